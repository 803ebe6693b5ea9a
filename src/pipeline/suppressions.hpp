#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::pipeline {

/// A finding, or a group of them, that somebody has looked at and accepts. Every part that is set must fit.
struct Suppression {
    std::string finding;                             ///< id or fingerprint
    std::string rule;                                ///< rule id
    std::vector<std::vector<std::string>> articles;  ///< two, each with the names it may have (id, path)
    std::vector<std::string> claims;                 ///< two claim ids
    std::string reason;
    std::optional<std::chrono::sys_days> expires;  ///< its last day
    std::string path;                              ///< where it is written down
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// Marks what suppressions cover as suppressed, with the reason; the first that covers a finding counts. A
/// pair covers a finding when all that is at odds in it is between the two: a third article or claim makes it
/// count again. One that has expired covers nothing and becomes a notice, and so does one that nothing
/// answers to (unless `all_read` is false: then only a part of the articles was looked at).
void apply_suppressions(Report& report, const std::vector<Suppression>& suppressions,
                        std::chrono::sys_days today, bool all_read);

}  // namespace atodds::pipeline
