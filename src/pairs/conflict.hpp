#pragma once
#include <optional>
#include <vector>

#include "pairs/support.hpp"

namespace atodds::pairs {

/// Contradiction or dispute between two texts as wholes: figures, dates, polarities, opposites and names in
/// one place. Nothing: none was found. Steps go to `reasons`.
std::optional<Verdict> find_conflict(const Text& a, const Text& b, const Comparison& comparison,
                                     std::vector<Reason>& reasons);

}  // namespace atodds::pairs
