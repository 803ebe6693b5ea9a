#pragma once
#include <string>
#include <string_view>

#include "report/paint.hpp"
#include "report/quotes.hpp"

namespace atodds::report {

/// A quote in its sentence as a paragraph, the claim's words marked and those that hold its value once more:
/// [brackets] and *stars*, or underlined and bold, taken up again on every line. `first` and `rest` stand before the lines; ends with a line end.
std::string marked_paragraph(const Excerpt& excerpt, const Paint& paint, std::string_view first,
                             std::string_view rest, unsigned width);

}  // namespace atodds::report
