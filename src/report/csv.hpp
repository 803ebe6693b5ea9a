#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

/// The findings as CSV (RFC 4180: commas, CRLF, quotes doubled), a header line and one row a position. A cell
/// that a spreadsheet would take for a formula (= + - @ at its start, and no number) is written with an
/// apostrophe before it.
std::string write_csv(const Report& report);

}  // namespace atodds::report
