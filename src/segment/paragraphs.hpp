#pragma once
#include <string_view>
#include <vector>

#include "atodds/span.hpp"

namespace atodds::segment {

/// The paragraphs of text[begin, end): a line each, or several lines of hard-wrapped text. Blank lines are
/// left out.
std::vector<Span> find_paragraphs(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace atodds::segment
