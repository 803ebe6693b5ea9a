#pragma once
#include "extract/measures.hpp"

namespace atodds::extract {

/// What a clause says of the people counted when no verb in it is a measure: they arrived "where they fled", left "in an
/// evacuation", are "in 12 camps", are "in need of food". Sets name, flow and rules of `measure`; false: it says nothing.
bool measure_by_clause(const Reading& reading, const Mention& mention, const Governed& governed, Measure& measure);

}  // namespace atodds::extract
