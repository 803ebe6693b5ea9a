#pragma once
#include <utility>
#include <vector>

#include "atodds/options.hpp"
#include "atodds/relation.hpp"
#include "link/corpus.hpp"

namespace atodds::pipeline {

/// Judges each pair of claims: linked or not, and what their difference means. The relations come in the order of their claims.
std::vector<Relation> relate(const link::Corpus& corpus, const std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs, const Options& options);

/// The same for one pair, with every step, whether or not it ends in a relation.
struct Explained {
    std::vector<Reason> steps;
    std::optional<Relation> relation;
};
Explained explain_pair(const link::Corpus& corpus, ClaimIndex a, ClaimIndex b, const Settings& settings);

}  // namespace atodds::pipeline
