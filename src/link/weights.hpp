#pragma once
#include "atodds/relation.hpp"

namespace atodds::link::weights {

/// How sure it is that two linked claims of one topic speak of one fact, 0 to 1000: the sum of the log-odds
/// of what is known of them (link/weights_set.hpp), as a probability. Fellegi and Sunter's rule for the
/// linkage of records.
int score(const Link& link);

}  // namespace atodds::link::weights
