#pragma once
#include "atodds/claim.hpp"
#include "extract/measures.hpp"

namespace atodds::extract {

/// Gives a count its source where a verb of counting says who counted: "the council put the number of dead at 44", "the register
/// listed 31 bodies", "the network, which gave a lower toll of 17". Leaves the claim as it is where none does.
/// The day of which the sentence gives the count ("Wednesday's tally"), as a date; empty: it names none.
std::string count_day(const Reading& reading, const Mention& mention);

void counted_by(const Reading& reading, const Mention& mention, const Governed& governed, Claim& claim);

}  // namespace atodds::extract
