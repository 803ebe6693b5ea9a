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

std::uint32_t before_attribution(const Document& d, std::uint32_t begin, std::uint32_t last) {
    constexpr std::uint32_t longest = 9;  // chunks: "a spokesman | for | the union | told | reporters"
    bool speech = false, somebody = false;
    for (std::uint32_t i = last; i > begin && last - i < longest; --i) {
        const Chunk& chunk = d.chunks[i];
        if (d.text(chunk.first) == ",") return i < last && speech && somebody && d.chunks[i - 1].kind == segment::ChunkKind::noun ? i - 1 : no_chunk;
        const auto word = lower(d, chunk.first);
        if (text::is_one_of(word, "and", "but", "who", "which", "that", "where") || text::is_one_of(d.text(chunk.first), "\"", "\u201c", "\u201d")) return no_chunk;
        if (word == "according") speech = true;
        else if (chunk.kind == segment::ChunkKind::verb) {
            if (speech || !phrase_of<"speech">(d, chunk.head, d.sentences[chunk.sentence].last)) return no_chunk;
            speech = true;
        }
        somebody = somebody || chunk.kind == segment::ChunkKind::noun;
    }
    return no_chunk;
}

std::uint32_t opening_bracket(const Document& d, std::uint32_t begin, std::uint32_t closing) {
    constexpr std::uint32_t longest = 12;  // chunks; a longer one is a text of its own
    const std::string_view opens = d.text(d.chunks[closing].first) == "]" ? "[" : "(";
    for (std::uint32_t i = closing; i-- > begin + 1 && closing - i <= longest;)
        if (d.text(d.chunks[i].first) == opens && d.chunks[i - 1].kind == segment::ChunkKind::noun) return i;
    return closing;
}

bool compares_size(const Document& d, std::uint32_t begin, std::uint32_t end, std::uint32_t chunk) {
    using segment::ChunkKind;
    static const rules::PhraseTable& sizes = d.pack->phrases("size-noun");
    const Chunk& size = d.chunks[chunk];
    const bool beside = chunk > begin && chunk + 1 < end && d.chunks[chunk - 1].kind == ChunkKind::noun && d.chunks[chunk + 1].kind == ChunkKind::prep;
    return beside && lower(d, size.first) == "the" && sizes.longest(d.words_from(size.head, size.last));
}

}  // namespace atodds::extract
