#pragma once
#include <vector>

#include "atodds/relation.hpp"
#include "link/corpus.hpp"

namespace atodds::compare {

/// Takes out what the poles of things say of two sentences of which another check says the same: one conflict is one alarm. The
/// other check stays, for it looks at the words themselves.
void leave_out_told_twice(const link::Corpus& corpus, std::vector<Relation>& relations);

}  // namespace atodds::compare
