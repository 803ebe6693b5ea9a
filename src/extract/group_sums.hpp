#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "extract/draft.hpp"

namespace atodds::extract {

/// A figure and the claim made of it, by its place among the claims.
struct Counted {
    const Mention* figure = nullptr;
    std::size_t claim = 0;
};

/// "Killed 22 children and six teachers": groups that one sentence strings together, and no total beside them, are at least so many
/// people. Appends a claim on the least sum of each such string to `out`; `counted` are the counts of the article, in its order.
void add_group_sums(const Reading& reading, std::span<const Counted> counted, std::vector<Claim>& out);

}  // namespace atodds::extract
