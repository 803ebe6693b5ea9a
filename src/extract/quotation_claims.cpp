#include "extract/draft.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// Shorter quotations are scare quotes and terms, not utterances.
constexpr std::uint32_t fewest_tokens = 5;

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
                draft.claim().slot = "quotation:" + speaker->id;
                draft.claim().measure = "words of " + speaker->id;
                draft.claim().entities.push_back({speaker->id, speaker->name, EntityType::person, EntityRole::speaker});
                out.push_back(draft.take());
            }
            t = last;
        }
    }
}

}  // namespace atodds::extract
