#pragma once
#include "extract/measures.hpp"

namespace atodds::extract {

/// What those who arrive have done by a clause behind the arrival: "arrived from the hills, where they fled clashes". Sets name, flow
/// and rules of `measure`; false: none says it.
bool measure_of_arrivals(const Reading& reading, const Mention& mention, const Governed& governed, Measure& measure);

/// What a clause says of the people counted when no verb in it is a measure: they left "in an evacuation", are "in 12 camps", are "in
/// need of food". Sets name, flow and rules of `measure`; false: it says nothing.
bool measure_by_clause(const Reading& reading, const Mention& mention, const Governed& governed, Measure& measure);

}  // namespace atodds::extract
