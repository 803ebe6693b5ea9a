#pragma once
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::matter {

/// What a finding is recognised by from run to run, one thing a line: rule and verdict, what is measured of whom or what, where and in which
/// month, and the values at odds. It holds no path, offset or clock. Of what its claims do not share it takes what most of them have,
/// so that neither the order of the articles nor one more that tells the same changes it.
std::string recognised_by(const Report& report, const Finding& finding, const std::vector<ClaimIndex>& claims);

}  // namespace atodds::matter
