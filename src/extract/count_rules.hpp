#pragma once

namespace atodds::extract {

/// Rules of counts that no rule file holds, among Claim::rules.

/// A count that is placed in a sea, a continent, a region of several countries. Like all rules in "extent." it makes the count one of a
/// whole area.
inline constexpr const char* above_countries = "extent.above-countries";
/// A count that adds up groups its sentence names.
inline constexpr const char* sum_of_groups = "sum-of-groups";

}  // namespace atodds::extract
