#pragma once
#include "extract/measures.hpp"

namespace atodds::extract {

/// The rule for what a number on a scale measures: "magnitude 6.1", "a 7.1 quake", "the tremor measured 5.8";
/// null: it is on none.
const rules::Phrase* scale_phrase(const Reading& reading, const Mention& mention, const Governed& governed);
/// The rule for a side of a vote: "passed by 84 votes to 61"; null: it is none.
const rules::Phrase* tally_phrase(const Reading& reading, const Mention& mention);

}  // namespace atodds::extract
