#pragma once
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

/// "Ada Lind , 45 , | died", "the guards , aged 34 and 50 , | were": the noun chunk before an age between commas that ends with the
/// chunk `last`; no_chunk where none stands so. `begin` is the first chunk of the sentence.
std::uint32_t before_age(const segment::Document& document, std::uint32_t begin, std::uint32_t last);

/// "A cigarette , not a short circuit , | caused": the noun chunk before a contrast between commas ("not", "rather than", "instead of") that
/// ends with the chunk `last`; no_chunk where none stands so.
std::uint32_t before_contrast(const segment::Document& document, std::uint32_t begin, std::uint32_t last);

/// "The bridge , the mayor said , | was shut", "the bridge , according to the mayor , | was shut": the noun chunk before an attribution between
/// commas that ends with the chunk `last`; no_chunk where none stands so.
std::uint32_t before_attribution(const segment::Document& document, std::uint32_t begin, std::uint32_t last);

/// "300 families ( 900 people ) | were": the chunk of the bracket that the one at `closing` closes; `closing` where none opens behind a noun.
std::uint32_t opening_bracket(const segment::Document& document, std::uint32_t begin, std::uint32_t closing);

/// "a capsule | the size | of | a tyre | landed": the chunk tells what the noun before it is as big as. `end` is behind the sentence's last chunk.
bool compares_size(const segment::Document& document, std::uint32_t begin, std::uint32_t end, std::uint32_t chunk);

}  // namespace atodds::extract
