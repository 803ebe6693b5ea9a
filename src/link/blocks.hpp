#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "link/corpus.hpp"

namespace atodds::link {

/// Pairs of claims worth a look, and how many were passed over because a key was too common.
struct Candidates {
    std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs;  ///< a < b, each once; claims that meet many others come together
    std::uint64_t skipped = 0;
};

/// Claims that share a rare key: their slot with a place or name, or two rare words of their wording. Cost grows in step with
/// the corpus: in a block each claim meets its nearest neighbours in time only, and what that leaves out is counted.
Candidates find_candidates(const Corpus& corpus);

/// Days between two articles beyond which like statements are statements of two times, not one: the same words are said again
/// each year ("the mayor opened the fair").
constexpr int statement_days = 90;

/// True for claims that are compared by their wording: statements, dated acts, quotations.
bool is_worded(const Claim& claim);
/// True for what is said of the event a story is about: its day, its place, what it is called. Its slot names the kind of event only.
bool is_of_event(const Claim& claim);

/// Claims of one group can be compared, of two they cannot: statements, starts of things, and each other kind.
std::uint8_t comparable_group(const Claim& claim);
/// The group of statements.
constexpr std::uint8_t statement_group = 1;

}  // namespace atodds::link
