#pragma once
#include <vector>

#include "atodds/report.hpp"

namespace atodds::report {

/// The positions of a finding; where it has none, one for each claim of its relations, so that every finding
/// shows its words.
std::vector<Position> sides(const Report& report, const Finding& finding);

/// What a finding is about, names in capitals; may be empty.
std::string measure_of(const Report& report, const Finding& finding);

/// The reasons of a finding in their order: those of its relations that have its verdict, each code as it is
/// first told. Every pair's own sentences are in the explanation (report/explain.hpp).
std::vector<Reason> reasons_of(const Report& report, const Finding& finding);

/// The claims a position is shown by: at most `most`, those of different outlets first. Claims that support
/// it come before compatible ones.
std::vector<ClaimIndex> samples(const Report& report, const Position& position, std::size_t most);

/// A position and the claim that stands for it.
struct Anchor {
    std::size_t position = 0;  ///< index into sides()
    ClaimIndex claim = 0;
};
/// One anchor a position, from its newest article; the position with the newest article first, since that is
/// the one a reader can still mend. Where the report knows what a change touches, a touched article comes
/// before a newer one. Positions without any claim are left out.
std::vector<Anchor> anchors(const Report& report, const std::vector<Position>& positions);

/// The names of outlets a claim list comes from, in order of first appearance.
std::vector<std::string> outlets_of(const Report& report, const std::vector<ClaimIndex>& claims);

}  // namespace atodds::report
