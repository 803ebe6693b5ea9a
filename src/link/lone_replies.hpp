#pragma once
#include <utility>
#include <vector>

#include "link/corpus.hpp"

namespace atodds::link {

/// Pairs of claims of one story, a < b, sorted: one answers somebody by name ("rejected Bo Lind's account"), the other is what that somebody
/// is told to have said, and of all that he says there it has most words in common with the answer.
std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_replies(const Corpus& corpus);

}  // namespace atodds::link
