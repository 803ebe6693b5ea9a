#pragma once
#include "compare/checks.hpp"

namespace atodds::compare {

/// "Arrested at his home", "captured at the river port": one person was taken once, in two kinds of places.
bool are_taken_in_two_spots(const Pair& pair);

}  // namespace atodds::compare
