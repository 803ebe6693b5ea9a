#pragma once
#include <string_view>

#include "atodds/value.hpp"
#include "extract/figure_grammar.hpp"

namespace atodds::extract {

/// Whether the figure says by how much something rose or fell: a verb or adverb of change stands right before
/// it ("fell by 5 percent", "up 3 points"). "rose to 60" and "from 50" are levels. `noun`: what the figure
/// counts, empty for nothing.
Change change_of(const Pieces& pieces, const Figure& figure, std::string_view noun);

/// Which way a figure went that gives two levels behind a verb of change: "fell from 167 to 66".
Change move_of(const Pieces& pieces, const Figure& figure);

}  // namespace atodds::extract
