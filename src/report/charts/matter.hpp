#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report::charts {

/// The claims of one finding as a picture: its positions in two columns, a dot a claim with its outlet and
/// date, a line a relation, told apart by its kind of line and its sign as well as its colour. Lines run
/// between the columns, so none crosses a text. `alone`: a file of its own, else part of a page.
std::string matter_svg(const Report& report, const Finding& finding, bool alone);

}  // namespace atodds::report::charts
