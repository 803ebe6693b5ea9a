#pragma once
#include "extract/measures.hpp"

namespace atodds::extract {

/// What a figure with a unit of money, length, speed and the like measures: "price", "depth", "water level",
/// "distance from elm". Where no rule knows, the noun or verb that leads to it names it ("fence length"). An
/// empty name: nothing leads to it.
Measure unit_measure(const Reading& reading, const Mention& mention, const Governed& governed);

/// Puts into `measure` what a phrase of the rules names; `noun` stands before a suffix ("house destroyed").
void take_phrase(Measure& measure, const rules::Phrase& phrase, const std::string& noun);

}  // namespace atodds::extract
