#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// "Not one civilian was harmed" beside "38 people were killed": of two tolls exactly one is zero.
bool is_none_against_some(const Claim& a, const Claim& b);

/// A toll does not grow from a flat denial as it does from an early count: whoever says that nobody was hurt, and not only that nobody
/// was so far, is at odds with those who count dead or injured of that event and group.
Judgement judge_none_hurt(const Pair& pair);

/// "54 people died of hunger", and of the others nobody says that they did: of another cause, told in a noun behind "died of".
bool died_of_something_else(const Pair& pair, const Claim& told, const Claim& other);

}  // namespace atodds::compare
