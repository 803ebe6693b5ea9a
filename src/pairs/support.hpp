#pragma once
#include <optional>
#include <vector>

#include "atodds/relation.hpp"
#include "pairs/figures.hpp"
#include "pairs/polarity.hpp"

namespace atodds::pairs {

/// All that is found by laying text b beside text a; what the answers are read from.
struct Comparison {
    Alignment alignment;
    std::vector<FigureAnswer> figures;
    std::optional<Reversal> reversal;
    int cover = 0;    ///< how much of b's content words a holds, of 1000
    int overlap = 0;  ///< how much of a's content words b holds, of 1000
};
Comparison compare(const Text& a, const Text& b);

/// Whether a supports every figure, date and polarity that b states. Nothing: b states none. Steps go to
/// `reasons`.
std::optional<bool> entails(const Text& a, const Text& b, const Comparison& comparison,
                            std::vector<Reason>& reasons);

}  // namespace atodds::pairs
