#pragma once
#include <utility>
#include <vector>

#include "link/corpus.hpp"

namespace atodds::link {

/// Pairs of claims of one story, a < b, sorted, of states and acts that are told under two names of what may well be one thing: "the
/// rocket" and "the launcher", "the chief executive" and "Ann Lee". Each is all that its article tells of the kind.
std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_states(const Corpus& corpus);

}  // namespace atodds::link
