#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/report.hpp"

namespace atodds::pipeline {

/// Findings that were there when a project took up checking, as findings without positions.
struct Baseline {
    std::vector<Finding> findings;
};

/// Reads "atodds-baseline/2". Error bad_record: no JSON, another format (of the one before it says what to do), a
/// field that is missing; it names `path`.
Result<Baseline> parse_baseline(std::string_view json, const std::string& path);

/// The findings of a report down to a severity as a baseline, one a line, in an order that depends on nothing
/// but them. Suppressed and absent ones are left out.
std::string write_baseline(const Report& report, Severity least);

/// Marks findings of the report that the baseline holds as known, by fingerprint; of several with one
/// fingerprint no more than the baseline has. What the baseline holds and the report does not is added as
/// absent, unless `all_read` is false: then only a part of the articles was looked at, and nothing can be
/// said to be gone. Suppressed findings stay suppressed.
void apply_baseline(Report& report, const Baseline& baseline, bool all_read);

}  // namespace atodds::pipeline
