#pragma once
#include "atodds/claim.hpp"
#include "extract/measures.hpp"

namespace atodds::extract {

/// Gives a count its source where a verb of counting says who counted: "the council put the number of dead at 44", "the register
/// listed 31 bodies", "the network, which gave a lower toll of 17". Leaves the claim as it is where none does.
void counted_by(const Reading& reading, const Mention& mention, const Governed& governed, Claim& claim);

}  // namespace atodds::extract
