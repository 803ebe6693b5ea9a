#pragma once
#include <utility>
#include <vector>

#include "link/corpus.hpp"

namespace atodds::link {

/// Pairs of figures of one story, a < b, sorted, each of which is the only figure of its kind of unit that its article has left
/// when the figures on which the two articles agree are taken away: "410,000 euros" of one report on a robbery, "260,000 euros" of
/// another. They are of one thing though no rule gives them one measure.
///
/// Only of what is measured or paid: counts, shares and lengths of time come in numbers, and two that are left over are seldom one.
std::vector<std::pair<ClaimIndex, ClaimIndex>> lone_figures(const Corpus& corpus);

}  // namespace atodds::link
