#pragma once
#include <vector>

#include "atodds/pairs.hpp"
#include "pairs/support.hpp"

namespace atodds::pairs {

/// The cues of `text` towards what the other text says. Of an article the distance is that of its lead.
Cues find_cues(const Text& text, const Text& other);

/// Stance of text b towards the claim of text a: unrelated when too few of the claim's words come back;
/// disagree when one refutes and the other does not; discuss when b keeps the claim at a distance; else
/// agree. Steps go to `reasons`.
Stance stance(const Text& b, const Comparison& comparison, const Cues& cues_a, const Cues& cues_b,
              std::vector<Reason>& reasons);

}  // namespace atodds::pairs
