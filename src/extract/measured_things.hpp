#pragma once
#include <string>

#include "extract/measures.hpp"

namespace atodds::extract {

/// Which of the things counted it is, in words after their noun: "vaccine" of "doses of vaccine"; empty: not said.
std::string kind_counted(const Reading& reading, const Mention& mention);

/// One name for counted things that news calls by several ("homes", "houses"); the noun itself where the rules know none.
std::string thing_name(const Reading& reading, const Mention& mention);

/// What a length or a weight is of, as a sense: "skull" of "the skull is 1.2 metres long"; empty for a name, a pronoun, words that
/// stand for anything, and for measures that are told of several things alike (the depth of a quake and of its focus).
std::string thing_measured(const Reading& reading, const Mention& mention, const Governed& governed, const Measure& measure);

/// What a sum or a measurement is of, as a sense, "@" and the id for a name: "flat" of "the average flat was sold for 268,000 euros",
/// "school" of "the budget for schools is 80 million", "adult" of "adults pay 14 euros". Empty where the sentence does not say, for
/// words that may stand for anything, and for counts, shares and lengths of time.
std::string thing_valued(const Reading& reading, const Mention& mention, const Governed& governed);

/// "Prices start at $349", "models starting from $500": the lowest of several sums, which leaves those above it open.
bool is_lowest_sum(const Reading& reading, const Mention& mention);
/// Takes the upper bound off such a figure.
void open_upwards(Value& value);

}  // namespace atodds::extract
