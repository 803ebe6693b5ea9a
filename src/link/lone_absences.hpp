#pragma once
#include <utility>
#include <vector>

#include "link/corpus.hpp"

namespace atodds::link {

/// Pairs of claims of one story, a < b, sorted: one says that something was not there, a statement of the other article speaks of such a
/// thing, and neither article does both.
std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_absences(const Corpus& corpus);

}  // namespace atodds::link
