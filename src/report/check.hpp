#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

struct CheckOptions {
    bool colour = false;
    Severity least = Severity::note;  ///< findings below it are counted in the last line and not listed
    bool all = false;                 ///< list known, suppressed and absent findings too
};

/// The form for CI logs: "path:line:column: severity: message [rule]" a finding, at the newest article, the
/// places of the other positions on the lines below, and what was passed over, and a last line that counts.
/// Findings that a baseline, a suppression or the change under review accounts for are listed only when asked
/// for.
std::string write_check(const Report& report, const CheckOptions& options);

}  // namespace atodds::report
