#pragma once
#include <optional>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// Why two claims that are at odds tell of two things, parts or times after all, by words that stand around them and that no field of a
/// claim holds: who pays, from when to when, how many of such there are. Nothing: no such word was found.
std::optional<Judgement::Step> told_otherwise(const Pair& pair);

/// "They took 38 of us", told by one of the workers of whom the other counts 43: his article names them, so "us" are they.
bool counts_own_group(const Pair& pair);

}  // namespace atodds::compare
