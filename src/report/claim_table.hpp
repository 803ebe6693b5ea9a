#pragma once
#include <string>
#include <vector>

#include "report/places.hpp"

namespace atodds::report {

/// One thing read from a claim's words: "measure", "people killed".
struct ClaimFact {
    std::string name;
    std::string text;
};

/// All that was read from a claim, in a fixed order; what is not known is left out. Clean, one line each.
std::vector<ClaimFact> claim_facts(const Places& places, const Claim& claim);

/// "3,600,000.5": the exact decimal, grouped by thousands.
std::string grouped(Decimal number);

}  // namespace atodds::report
