#pragma once
#include <algorithm>
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

// The ways in which claim builders look for phrases of the rules in a document.

/// The longest phrase that begins at a token and ends in its sentence.
inline rules::PhraseTable::Match phrase_at(const segment::Document& document, const rules::PhraseTable& table,
                                           std::uint32_t token) {
    if (token >= document.words.size() || !table.may_start(document.words[token])) return {};
    return table.longest(document.words_from(token, document.sentences[document.sentence_of[token]].last));
}

/// The first phrase in a token range, from the left; null: none is wholly inside.
const rules::Phrase* phrase_in(const segment::Document& document, const rules::PhraseTable& table,
                               std::uint32_t first, std::uint32_t last);

// The same by the name of the phrase class, phrase_of<"term-noun">(...), for builders that look at many classes
// now and then.

template <std::size_t size>
struct ClassName {
    char text[size];
    consteval ClassName(const char (&name)[size]) { std::copy_n(name, size, text); }
};

/// The phrases of a class, looked up by its name once.
template <ClassName name>
const rules::PhraseTable& phrases_of(const segment::Document& document) {
    static const rules::PhraseTable& table = document.pack->phrases(name.text);
    return table;
}

/// The longest phrase that begins at `token` and ends before `last`; none where the range is empty.
template <ClassName name>
rules::PhraseTable::Match phrase_of(const segment::Document& document, std::uint32_t token, std::uint32_t last) {
    if (token >= last) return {};
    return phrases_of<name>(document).longest(document.words_from(token, last));
}

template <ClassName name>
bool has_phrase(const segment::Document& document, std::uint32_t first, std::uint32_t last) {
    return phrase_in(document, phrases_of<name>(document), first, last) != nullptr;
}

/// True when a phrase begins at the head of a chunk and ends in the chunk: "observation posts", not "posts a
/// letter".
bool heads(const segment::Document& document, const rules::PhraseTable& table, std::uint32_t chunk);

}  // namespace atodds::extract
