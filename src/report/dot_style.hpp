#pragma once
#include <string>
#include <string_view>

#include "atodds/relation.hpp"

namespace atodds::report {

constexpr unsigned tooltip_columns = 2000;  ///< longer ones have broken viewers

/// How the edges of a verdict are drawn: colour, line and ends differ, so that a print in grey can still be
/// read.
struct EdgeStyle {
    std::string_view colour;  ///< of the line and its label
    std::string_view line;    ///< further DOT attributes
    std::string_view sample;  ///< the line in characters, for the legend
};
const EdgeStyle& edge_style(Verdict verdict);

/// Fill of the boxes of a finding's n-th position; they repeat after a while.
std::string_view side_fill(std::size_t position);

/// A double-quoted DOT string (escString): the text made clean, quotes and backslashes escaped, "&" as an
/// entity.
std::string dot_string(std::string_view text);
/// Text inside an HTML-like label: the text made clean, markup characters as entities.
std::string dot_markup(std::string_view text);

}  // namespace atodds::report
