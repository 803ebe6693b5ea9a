#include "extract/draft.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// Shorter quotations are scare quotes and terms, not utterances.
constexpr std::uint32_t fewest_tokens = 5;

/// Negations in a token range; "will not shrink from" holds two.
unsigned negations(const Document& d, std::uint32_t first, std::uint32_t last) {
    static const rules::PhraseTable& words = d.pack->phrases("negation");
    static const rules::PhraseTable& verbs = d.pack->phrases("negation-verb");
    unsigned count = 0;
    for (std::uint32_t t = first; t < last; ++t)
        count += (words.longest(d.words_from(t, last)) ? 1U : 0U) + (verbs.longest(d.words_from(t, last)) ? 1U : 0U);
    return count;
}

/// What the speaker is known to be; who is named by a noun alone is a person.
EntityType type_of(const Reading& reading, const Attribution& speaker) {
    for (const NamedEntity& entity : reading.names.entities)
        if (entity.id == speaker.id) return entity.type;
    return EntityType::person;
}

}  // namespace

void quotation_claims(const Reading& reading, std::vector<Claim>& out) {
    const Document& d = *reading.document;
    for (const auto& sentence : d.sentences) {
        for (std::uint32_t t = sentence.first; t < sentence.last;) {
            if (!d.tokens[t].is(segment::in_quotes)) {
                ++t;
                continue;
            }
            std::uint32_t last = t;
            while (last < sentence.last && d.tokens[last].is(segment::in_quotes)) ++last;
            const Attribution* speaker = speaker_at(reading, t);
            if (last - t >= fewest_tokens && speaker) {
                Draft draft(reading, ClaimKind::quotation, t, last);
                draft.voice(t, nullptr).words(t, last);
                draft.claim().polarity = negations(d, t, last) % 2 == 1 ? Polarity::negative : Polarity::positive;
                draft.claim().slot = "quotation:" + speaker->id;
                draft.claim().measure = "words of " + speaker->id;
                draft.claim().entities.push_back({speaker->id, speaker->name, type_of(reading, *speaker), EntityRole::speaker});
                out.push_back(draft.take());
            }
            t = last;
        }
    }
}

}  // namespace atodds::extract
