#pragma once
#include "segment/document.hpp"

namespace atodds::extract {

// The ways in which claim builders look for phrases of the rules in a document.

/// The longest phrase that begins at a token and ends in its sentence.
rules::PhraseTable::Match phrase_at(const segment::Document& document, const rules::PhraseTable& table,
                                    std::uint32_t token);

/// The first phrase in a token range, from the left; null: none is wholly inside.
const rules::Phrase* phrase_in(const segment::Document& document, const rules::PhraseTable& table,
                               std::uint32_t first, std::uint32_t last);

// The same by the name of the phrase class, for builders that look at many classes now and then.

/// The longest phrase that begins at `token` and ends before `last`; none where the range is empty.
rules::PhraseTable::Match phrase_of(const segment::Document& document, std::string_view phrase_class,
                                    std::uint32_t token, std::uint32_t last);
bool has_phrase(const segment::Document& document, std::string_view phrase_class, std::uint32_t first,
                std::uint32_t last);

/// True when a phrase begins at the head of a chunk and ends in the chunk: "observation posts", not "posts a
/// letter".
bool heads(const segment::Document& document, const rules::PhraseTable& table, std::uint32_t chunk);

}  // namespace atodds::extract
