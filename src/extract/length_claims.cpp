#include <algorithm>

#include "extract/count_facets.hpp"
#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

/// How long something lasted or somebody is to be jailed.
class LengthReader {
  public:
    LengthReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        for (const Mention& m : r_.figures)
            if (m.type == MentionType::duration && m.value && m.unit && m.value->nominal && !names_length(m) && !is_of_noun(m) && !gives_notice(m))
                if (const Frame* frame = clause_of(m)) add(*frame, m);
    }

  private:
    /// "a 12-year sentence", "the 41-day siege": the noun that the length belongs to stands behind it.
    bool names_length(const Mention& m) {
        static const PhraseTable& nouns = d_.pack->phrases("length-noun");
        const std::uint32_t end = d_.sentences[sentence_of(d_, m.first_token)].last;
        constexpr std::uint32_t reach = 3;  // "a 12-year suspended prison sentence"
        for (std::uint32_t t = m.last_token; t < std::min(m.last_token + reach, end); ++t) {
            const auto noun = nouns.longest(d_.words_from(t, end));
            if (noun) return add_named(m, *noun.phrase, t, t + noun.length), true;
            if (!segment::is_noun(d_.tokens[t].tag) && !segment::is_adjective(d_.tokens[t].tag)) return false;
        }
        return false;
    }

    /// "A strike of four days", "a trip of three weeks": the length is of the noun before "of", whatever the clause's verb does.
    bool is_of_noun(const Mention& m) {
        static const PhraseTable& nouns = d_.pack->phrases("length-noun");
        // "an operation lasting 16 hours"
        const bool tied = m.first_token >= 2 && (lower(d_, m.first_token - 1) == "of" || lower(d_, m.first_token - 1) == "lasting");
        if (!tied || !segment::is_noun(d_.tokens[m.first_token - 2].tag)) return false;
        const std::uint32_t noun = m.first_token - 2;
        if (const auto named = nouns.longest(d_.words_from(noun, noun + 1))) add_named(m, *named.phrase, noun, noun + 1);
        return true;
    }

    /// "The alert came six hours before the storm", "gave a day's notice": how long ahead somebody was warned.
    bool gives_notice(const Mention& m) {
        static const PhraseTable& ahead = d_.pack->phrases("ahead-word");
        static const PhraseTable& notices = d_.pack->phrases("notice-word");
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        if (m.last_token >= sentence.last || r_.main_event.empty()) return false;
        const auto word = ahead.longest(d_.words_from(m.last_token, sentence.last));
        if (!word || !phrase_in(d_, notices, sentence.first, sentence.last)) return false;
        add_length(m, "notice", word.phrase->rule, m.last_token + word.length, m.first_token);
        out_.back().event = r_.main_event;
        return true;
    }

    void add_named(const Mention& m, const rules::Phrase& noun, std::uint32_t head, std::uint32_t last) {
        add_length(m, std::string(noun.get("act").empty() ? sense_at(r_, head, last).text : noun.get("act")), noun.rule, std::max(last, m.last_token), std::min(head, m.first_token));
    }

    void add_length(const Mention& m, const std::string& what, rules::RuleIndex rule, std::uint32_t last, std::uint32_t first) {
        const auto& sentence = d_.sentences[sentence_of(d_, m.first_token)];
        Draft draft(r_, ClaimKind::duration, first, last);
        Claim& claim = draft.claim();
        claim.value = m.value;
        claim.unit = m.unit;
        claim.measure = "length of the " + what;
        claim.slot = "event length:" + what;
        claim.predicate = what;
        draft.rule(rule).part(PartRole::value, m.first_token, m.last_token).place(sentence.first, sentence.last);
        draft.voice(m.number_token, nullptr).words(sentence.first, sentence.last);
        out_.push_back(draft.take());
    }

    /// The clause whose verb stands before the length, with no other verb between.
    const Frame* clause_of(const Mention& m) const {
        const auto [begin, end] = frames_of_sentence(r_, sentence_of(d_, m.first_token));
        const Frame* found = nullptr;
        for (std::uint32_t f = begin; f < end; ++f)
            if (d_.chunks[r_.frames[f].verb].last <= m.first_token) found = &r_.frames[f];
        constexpr std::uint32_t reach = 10;  // tokens between the verb and its length
        return found && m.first_token < d_.chunks[found->verb].last + reach ? found : nullptr;
    }

    /// "the siege" of "the siege lasted", "jail" of "was jailed for"; empty: the clause gives no length of anything.
    std::string lasting(const Frame& frame, const Mention& m) const {
        static const PhraseTable& lasts = d_.pack->phrases("length-verb");
        const std::uint32_t verb = d_.chunks[frame.verb].head;
        const auto rule = lasts.longest(d_.words_from(verb, d_.sentences[frame.sentence].last));
        if (rule && !rule.phrase->get("needs_event").empty() && rule.phrase->get("needs_event") != r_.main_event) return {};
        if (rule && rule.phrase->get("of") == "verb") return std::string(rule.phrase->get("act"));
        // the tagger takes "to last" for an adjective
        const bool is_to_last = m.first_token >= frame.first + 2 && lower(d_, m.first_token - 1) == "last" && lower(d_, m.first_token - 2) == "to";
        if (rule || is_to_last || ends_after(frame, m)) return subject_noun(frame);
        if (d_.pack->phrases("term-verb").longest(d_.words_from(verb, d_.sentences[frame.sentence].last))) return {};  // a person's
        const bool for_length = m.first_token > 0 && lower(d_, m.first_token - 1) == "for";
        if (for_length) {
            static const PhraseTable& nouns = d_.pack->phrases("length-noun");  // "lived under siege for two years"
            const std::uint32_t before = m.first_token - 2;
            if (m.first_token > frame.first + 1 && nouns.longest(d_.words_from(before, before + 1))) return std::string(sense_at(r_, before, before + 1).text);
        }
        if (for_length && verb_lemma(frame) == "be") {
            const std::string noun = d_.chunks[frame.verb].last + 1 == m.first_token ? subject_noun(frame) : std::string();
            return d_.pack->phrases("length-noun").written(noun) ? noun : "state";  // "the contract is for ten years", "were in space for 149 days"
        }
        const bool acts = for_length && (frame.passive || frame.objects.empty()) && !frame.infinitive;  // "waited for nine hours"
        return acts ? std::string(sense_at(r_, verb, verb + 1).text) : std::string();
    }

    /// "The strike ends tonight, after 24 hours", but not "after 24 hours of talks".
    bool ends_after(const Frame& frame, const Mention& m) const {
        const auto& sentence = d_.sentences[frame.sentence];
        if (m.first_token == 0 || lower(d_, m.first_token - 1) != "after" || !phrase_of<"length-end">(d_, d_.chunks[frame.verb].head, sentence.last)) return false;
        return m.last_token >= sentence.last || d_.tokens[m.last_token].kind == segment::TokenKind::punct;
    }

    /// The noun of the clause's subject, or of the clause it is the infinitive of: "the walkout is | to last".
    std::string subject_noun(const Frame& frame) const {
        if (frame.subjects.empty()) return frame.infinitive && frame.parent != no_chunk ? subject_noun(r_.frames[frame.parent]) : std::string();
        const Chunk& subject = d_.chunks[frame.subjects.front()];
        if (!segment::is_noun(d_.tokens[subject.head].tag) || r_.names.at(subject.head)) return {};
        return std::string(sense_at(r_, subject.head, subject.head + 1).text);
    }

    void add(const Frame& frame, const Mention& m) {
        if (tells_of_another_event(r_, d_.chunks[frame.verb].head)) return;  // "an earlier truce lasted two days"
        const std::string what = lasting(frame, m);
        constexpr std::size_t shortest = 3;  // the h of "160 km/h" is nobody
        if (what.size() < shortest || frame.negated) return;
        const std::uint32_t last = std::max(frame.last, m.last_token);
        Draft draft(r_, ClaimKind::duration, frame.first, last);
        Claim& claim = draft.claim();
        for (const auto s : frame.subjects) draft.entity(d_.chunks[s], EntityRole::subject);
        for (const auto o : frame.objects) draft.entity(d_.chunks[o], EntityRole::object);
        claim.value = m.value;
        claim.unit = m.unit;
        claim.timex = m.timex;
        claim.measure = "length of the " + what;
        claim.slot = "event length:" + what;
        claim.predicate = verb_lemma(frame);
        if (what == "shaking") claim.event = r_.main_event;
        draft.part(PartRole::value, m.first_token, m.last_token).place(frame.first, last).voice(d_.chunks[frame.verb].head, &frame);
        draft.words(frame.first, last);
        out_.push_back(draft.take());
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void length_claims(const Reading& reading, std::vector<Claim>& out) { LengthReader(reading, out).read(); }

}  // namespace atodds::extract
