#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// Levies, spending and ways in that the two tell of for two kinds of people or things; of a levy for some nobody knows whether it is
/// so for the rest, and what is shut to some may be open.
bool are_for_two(const Pair& pair);

}  // namespace atodds::compare
