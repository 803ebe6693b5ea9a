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

}  // namespace atodds::extract
