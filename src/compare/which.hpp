#pragma once
#include "compare/checks.hpp"

namespace atodds::compare {

/// "The second fire" and "the fire", "near Tell" and "near Rell", "of a tram" and "of a bus": what the two say of which one they mean
/// makes them two of a kind.
bool are_two_of_a_kind(const Claim& a, const Claim& b);

/// "In damages to the fishermen" and "to the hotels", a fine "over its adverts" and one "over its consent model".
bool are_for_two_purposes(const Claim& a, const Claim& b);

/// "In the house" and "in the car".
bool are_told_of_two_spots(const Claim& a, const Claim& b);

/// "The road bridge" and "the rail bridge", as Claim::thing has the words before the noun: both give such words, and none is the same.
bool have_other_words_before(const Claim& a, const Claim& b);

/// "Unit 2" and "unit 3", "a second lorry" and "the lorry": words of the two clauses that tell of two, whatever is said of them.
bool clauses_tell_of_two(const Pair& pair);

}  // namespace atodds::compare
