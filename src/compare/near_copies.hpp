#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// "Petrol cost 1.79 a litre", "diesel cost 1.68 a litre"; "higher than a year before", "than a month before": sentences in nearly the
/// same words that differ, besides in what is at odds, in a noun of which neither article writes the other's. It may tell which of two is meant.
bool differ_in_one_more_noun(const Pair& pair);

}  // namespace atodds::compare
