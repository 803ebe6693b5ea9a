// Of what somebody was found guilty or cleared.
#include <algorithm>
#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"
#include "extract/small_numbers.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

/// Tokens from the verb to "guilty" ("found the former mayor guilty"), and to the charge.
constexpr std::uint32_t outcome_reach = 9;
constexpr std::uint32_t charge_reach = 8;
constexpr std::uint32_t longest_charge = 8;

class VerdictReader {
  public:
    VerdictReader(const Reading& r, std::vector<Claim>& out) : r_(r), d_(*r.document), out_(out) {}

    void read() {
        static const PhraseTable& verbs = d_.pack->phrases("verdict-verb");
        for (const Frame& frame : r_.frames) {
            const std::uint32_t head = d_.chunks[frame.verb].head, end = d_.sentences[frame.sentence].last;
            const auto verb = verbs.longest(d_.words_from(head, end));
            if (!verb || is_open(frame)) continue;
            Verdict verdict{verb.phrase, head + verb.length, verb.phrase->get("pole") == "+"};
            if (verb.phrase->get("needs") == "outcome" && !take_outcome(verdict, end)) continue;
            for (const std::uint32_t chunk : undergoers(frame))
                if (const auto person = person_of(r_, chunk)) {
                    add(frame, verdict, *person);
                    break;
                }
        }
    }

  private:
    struct Verdict {
        const rules::Phrase* phrase;
        std::uint32_t last;  ///< end of its words
        bool guilty;
        bool negated_in_words = false;  ///< "found not guilty": the clause itself is not negated
    };

    /// Asked for, feared or to come: no verdict.
    bool is_open(const Frame& frame) const {
        static const PhraseTable &conditions = d_.pack->phrases("pole-condition"),
                                 &modal = d_.pack->phrases("modality");
        const auto& sentence = d_.sentences[frame.sentence];
        const auto& verb = d_.chunks[frame.verb];
        const std::uint32_t from = std::max(sentence.first, verb.first > 2 ? verb.first - 2 : 0U);
        return frame.infinitive || phrase_in(d_, modal, verb.first, verb.head) != nullptr ||
               phrase_in(d_, conditions, from, verb.head) != nullptr;
    }

    /// "found [him] [not] guilty".
    bool take_outcome(Verdict& verdict, std::uint32_t end) const {
        static const PhraseTable& outcomes = d_.pack->phrases("verdict-word");
        for (std::uint32_t t = verdict.last; t < std::min(verdict.last + outcome_reach, end); ++t)
            if (const auto word = outcomes.longest(d_.words_from(t, end))) {
                verdict.guilty = word.phrase->get("pole") == "+";
                verdict.negated_in_words = word.phrase->base.starts_with("not ");
                verdict.last = t + word.length;
                return true;
            }
        return false;
    }

    static ChunkList undergoers(const Frame& frame) {
        const bool to_subject = frame.passive || (frame.participle && frame.objects.empty());
        return to_subject ? frame.subjects : frame.objects;
    }

    /// "of bribery and fraud", "on charges of theft": from the word that leads to them to the end of the
    /// clause.
    std::pair<std::uint32_t, std::uint32_t> charges(std::uint32_t from, std::uint32_t end) const {
        static const PhraseTable &leads = d_.pack->phrases("charge-lead"),
                                 &ends = d_.pack->phrases("charge-end");
        for (std::uint32_t t = from; t < std::min(from + charge_reach, end); ++t) {
            if (ends.longest(d_.words_from(t, end))) break;
            const auto lead = leads.longest(d_.words_from(t, end));
            if (!lead) continue;
            const std::uint32_t first = t + lead.length;
            std::uint32_t last = first;
            while (last < std::min(first + longest_charge, end) && !ends.longest(d_.words_from(last, end)))
                ++last;
            return {first, last};
        }
        return {from, from};
    }

    void add(const Frame& frame, const Verdict& verdict, const Person& person) {
        const auto& sentence = d_.sentences[frame.sentence];
        const auto [first, last] = charges(d_.chunks[frame.verb].last, sentence.last);
        const std::uint32_t begin = std::min(frame.first, d_.chunks[frame.verb].first),
                            end = std::max({last, verdict.last});
        const bool guilty = verdict.guilty != (frame.negated && !verdict.negated_in_words);
        out_.push_back(side(frame, verdict, person, guilty, begin, end, first, last));
        const std::uint32_t number = counts_told(d_.chunks[frame.verb].last, sentence.last);
        set_share(out_.back(), guilty, number, first == last);
        if (number != no_chunk && !frame.negated) out_.push_back(counts(frame, verdict, person, begin, number));
        if (!guilty || first == last) return;
        static const PhraseTable& families = d_.pack->phrases("charge-family");
        for (std::uint32_t t = first; t < last; ++t)
            if (const auto charge = families.longest(d_.words_from(t, last)))
                return out_.push_back(
                    offence(frame, *charge.phrase, person, begin, end, t, t + charge.length));
    }

