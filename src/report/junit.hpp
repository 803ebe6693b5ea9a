#pragma once
#include <span>
#include <string>

#include "report/listing.hpp"
#include "report/rules.hpp"

namespace atodds::report {

/// The report as JUnit XML, in the form that GitLab, Jenkins and GitHub's test readers share: a suite a rule,
/// in each a test case a finding (failed when it fails the check, skipped when it is known, suppressed or
/// outside the change) and one that passes for all other pairs of the rule. No clock: every time is 0.
std::string write_junit(const Report& report, std::span<const RuleEntry> rules, const ListOptions& options);

}  // namespace atodds::report
