#pragma once
#include <vector>

#include "atodds/relation.hpp"
#include "link/corpus.hpp"

namespace atodds::compare {

/// A difference between two tolls printed within days is taken for the clock's, unless one article sets the two figures side by
/// side as said by different people at one time: then they are at odds wherever they are told. Turns those updates into
/// disputes, with the pair that shows it as their basis. Depends on the set of relations only, not on their order.
void settle_side_by_side(const link::Corpus& corpus, std::vector<Relation>& relations);

}  // namespace atodds::compare
