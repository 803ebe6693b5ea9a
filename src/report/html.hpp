#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

/// The report as one page that needs nothing else: style and script inside under a Content-Security-Policy
/// that names their hashes and allows nothing from outside. Every text is escaped; the same report gives the
/// same bytes. It can be read without the script, which only filters, copies and opens what a link points at.
std::string write_html(const Report& report);

}  // namespace atodds::report
