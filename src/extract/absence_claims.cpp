// What is said not to be there: "there were no passengers", "without a warrant", "no sign of a break-in".
#include <algorithm>
#include <string>

#include "extract/absences.hpp"
#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

class AbsenceReader {
  public:
    AbsenceReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (std::uint32_t c = 0; c < d_.chunks.size(); ++c)
            if (const Absence absent = absence_at(c); absent.chunk != no_chunk && tells_one_thing(absent)) add(absent);
    }

  private:
    /// The noun that is said not to be there, and the tokens of the word that says so.
    struct Absence {
        std::uint32_t chunk = no_chunk;
        std::uint32_t cue = 0;
        rules::RuleIndex rule = 0;
        std::uint32_t sign = no_chunk;  ///< "no sign" of it
    };

    Absence absence_at(std::uint32_t c) const {
        const Chunk& chunk = d_.chunks[c];
        if (chunk.kind != ChunkKind::noun || !d_.may_hold(phrases_of<"absence-word">(d_), chunk.sentence)) return {};
        const std::uint32_t last = chunk.last;
        if (const auto no = phrase_of<"absence-word">(d_, chunk.first, last); no && chunk.first + no.length <= chunk.head) return plain({.chunk = c, .cue = chunk.first, .rule = no.phrase->rule});
        if (chunk.first == 0 || d_.sentence_of[chunk.first - 1] != chunk.sentence) return {};
        const std::uint32_t before = chunk.first - 1;
        if (is_listed_with_absent(c)) return plain({.chunk = c, .cue = before, .rule = phrase_of<"absence-word">(d_, d_.chunks[c - 2].first, d_.chunks[c - 2].last).phrase->rule});
        if (lower(d_, before) == "without" || (chunk.negated && lower(d_, before) == "not"))
            if (const auto no = phrase_of<"absence-word">(d_, before, last)) return plain({.chunk = c, .cue = before, .rule = no.phrase->rule});
        return {};
    }

    /// "Neither tear gas | nor | batons", "no passwords | or | card details": what the word before the first noun of two says of both.
    bool is_listed_with_absent(std::uint32_t c) const {
        if (c < 2 || d_.chunks[c - 2].kind != ChunkKind::noun || d_.chunks[c - 2].sentence != d_.chunks[c].sentence || d_.chunks[c - 1].last - d_.chunks[c - 1].first != 1) return false;
        const auto joint = lower(d_, d_.chunks[c - 1].first), no = lower(d_, d_.chunks[c - 2].first);
        const bool bare = d_.tokens[d_.chunks[c].first].tag != segment::Tag::dt && !r_.names.at(d_.chunks[c].head);
        return bare && ((joint == "nor" && no == "neither") || (joint == "or" && no == "no"));
    }

    /// Not "without delay", "no bones".
    Absence plain(Absence absent) const {
        const Chunk& chunk = d_.chunks[absent.chunk];
        if (phrase_of<"absence-idiom">(d_, absent.cue, chunk.last) || phrase_of<"absence-idiom">(d_, chunk.first, chunk.last)) return {};
        return behind_sign(absent);
    }

    /// "No sign | of | a break-in": the break-in; "no evidence that": nothing.
    Absence behind_sign(Absence absent) const {
        const Chunk& sign = d_.chunks[absent.chunk];
        if (phrase_of<"absence-lack">(d_, sign.head, sign.last)) return {};
        if (!phrase_of<"absence-sign">(d_, sign.head, sign.last)) return absent;
        const std::uint32_t c = absent.chunk;
        const bool tied = c + 2 < d_.chunks.size() && lower(d_, d_.chunks[c + 1].first) == "of" && d_.chunks[c + 2].kind == ChunkKind::noun && d_.chunks[c + 2].sentence == sign.sentence;
        if (!tied) return {};
        absent.sign = c;
        absent.chunk = c + 2;
        return absent;
    }

    static void name_thing(Claim& claim, std::string_view noun) {
        claim.thing = noun;
        claim.slot = std::string(absence_slot) + std::string(noun);
        claim.measure = "whether there was any " + std::string(noun);
        claim.polarity = Polarity::negative;
        claim.inferred = true;
    }

    /// A common noun that is there or not, of a clause that holds for the time it tells of, whatever comes.
    bool tells_one_thing(const Absence& absent) const {
        const Chunk& chunk = d_.chunks[absent.chunk];
        const auto& sentence = d_.sentences[chunk.sentence];
        if (!segment::is_noun(d_.tokens[chunk.head].tag) || segment::is_proper(d_.tokens[chunk.head].tag) || r_.names.at(chunk.head)) return false;
        if (phrase_of<"absence-stop">(d_, chunk.head, chunk.last) || is_bounded(sentence)) return false;
        if (d_.text(sentence.last - 1) == "?" || sentence.title) return false;
        const std::uint32_t behind = std::min(chunk.last, sentence.last - 1);
        if (text::is_one_of(lower(d_, behind), "that", "who", "which", "whose", "to", "where", "for")) return false;  // of a kind that the clause behind tells of
        for (std::uint32_t t = sentence.first; t < absent.cue; ++t)  // "will not leave without a deal", "nobody saw no lights"
            if (has_phrase<"negation">(d_, t, t + 1)) return false;
        return true;
    }

    /// "Not yet", "until", "may"; not the month of May, nor a Mr Will.
    bool is_bounded(const segment::Sentence& sentence) const {
        static const rules::PhraseTable& bounds = phrases_of<"absence-bound">(d_);
        for (std::uint32_t t = std::max(sentence.first, r_.dateline_end); t < sentence.last; ++t) {
            const bool name = t > sentence.first && segment::is_proper(d_.tokens[t].tag);
            if (!name && bounds.longest(d_.words_from(t, sentence.last)) && !in_date(t)) return true;
        }
        return false;
    }
    bool in_date(std::uint32_t t) const {
        const auto figures = figures_in(r_, t > 3 ? t - 3 : 0, t + 1);
        return std::ranges::any_of(figures, [&](const Mention& m) { return m.timex && m.first_token <= t && t < m.last_token; });
    }

    /// "In 1987 | the island had no telephone": where the clause begins with what stands before its subject.
    std::uint32_t with_fronted(std::uint32_t first, const segment::Sentence& sentence) const {
        const std::uint32_t begin = std::max(sentence.first, std::min(r_.dateline_end, first));
        for (std::uint32_t t = begin; t < first; ++t)
            if (const auto c = chunk_of(d_, t); c != no_chunk && d_.chunks[c].kind == ChunkKind::verb) return first;
        return begin;
    }

    /// The innermost clause that holds the noun; null: none.
    const Frame* frame_of(const Chunk& chunk) const {
        const Frame* found = nullptr;
        for (const Frame& frame : r_.frames)
            if (frame.sentence == chunk.sentence && frame.first <= chunk.first && chunk.first < frame.last && (found == nullptr || frame.first >= found->first)) found = &frame;
        return found;
    }

    void add(const Absence& absent) {
        const Chunk& chunk = d_.chunks[absent.chunk];
        const Frame* frame = frame_of(chunk);
        const bool without = lower(d_, absent.cue) == "without";
        if (without && frame != nullptr && (frame->infinitive || frame->participle)) return;  // "came close to ending without a deal"
        const std::uint32_t first = with_fronted(std::min(frame != nullptr ? frame->first : absent.cue, absent.cue), d_.sentences[chunk.sentence]), last = std::max(frame != nullptr ? frame->last : chunk.last, chunk.last);
        Draft draft(r_, ClaimKind::stance, first, last);
        Claim& claim = draft.claim();
        name_thing(claim, noun_lemma(d_, chunk.head));
        claim.predicate = without ? "without" : frame != nullptr ? std::string(lemma_of(d_, d_.chunks[frame->verb].head, 'v')) : "be";
        claim.facet = std::string(sense_at(r_, chunk.head, chunk.last).text);
        claim.which = restrictions(absent, frame);
        draft.rule(absent.rule).part(PartRole::cue, absent.cue, absent.cue + 1).words(first, last);
        draft.time(first, last).place(first, last).voice(absent.cue, frame);
        if (frame != nullptr && !phrase_of<"existence-verb">(d_, d_.chunks[frame->verb].head, frame->last) && !without)
            claim.act = std::string(sense_at(r_, d_.chunks[frame->verb].head, frame->last).text);
        claim.position = d_.text(claim.span);
        out_.push_back(draft.take());
    }

    /// What the noun phrase and what is tied to it say beside the noun: only such are said not to be there.
    std::vector<std::string> restrictions(const Absence& absent, const Frame* frame) const {
        std::vector<std::string> marks;
        if (frame != nullptr) owner(*frame, absent, marks), clause_ties(*frame, absent, marks);
        const Chunk& chunk = d_.chunks[absent.chunk];
        qualities(chunk, marks);
        if (absent.sign != no_chunk) qualities(d_.chunks[absent.sign], marks);
        constexpr std::uint32_t most_ties = 3;  // "at the crossing | of the line | in Elm"
        std::uint32_t c = absent.chunk + 1;
        for (std::uint32_t tie = 0; tie < most_ties && ties(c); ++tie, c += 2) tied(d_.chunks[c + 1], lower(d_, d_.chunks[c].first), marks);
        fronted(chunk, marks);
        std::ranges::sort(marks);
        marks.erase(std::ranges::unique(marks).begin(), marks.end());
        return marks;
    }

    /// "The clinic has no ambulance": whose it would be; who only found none is no owner, nor is the empty "there".
    void owner(const Frame& frame, const Absence& absent, std::vector<std::string>& marks) const {
        const Chunk& verb = d_.chunks[frame.verb];
        if (absent.cue < verb.last || lower(d_, absent.cue) == "without" || !phrase_of<"having-verb">(d_, verb.head, frame.last)) return;
        for (const std::uint32_t c : frame.subjects) {
            if (c > frame.verb) continue;
            std::vector<std::string> told;
            tied(d_.chunks[c], {}, told);
            if (ties(c + 1)) tied(d_.chunks[c + 2], {}, told);
            for (std::uint32_t t = d_.chunks[c].first; t < d_.chunks[c].head; ++t)
                if ((segment::is_noun(d_.tokens[t].tag) || segment::is_adjective(d_.tokens[t].tag)) && !r_.names.at(t)) told.push_back(" " + noun_lemma(d_, t));
            for (const std::string& mark : told) marks.push_back(std::string(owner_mark) + mark.substr(1));
        }
    }

    /// "No weapons were found | in the cellar", "no truck entered | northern Norland": what is tied to the verb.
    void clause_ties(const Frame& frame, const Absence& absent, std::vector<std::string>& marks) const {
        for (const PrepPhrase& prep : frame.preps)
            if (prep.chunk != absent.chunk && prep.chunk > frame.verb) tied(d_.chunks[prep.chunk], lower(d_, prep.prep), marks);
        for (const std::uint32_t c : frame.objects)
            if (c > frame.verb && c > absent.chunk) tied(d_.chunks[c], {}, marks);
    }

    /// Adjectives and nouns before the noun.
    void qualities(const Chunk& chunk, std::vector<std::string>& marks) const {
        for (std::uint32_t t = chunk.first; t < chunk.head; ++t) {
            const segment::Tag tag = d_.tokens[t].tag;
            const bool quality = segment::is_adjective(tag) || segment::is_noun(tag) || tag == segment::Tag::vbn || tag == segment::Tag::jjr;
            if (quality && !text::is_one_of(lower(d_, t), "single", "no", "not", "one", "any", "neither")) marks.push_back(std::string(quality_mark) + noun_lemma(d_, t));
        }
    }

    bool ties(std::uint32_t c) const {
        if (c + 1 >= d_.chunks.size() || d_.chunks[c].kind != ChunkKind::prep) return false;
        return d_.chunks[c + 1].kind == ChunkKind::noun && d_.chunks[c + 1].sentence == d_.chunks[c].sentence;
    }

    /// "In the quarter-final | Tarsia had no shots": what stands before the clause ties it too.
    void fronted(const Chunk& absent, std::vector<std::string>& marks) const {
        const auto& sentence = d_.sentences[absent.sentence];
        const std::uint32_t begin = std::max(sentence.first, r_.dateline_end);
        for (std::uint32_t c = chunk_of(d_, begin); c + 1 < d_.chunks.size() && d_.chunks[c].first < absent.first; ++c) {
            if (d_.chunks[c].kind == ChunkKind::verb || d_.chunks[c].kind == ChunkKind::noun) return;  // the clause itself begins
            if (ties(c)) tied(d_.chunks[c + 1], lower(d_, d_.chunks[c].first), marks), ++c;
        }
    }

    /// A name, or the noun itself, behind a preposition; no time and no figure.
    void tied(const Chunk& chunk, std::string_view preposition, std::vector<std::string>& marks) const {
        if (!figures_in(r_, chunk.first, chunk.last).empty()) return;
        const std::string behind = std::string(preposition) + " ";
        for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
            if (segment::is_adjective(d_.tokens[t].tag)) marks.push_back(behind + noun_lemma(d_, t));
            else if (const NameMention* name = r_.names.at(t); name && !name->inferred) marks.push_back(behind + "@" + r_.names.entities[name->name].id);
            else if (segment::is_proper(d_.tokens[t].tag)) marks.push_back(behind + "@" + std::string(lower(d_, t)));
        if (segment::is_noun(d_.tokens[chunk.head].tag) && !segment::is_proper(d_.tokens[chunk.head].tag) && !r_.names.at(chunk.head)) marks.push_back(behind + noun_lemma(d_, chunk.head));
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

std::string_view act_of_noun(std::string_view noun) {
    static const rules::Listed acts("act-noun");
    const rules::Phrase* found = acts.find(noun);
    return found != nullptr ? found->get("verb") : std::string_view();
}

void absence_claims(const Reading& reading, std::vector<Claim>& out) { AbsenceReader(reading, out).read(); }

}  // namespace atodds::extract
