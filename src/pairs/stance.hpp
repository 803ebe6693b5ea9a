#pragma once
#include <vector>

#include "atodds/pairs.hpp"
#include "pairs/support.hpp"

namespace atodds::pairs {

/// The words from which a stance is read.
StanceCues find_cues(const Text& a, const Text& b, const Comparison& comparison);

/// Stance of text b towards the claim of text a: unrelated when too few of the claim's words come back; disagree when one refutes
/// and the other does not; discuss when b keeps the claim at a distance; else agree. Steps go to `reasons`.
Stance stance(const Text& b, const Comparison& comparison, const StanceCues& cues, std::vector<Reason>& reasons);

}  // namespace atodds::pairs
