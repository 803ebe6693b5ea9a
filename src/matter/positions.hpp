#pragma once
#include <vector>

#include "atodds/report.hpp"

namespace atodds::matter {

/// The sides of a matter: for figures the largest sets of claims whose soft intervals share a point (one sweep over sorted end
/// points), for everything else the claims with equal text. Ordered by number of origins, then value.
std::vector<Position> find_positions(const Report& report, const std::vector<ClaimIndex>& claims);

/// The value a claim holds, for a person: "12", "2017 agreement", "kept", "rebel".
std::string value_of(const Claim& claim);

}  // namespace atodds::matter
