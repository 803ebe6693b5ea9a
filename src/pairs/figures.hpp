#pragma once
#include <string>
#include <vector>

#include "atodds/relation.hpp"
#include "pairs/alignment.hpp"
#include "pairs/text.hpp"
#include "pairs/values.hpp"

namespace atodds::pairs {

/// What text a says of one figure or date of text b.
struct FigureAnswer {
    std::size_t figure = 0;  ///< index into the figures of b
    Bearing bearing = Bearing::open;
    /// The figure of a that decided, index into the figures of a; `none` when nothing in a compares.
    std::size_t given = none;
    /// The two count or measure the same thing by name, or stand in the same place of one edited sentence.
    bool same_thing = false;
    std::string arithmetic;  ///< "2,000 + 1,000 = 3,000" when figures of a were added up
    static constexpr std::size_t none = SIZE_MAX;
};

/// One answer for each figure and date that b states, in text order. Times that depend on an unknown day are
/// left out.
std::vector<FigureAnswer> answer_figures(const Text& a, const Text& b, const Alignment& alignment);

/// The figure as the text writes it.
std::string written(const Text& text, std::size_t figure);

}  // namespace atodds::pairs
