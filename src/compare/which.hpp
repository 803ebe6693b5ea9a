#pragma once
#include "compare/checks.hpp"

namespace atodds::compare {

/// "The second fire" and "the fire", "near Tell" and "near Rell", "of a tram" and "of a bus": what the two say of which one they mean
/// makes them two of a kind.
bool are_two_of_a_kind(const Claim& a, const Claim& b);

/// "In damages to the fishermen" and "to the hotels", a fine "over its adverts" and one "over its consent model".
bool are_for_two_purposes(const Claim& a, const Claim& b);

}  // namespace atodds::compare
