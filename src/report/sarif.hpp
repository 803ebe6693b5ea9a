#pragma once
#include <span>
#include <string>

#include "report/listing.hpp"
#include "report/rules.hpp"

namespace atodds::report {

/// The findings as SARIF 2.1.0 (OASIS standard, schema sarif-2.1.0), one run, one result a finding: the side
/// in the changed or newest article is its location, the other sides are related locations that its message
/// links to. A run without findings has an empty list of results, which uploads ask for.
std::string write_sarif(const Report& report, std::span<const RuleEntry> rules, const ListOptions& options);

}  // namespace atodds::report
