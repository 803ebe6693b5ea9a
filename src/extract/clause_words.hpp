#pragma once
// Words that open, join and close clauses, as the reader of clauses asks for them.
#include <cstdint>
#include <string_view>

#include "extract/clauses.hpp"

namespace atodds::extract::clause_words {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

inline bool is_word(const Document& d, std::uint32_t token, std::string_view word) {
    return lower(d, token) == word;
}

inline bool is_relative_pronoun(const Document& d, const Chunk& chunk) {
    if (chunk.last - chunk.first != 1) return false;
    const Tag tag = d.tokens[chunk.first].tag;
    if (tag == Tag::wdt || tag == Tag::wp) return true;
    return is_word(d, chunk.first, "which") || is_word(d, chunk.first, "who") ||
           is_word(d, chunk.first, "whom");
}

/// "that" between a noun and a verb, tagged as preposition or determiner, is a relative pronoun.
inline bool is_that(const Document& d, const Chunk& chunk) {
    return chunk.last - chunk.first == 1 && is_word(d, chunk.first, "that");
}

/// A preposition that opens a clause here rather than governing a noun: "estimated that people fled",
/// "because rain fell".
inline bool subordinates(const Document& d, const Chunk& chunk) {
    static const rules::PhraseTable& table = d.pack->phrases("subordinator");
    return chunk.kind == ChunkKind::prep && table.longest(d.words_from(chunk.first, chunk.last));
}

/// "when", "because": a clause follows whatever stands behind it; "after" and "since" may govern a noun.
inline bool opens_clause(const Document& d, const Chunk& chunk) {
    static const rules::PhraseTable& table = d.pack->phrases("subordinator");
    const auto match = chunk.kind == ChunkKind::prep ? table.longest(d.words_from(chunk.first, chunk.last)) : rules::PhraseTable::Match{};
    return match && match.phrase->get("always") == "yes";
}

inline bool is_comma(const Document& d, const Chunk& chunk) {
    return d.text(chunk.first) == ",";
}

inline bool is_coordinator(const Document& d, const Chunk& chunk) {
    return chunk.last - chunk.first == 1 && d.tokens[chunk.first].tag == Tag::cc;
}

}  // namespace atodds::extract::clause_words
