#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::report {

/// How much of what a report holds.
struct Tally {
    std::size_t documents = 0;  ///< articles; rows of tables are counted apart
    std::uint64_t rows = 0;     ///< of tables, facts aside
    std::size_t claims = 0;
    std::array<std::size_t, verdict_count> relations = {};  ///< by Verdict
    std::array<std::size_t, 3> findings =
        {};  ///< by Severity; those that are gone (absent) are not among them
    std::array<std::size_t, verdict_count> findings_by_verdict = {};
    std::array<std::size_t, 4> states = {};  ///< of findings, by FindingState; untouched ones are not "new"
    std::size_t untouched = 0;               ///< new findings that the change under review does not touch
    std::vector<std::string> outlets;  ///< sorted, each once; articles without an outlet are not among them
    std::optional<PartialDate> first;  ///< earliest and latest publication dates that are known
    std::optional<PartialDate> last;

    std::size_t of(Verdict verdict) const { return relations[static_cast<std::size_t>(verdict)]; }
    std::size_t of(Severity severity) const { return findings[static_cast<std::size_t>(severity)]; }
    std::size_t of(FindingState state) const { return states[static_cast<std::size_t>(state)]; }
    std::size_t all_relations() const;
    std::size_t all_findings() const { return findings[0] + findings[1] + findings[2]; }
};
Tally tally(const Report& report);

}  // namespace atodds::report
