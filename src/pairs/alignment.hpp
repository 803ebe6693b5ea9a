#pragma once
#include <utility>
#include <vector>

#include "pairs/text.hpp"

namespace atodds::pairs {

/// Two texts laid side by side, word by word: the longest run of words they share in one order. Each figure
/// with its unit and approximating words counts as one word that is like any other figure, so that edited
/// figures stand opposite each other.
struct Alignment {
    /// Words of the longer text that have a partner, of 1000.
    int share = 0;
    /// Indexes of the figures (Reading::figures) that stand opposite each other.
    std::vector<std::pair<std::size_t, std::size_t>> figures;

    /// One is an edit of the other.
    bool is_edit() const;
};

Alignment align(const Text& a, const Text& b);

}  // namespace atodds::pairs
