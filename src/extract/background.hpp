#pragma once
#include "atodds/claim.hpp"

namespace atodds::extract {

/// What lies so many days before the print is told as background: another event than the article's own. A toll is no longer
/// followed by then.
inline constexpr int background_days = 60;

/// Told of a time that was over long before its article.
inline bool is_background(const Claim& claim) {
    return claim.time && claim.time->to && claim.as_of && (*claim.as_of - *claim.time->to).count() > background_days;
}

/// The rule of a count that is placed in a sea, a continent, a region of several countries.
inline constexpr const char* above_countries = "extent.above-countries";

/// The rule of a claim that adds up groups its sentence names.
inline constexpr const char* sum_of_groups = "sum-of-groups";

}  // namespace atodds::extract
