#pragma once
#include <cstdint>

#include "extract/draft.hpp"
#include "extract/measures.hpp"

namespace atodds::extract {

/// The tokens of a claim, half-open.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Sets where a count was taken, in the order of trust: who hosts those counted; the area that follows the figure ("killed 170 in the
/// province"); the names in its noun chunk, behind its verb, in its clause; the article's own place, inferred. A count over several
/// countries lies in none.
void place_count(const Reading& reading, const Mention& figure, const Governed& governed, TokenRange claim, Draft& draft);

}  // namespace atodds::extract
