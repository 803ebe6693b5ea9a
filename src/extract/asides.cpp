#include "extract/asides.hpp"

#include "extract/clauses.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

namespace {

using segment::Chunk;
using segment::Document;

bool is_number(const Document& d, const Chunk& chunk) {
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
        if (d.tokens[t].tag != segment::Tag::cd) return false;
    return true;
}

/// What may stand beside the numbers: "both aged 34 and 50".
bool belongs_to_age(const Document& d, const Chunk& chunk) {
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
        const bool number = d.tokens[t].tag == segment::Tag::cd;
        if (!number && !text::is_one_of(lower(d, t), "aged", "both", "all", "and")) return false;
    }
    return true;
}

}  // namespace

std::uint32_t before_age(const Document& d, std::uint32_t begin, std::uint32_t last) {
    constexpr std::uint32_t longest = 6;  // chunks: "both | aged | 34 | and | 50"
    bool number = false;
    for (std::uint32_t i = last; i > begin && last - i < longest; --i) {
        const Chunk& chunk = d.chunks[i];
        const bool comma = d.text(chunk.first) == ",";
        if (comma && number && i < last) return d.chunks[i - 1].kind == segment::ChunkKind::noun ? i - 1 : no_chunk;
        if (comma || !belongs_to_age(d, chunk)) return no_chunk;
        number = number || is_number(d, chunk) || d.tokens[chunk.head].tag == segment::Tag::cd;
    }
    return no_chunk;
}

std::uint32_t before_contrast(const Document& d, std::uint32_t begin, std::uint32_t last) {
    constexpr std::uint32_t longest = 7;  // chunks: "and | not | the fault | of | a driver"
    for (std::uint32_t i = last; i > begin + 1 && last - i < longest; --i) {
        const Chunk& chunk = d.chunks[i];
        if (d.text(chunk.first) == "," || chunk.kind == segment::ChunkKind::verb) return no_chunk;
        if (!phrase_of<"contrast-word">(d, chunk.first, d.sentences[chunk.sentence].last)) continue;
        std::uint32_t comma = i - 1;
        if (comma > begin && text::is_one_of(lower(d, d.chunks[comma].first), "and", "but")) --comma;
        const bool set_off = d.text(d.chunks[comma].first) == "," && comma > begin;
        return set_off && d.chunks[comma - 1].kind == segment::ChunkKind::noun ? comma - 1 : no_chunk;
    }
    return no_chunk;
}

}  // namespace atodds::extract
