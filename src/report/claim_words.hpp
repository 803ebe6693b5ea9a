#pragma once
#include <string>

#include "atodds/claim.hpp"
#include "report/places.hpp"

namespace atodds::report {

/// What the claim says, as short as it goes: "at least 14 people", "2016 treaty", "violate agreements:
/// denied", a label, or its quote. Clean, one line, at most `width` columns.
std::string claim_value(const Places& places, const Claim& claim, unsigned width);

/// "12 to 20", "1 December 2019 to 27 January 2020", "since …", "until …"; empty for an empty range.
std::string spelled(const DayRange& range);

}  // namespace atodds::report
