#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// One says that something was not there, the other is a statement that may tell of it.
bool applies_to_absences(const Claim& a, const Claim& b);
Judgement judge_absence(const Pair& pair);

}  // namespace atodds::compare
