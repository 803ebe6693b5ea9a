// What a state told of a person turns on: the name set off behind a noun, the charge pleaded to, the order of
// a court.
#include "extract/pole_persons.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/persons.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

ChunkList with_apposed(const Reading& r, ChunkList chunks) {
    erase_if(chunks, [&](std::uint32_t chunk) { return is_name_of_another(r, chunk); });
    const std::size_t count = chunks.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t name = apposed_name(r, chunks[i]);
        if (name != no_chunk && std::ranges::find(chunks, name) == chunks.end()) chunks.push_back(name);
    }
    return chunks;
}

std::vector<std::string> charges_behind(const Reading& r, std::uint32_t from) {
    const Document& d = *r.document;
    static const rules::PhraseTable &ends = d.pack->phrases("charge-end"),
                                    &counted = d.pack->phrases("charge-noun");
    constexpr std::uint32_t longest = 10, to_plea = 5;  // tokens
    const std::uint32_t sentence_end = d.sentences[sentence_of(d, from)].last;
    for (std::uint32_t t = from, end = std::min(from + to_plea, sentence_end); t < end; ++t)
        if (lower(d, t) == "guilty") from = t + 1;
    std::vector<std::string> found;
    const std::uint32_t end = std::min(from + longest, sentence_end);
    for (std::uint32_t t = from; t < end && !ends.longest(d.words_from(t, t + 1)); ++t) {
        if (d.tokens[t].kind == segment::TokenKind::punct) break;
        if (r.names.at(t) || r.names.at(t + 1)) continue;  // "charged former mayor Ann Lee with fraud"
        const bool dated = !figures_in(r, t, t + 1).empty();
        if (segment::is_noun(d.tokens[t].tag) && !segment::is_proper(d.tokens[t].tag) &&
            lower(d, t) != "plea" && !dated && !counted.longest(d.words_from(t, t + 1)))
            found.push_back(noun_lemma(d, t));
    }
    std::ranges::sort(found);
    return found;
}

std::uint32_t ordering_frame(const Reading& r, std::uint32_t f) {
    const Document& d = *r.document;
    static const rules::PhraseTable& orders = d.pack->phrases("pole-order");
    if (f == 0 || r.frames[f - 1].sentence != r.frames[f].sentence) return no_chunk;
    const Frame &order = r.frames[f - 1], &frame = r.frames[f];
    const std::uint32_t head = d.chunks[order.verb].head;
    const bool past = d.tokens[d.chunks[frame.verb].head].tag == Tag::vbd ||
                      d.tokens[d.chunks[frame.verb].head].tag == Tag::vbn;
    const bool close = past && frame.verb == order.verb + 2 &&
                       d.chunks[order.verb + 1].kind == ChunkKind::noun &&
                       d.chunks[frame.verb].last - d.chunks[frame.verb].first == 1;
    return close && !order.passive && orders.longest(d.words_from(head, head + 1)) ? f - 1 : no_chunk;
}

}  // namespace atodds::extract
