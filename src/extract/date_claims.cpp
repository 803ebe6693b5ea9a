#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "extract/which_one.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

bool is_day_or_month(const Mention& m) {
    return m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.to;
}

/// "The by-election will be held on": an event of which there is one at a time, and a verb that says when.
bool is_held_once(const Document& d, const Frame& frame) {
    static const rules::PhraseTable& verbs = d.pack->phrases("holding-verb");
    static const rules::PhraseTable& events = d.pack->phrases("held-once");
    return heads(d, verbs, frame.verb) && std::any_of(frame.subjects.begin(), frame.subjects.end(), [&](std::uint32_t s) { return heads(d, events, s); });
}

/// "The year ended", "the dollar fell": what does so again and again.
bool comes_again(const Document& d, const Frame& frame) {
    static const rules::PhraseTable& recurring = d.pack->phrases("comes-again");
    return std::any_of(frame.subjects.begin(), frame.subjects.end(), [&](std::uint32_t s) { return heads(d, recurring, s); });
}

}  // namespace

/// When an act took place: a verb with a subject and a date beside it.
void date_claims(const Reading& reading, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    static const rules::PhraseTable& once = d.pack->phrases("once-verb");
    static const rules::PhraseTable& recurring = d.pack->phrases("comes-again");
    auto figure = reading.figures.begin();
    for (const Frame& frame : reading.frames) {
        const auto& sentence = d.sentences[frame.sentence];
        if ((frame.infinitive && !sentence.title) || frame.subjects.empty()) continue;
        const std::uint32_t verb_end = d.chunks[frame.verb].last;
        const std::uint32_t last = std::min(frame.last + 2, sentence.last);
        while (figure != reading.figures.end() && figure->first_token < sentence.first) ++figure;
        for (auto m = figure; m != reading.figures.end() && m->first_token < last; ++m) {
            if (!is_day_or_month(*m) || m->first_token < verb_end || lower(d, m->first_token - 1) == "since") continue;
            Draft draft(reading, ClaimKind::date, frame.first, std::max(m->last_token, verb_end));
            Claim& claim = draft.claim();
            for (const auto s : frame.subjects) draft.entity(d.chunks[s], EntityRole::subject);
            for (const auto o : frame.objects) draft.entity(d.chunks[o], EntityRole::object);
            claim.timex = m->timex;
            claim.time = m->timex->range;
            const std::string verb = verb_lemma(frame);
            claim.measure = "date of \"" + verb + "\"";
            claim.predicate = verb;
            claim.polarity = frame.negated || has_negated_object(d, frame) ? Polarity::negative : Polarity::positive;
            claim.slot = "date:" + verb;
            for (const auto* chunks : {&frame.subjects, &frame.objects})
                for (const auto c : *chunks)
                    if (heads(d, phrases_of<"made-noun">(d), c)) claim.thing = words_before(reading, d.chunks[c], false);  // which agreement was signed
            claim.inferred = !m->timex->value.empty() && lower(d, m->number_token).find_first_of("0123456789") == std::string::npos;
            if (comes_again(d, frame)) draft.rule(recurring.phrases().front().rule);
            else if (const auto match = once.longest(d.words_from(d.chunks[frame.verb].head, sentence.last))) draft.rule(match.phrase->rule);
            else if (is_held_once(d, frame)) draft.rule(once.phrases().front().rule);
            draft.part(PartRole::time, m->first_token, m->last_token).voice(d.chunks[frame.verb].head, &frame);
            draft.place(frame.first, last).words(frame.first, std::min(m->first_token, last));
            out.push_back(draft.take());
            break;
        }
    }
}

}  // namespace atodds::extract