    /// "on nine of 12 charges", "on all 12 counts": the token of how many; no_chunk where only those of one kind are told ("on two
    /// counts of murder").
    std::uint32_t counts_told(std::uint32_t from, std::uint32_t end) const {
        static const PhraseTable& nouns = d_.pack->phrases("charge-noun");
        constexpr std::uint32_t to_noun = 5;  // "nine of the 12 charges"
        for (std::uint32_t t = from; t < std::min(from + charge_reach, end); ++t) {
            const bool led = text::is_one_of(lower(d_, t), "on", "of", "to");
            const std::uint32_t number = t + 1 < end && text::is_one_of(lower(d_, t + 1), "all", "just", "only") ? t + 2 : t + 1;
            const auto value = led && number < end ? small_number(d_, number) : std::nullopt;
            if (!value || value->ordinal) continue;
            for (std::uint32_t n = number + 1; n < std::min(number + to_noun, end); ++n) {
                const auto noun = nouns.longest(d_.words_from(n, end));
                if (!noun) continue;
                const std::uint32_t after = n + noun.length;
                const bool of_a_kind = after < end && (lower(d_, after) == "of" || lower(d_, after) == "relating");
                return of_a_kind || noun_before(number + 1, n) ? no_chunk : number;
            }
            return no_chunk;
        }
        return no_chunk;
    }

    /// A verdict on nine of 12 counts leaves the rest; "acquitted", of nothing said, is of all.
    void set_share(Claim& claim, bool guilty, std::uint32_t number, bool of_nothing) const {
        const bool all = number == no_chunk ? !guilty && of_nothing : lower(d_, number - 1) == "all";
        if (all) claim.subset = Subset{SubsetRelation::whole, "counts", {}};
        else if (number != no_chunk) claim.subset = Subset{SubsetRelation::part, "counts", {}};
    }

    /// "on nine fraud counts": of one kind.
    bool noun_before(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t t = first; t < last; ++t)
            if (segment::is_noun(d_.tokens[t].tag) || segment::is_adjective(d_.tokens[t].tag)) return true;
        return false;
    }

    Claim counts(const Frame& frame, const Verdict& verdict, const Person& person, std::uint32_t begin, std::uint32_t number) const {
        const std::string what = verdict.guilty ? "counts of conviction" : "counts of acquittal";
        Draft draft(r_, ClaimKind::attribute, begin, number + 1);
        Claim& claim = draft.claim();
        draft.entity(*person.entity, EntityRole::subject, true);
        claim.measure = what + " of " + person.entity->name;
        claim.slot = "fact:" + what + ":" + person.entity->id;
        Value value;
        value.text = std::string(d_.text(number));
        value.nominal = value.low = value.high = value.soft_low = value.soft_high = Decimal(small_number(d_, number)->value);
        claim.attribute = Attribute{person.entity->id, what, value.text, std::nullopt, true};
        claim.value = std::move(value);
        claim.inferred = true;
        draft.part(PartRole::value, number, number + 1).rule(verdict.phrase->rule);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(begin, number + 1);
        return draft.take();
    }

    Claim side(const Frame& frame, const Verdict& verdict, const Person& person, bool guilty,
               std::uint32_t begin, std::uint32_t end, std::uint32_t first, std::uint32_t last) const {
        Draft draft(r_, ClaimKind::stance, begin, end);
        Claim& claim = draft.claim();
        draft.entity(*person.entity, EntityRole::object, false);
        draft.voice(d_.chunks[frame.verb].head, &frame).time(begin, end).place(begin, end);
        draft.part(PartRole::cue, d_.chunks[frame.verb].head, verdict.last).rule(verdict.phrase->rule);
        draft.words(first, last);
        claim.predicate = "guilty";
        claim.measure = "state of " + person.entity->name;
        claim.polarity = guilty ? Polarity::positive : Polarity::negative;
        claim.position = d_.text(claim.span);
        claim.slot = "pole:guilty:@" + person.entity->id;
        claim.flow = Flow::stock;
        claim.inferred = true;
        return draft.take();
    }

    /// Of two offences of one family ("murder", "manslaughter") one death has one.
    Claim offence(const Frame& frame, const rules::Phrase& charge, const Person& person, std::uint32_t begin,
                  std::uint32_t end, std::uint32_t first, std::uint32_t last) const {
        const std::string family(charge.get("family"));
        Draft draft(r_, ClaimKind::attribute, begin, end);
        Claim& claim = draft.claim();
        draft.entity(*person.entity, EntityRole::subject, true);
        claim.measure = family + " of which " + person.entity->name + " was convicted";
        claim.slot = "fact:" + family + ":" + person.entity->id;
        const std::string_view offence = charge.get("as").empty() ? charge.base : charge.get("as");
        claim.attribute = Attribute{person.entity->id, family, std::string(offence), std::nullopt, true};
        claim.inferred = person.inferred;
        draft.part(PartRole::value, first, last).rule(charge.rule);
        draft.voice(d_.chunks[frame.verb].head, &frame).words(begin, end);
        return draft.take();
    }

    const Reading& r_;
    const Document& d_;
    std::vector<Claim>& out_;
};

}  // namespace

void verdict_claims(const Reading& reading, std::vector<Claim>& out) {
    VerdictReader(reading, out).read();
}

}  // namespace atodds::extract
