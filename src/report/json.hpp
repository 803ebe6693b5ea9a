#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

/// The whole report as atodds-report/1 (docs/output-format.md): every field present, null or [] for nothing.
/// One document, claim, relation and finding a line, so that two reports can be compared line by line.
std::string write_json(const Report& report);

}  // namespace atodds::report
