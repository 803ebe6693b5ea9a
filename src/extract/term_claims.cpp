// How long a person is to be away or bound: a prison sentence, a ban, a contract, an injury.
#include <algorithm>
#include <string>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

constexpr std::uint32_t noun_reach = 3;      ///< "a 12-year suspended prison sentence"
constexpr std::uint32_t cue_reach = 8;       ///< "must serve a minimum of", "before he can be released"
constexpr std::uint32_t head_sentences = 1;  ///< the title and the lead
constexpr std::uint32_t term_reach = 12;     ///< tokens between the verb and its length

class TermReader {
  public:
    TermReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures)
            if (m.type == MentionType::duration && m.value && m.unit && m.value->nominal) read_length(m);
    }

  private:
    const segment::Sentence& sentence_at(std::uint32_t token) const {
        return d_.sentences[sentence_of(d_, token)];
    }

    /// What the length is of, and where the words for it end.
    struct Term {
        const Phrase* phrase = nullptr;
        std::uint32_t last = 0;
    };

    void read_length(const Mention& m) {
        const auto& sentence = sentence_at(m.first_token);
        Term term = by_noun(m, sentence);
        if (term.phrase == nullptr) term = by_tail(m, sentence);
        const Frame* frame = clause_of(m, sentence);
        if (term.phrase == nullptr && frame != nullptr) term = by_verb(*frame, m, sentence);
        if (term.phrase == nullptr || is_background(m, sentence)) return;
        const std::string act = act_of(*term.phrase, m, sentence);
        if (act.empty()) return;
        auto who = frame != nullptr ? respectively(*frame, m, sentence) : given_to(term.last, sentence);
        if (!who && frame != nullptr) who = bound(*frame, m);
        if (who) add(frame != nullptr ? d_.chunks[frame->verb].first : m.first_token, m, term, act, *who);
    }

    /// "The judge gave Ann Lee and Bo Lind nine and seven years, respectively": as many persons as lengths, in one order.
    std::optional<Person> respectively(const Frame& frame, const Mention& m, const segment::Sentence& sentence) const {
        std::vector<const Mention*> lengths;
        for (const Mention& other : figures_in(r_, d_.chunks[frame.verb].last, sentence.last))
            if (other.type == MentionType::duration) lengths.push_back(&other);
        const std::uint32_t end = lengths.empty() ? sentence.last : lengths.back()->last_token;
        if (lengths.size() < 2 || !phrase_in(d_, phrases_of<"in-order">(d_), end, std::min(end + 3, sentence.last))) return std::nullopt;
        std::vector<Person> persons;
        for (const auto s : frame.subjects)
            if (const NameMention* name = r_.names.at(d_.chunks[s].head); name != nullptr && r_.names.entities[name->name].type != EntityType::country)
                persons.push_back({&r_.names.entities[name->name], name->inferred});
        const auto at = std::find(lengths.begin(), lengths.end(), &m);
        if (persons.size() != lengths.size() || at == lengths.end()) return std::nullopt;
        return persons[static_cast<std::size_t>(at - lengths.begin())];
    }

    /// "Seven years behind bars for the man who ran the town": no verb stands before the length.
    std::optional<Person> given_to(std::uint32_t token, const segment::Sentence& sentence) const {
        if (token + 1 >= sentence.last || lower(d_, token) != "for") return std::nullopt;
        const std::uint32_t chunk = chunk_of(d_, token + 1);
        const bool named = chunk != no_chunk && d_.chunks[chunk].kind == segment::ChunkKind::noun && r_.names.at(d_.chunks[chunk].head);
        return named ? person_of(r_, chunk) : std::nullopt;
    }

    /// "a 12-year prison sentence", "a prison term of 12 years".
    Term by_noun(const Mention& m, const segment::Sentence& sentence) const {
        for (std::uint32_t t = m.last_token; t < std::min(m.last_token + noun_reach, sentence.last); ++t) {
            if (const auto noun = phrase_of<"term-noun">(d_, t, sentence.last)) return {noun.phrase, t + noun.length};
            if (!segment::is_noun(d_.tokens[t].tag) && !segment::is_adjective(d_.tokens[t].tag) &&
                d_.text(t) != "-")
                break;
        }
        constexpr std::uint32_t longest = 3;
        if (m.first_token < sentence.first + 2 || lower(d_, m.first_token - 1) != "of") return {};
        for (std::uint32_t length = 1; length <= longest && m.first_token >= sentence.first + length + 1;
             ++length) {
            const auto noun = phrase_of<"term-noun">(d_, m.first_token - 1 - length, m.first_token - 1);
            if (noun && noun.length == length) return {noun.phrase, m.last_token};
        }
        return {};
    }

    /// "12 years behind bars".
    Term by_tail(const Mention& m, const segment::Sentence& sentence) const {
        const auto tail = phrase_of<"term-tail">(d_, m.last_token, sentence.last);
        return tail ? Term{tail.phrase, m.last_token + tail.length} : Term{};
    }

    /// "was jailed for 12 years", in a report of a court "got 12 years".
    Term by_verb(const Frame& frame, const Mention& m, const segment::Sentence& sentence) {
        const std::uint32_t head = d_.chunks[frame.verb].head;
        const auto verb = phrase_of<"term-verb">(d_, head, sentence.last);
        if (!verb) return {};
        const bool loose = verb.phrase->get("loose") == "yes";
        if (loose && (!tells_of_court() || m.first_token > d_.chunks[frame.verb].last + 4)) return {};
        return {verb.phrase, m.last_token};
    }

    bool tells_of_court() {
        if (!court_) court_ = has_phrase<"court-word">(d_, 0, static_cast<std::uint32_t>(d_.tokens.size()));
        return *court_;
    }

    /// The clause whose verb stands before the length.
    const Frame* clause_of(const Mention& m, const segment::Sentence& sentence) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, sentence.first));
        const Frame* found = nullptr;
        for (std::uint32_t f = begin; f < end; ++f) {
            const Frame& frame = r_.frames[f];
            const std::uint32_t verb = d_.chunks[frame.verb].last;
            if (verb <= m.first_token && m.first_token < verb + term_reach) found = &frame;
        }
        return found;
    }

    /// "In 2011 he got six years": told of a time long past.
    bool is_background(const Mention& m, const segment::Sentence& sentence) const {
        if (!r_.published || !r_.published->from) return false;
        for (const Mention& date : figures_in(r_, sentence.first, sentence.last)) {
            const bool old = date.timex && date.timex->type == Timex::Type::date && date.timex->range.to &&
                             *r_.published->from - *date.timex->range.to > std::chrono::days(background_days);
            if (old && (date.first_token < m.first_token || date.first_token <= m.last_token + 1))
                return true;
        }
        return false;
    }

    /// What was asked for, the least to be served and a suspended term are other lengths than the sentence.
    std::string act_of(const Phrase& phrase, const Mention& m, const segment::Sentence& sentence) const {
        const std::string act(phrase.get("act"));
        const std::uint32_t from =
            m.first_token > sentence.first + cue_reach ? m.first_token - cue_reach : sentence.first;
        const std::uint32_t to = std::min(m.last_token + cue_reach, sentence.last);
        if (has_phrase<"term-most">(d_, from, m.first_token)) return {};
        if (act != "jail") return act;
        if (has_phrase<"term-sought">(d_, from, m.first_token)) return "jail sought";
        if (has_phrase<"term-suspended">(d_, m.first_token, to)) return "suspended sentence";
        if (has_phrase<"term-least">(d_, from, m.first_token) || has_phrase<"term-release">(d_, m.last_token, to))
            return "minimum term";
        return act;
    }

    /// Of a passive its subject; else the person who is given it, or who takes it.
    std::optional<Person> bound(const Frame& frame, const Mention& m) const {
        if (!frame.passive)
            for (const auto o : frame.objects)
                if (d_.chunks[o].head < m.first_token)
                    if (auto person = person_of(r_, o)) return person;
        for (const auto s : frame.subjects)
            if (auto person = person_of(r_, s)) return person;
        return frame.parent != no_chunk && frame.subjects.empty() &&
                       r_.frames[frame.parent].sentence == frame.sentence
                   ? bound(r_.frames[frame.parent], m)
                   : named_beside(m, frame);
    }

    /// "Gunman jailed for 22 years": of a clause without a subject of its own the first noun of the sentence.
    std::optional<Person> opening(const Frame& frame) const {
        for (std::uint32_t c = chunk_of(d_, d_.sentences[frame.sentence].first); c < frame.verb; ++c) {
            if (d_.chunks[c].kind != segment::ChunkKind::noun) continue;
            const bool named = r_.names.at(d_.chunks[c].head) != nullptr;
            const bool headless = frame.subjects.empty() && frame.sentence <= head_sentences;
            return named || headless ? person_of(r_, c) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "ten years for Ann Lee".
    std::optional<Person> named_beside(const Mention& m, const Frame& frame) const {
        const auto& sentence = sentence_at(m.first_token);
        for (std::uint32_t t = m.last_token; t + 1 < std::min(m.last_token + 3, sentence.last); ++t) {
            const NameMention* name = lower(d_, t) == "for" ? r_.names.at(t + 1) : nullptr;
            if (name != nullptr && r_.names.entities[name->name].type == EntityType::person)
                return Person{&r_.names.entities[name->name], name->inferred};
        }
        return opening(frame);
    }

    void add(std::uint32_t first, const Mention& m, const Term& term, const std::string& act, const Person& who) {
        const std::uint32_t last = std::max(term.last, m.last_token);
        Draft draft(r_, ClaimKind::duration, first, last);
        Claim& claim = draft.claim();
        draft.entity(*who.entity, EntityRole::object, false);
        claim.value = m.value;
        claim.unit = m.unit;
        claim.measure = (act == "jail" ? "prison sentence" : "length of the " + act) + " of " + who.entity->name;
        claim.slot = "event length:person:" + act + ":" + who.entity->id;
        claim.predicate = act;
        claim.inferred = who.inferred;
        draft.part(PartRole::value, m.first_token, m.last_token).rule(term.phrase->rule);
        draft.place(first, last).voice(m.number_token, nullptr).words(first, last);
        // what somebody "must" serve was given, and what was asked for was asked for
        erase_if(claim.modality,
                      [](Modality mood) { return mood == Modality::required || mood == Modality::planned; });
        if (claim.modality.empty()) claim.modality.push_back(Modality::asserted);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
    std::optional<bool> court_;
};

}  // namespace

void term_claims(const Reading& reading, std::vector<Claim>& out) {
    TermReader(reading, out).read();
}

}  // namespace atodds::extract
