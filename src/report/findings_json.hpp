#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

/// Each appends one object in the contract's form, without a line end.
void append_relation(std::string& out, const Report& report, const Relation& relation);
void append_finding(std::string& out, const Report& report, const Finding& finding);

}  // namespace atodds::report
