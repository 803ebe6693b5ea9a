#pragma once
/// What the forms for continuous integration list, what fails, and how they name files.
#include <string>
#include <string_view>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::report {

struct ListOptions {
    Severity fail_on = Severity::error;
    Severity least = Severity::warning;  ///< findings below it are counted and not listed
    /// List only what is new and touched by the change; else known and suppressed findings are listed too,
    /// marked as what they are, by the forms that have a mark for it.
    bool only_new = false;
    std::string folder;  ///< the folder that relative paths are read from, absolute
    std::string base;    ///< the folder that written paths are relative to, absolute
};

/// True for a finding that is not accounted for by a baseline, a suppression or the change under review.
bool is_new(const Finding& finding);
/// True when a finding fails a check: it is new and of the severity or above.
bool fails(const Finding& finding, Severity fail_on);
bool fails(const Notice& notice, Severity fail_on);
/// True when anything of the report does.
bool fails(const Report& report, Severity fail_on);
bool is_listed(const Finding& finding, const ListOptions& options);

/// The findings as a person goes through them: by severity, those of articles as they stand in the report, then those of tables from the first
/// row to the last.
std::vector<const Finding*> in_reading_order(const Report& report);

/// A path as it lies below `base`, with "/"; an absolute one when it does not lie there.
std::string path_below_base(std::string_view path, const ListOptions& options);

}  // namespace atodds::report
