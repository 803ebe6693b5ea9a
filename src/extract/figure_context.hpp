#pragma once
#include <span>

#include "atodds/mention.hpp"
#include "extract/figure_grammar.hpp"

namespace atodds::extract {

/// True when the figure says the same as the mention before it in another unit or form: "100 km (60 miles)",
/// "190 points, or 0.6%". Such a figure shares its bounds, change and concept.
bool restates(const Pieces& pieces, const Mention& before, const Figure& figure);

/// Takes the bounds of the mention it restates where the figure has none of its own.
void share_bounds(const Mention& before, Figure& figure);

/// Fills what the mention lacks from the one before it in the sentence: change and concept of what it
/// restates, the change of a list ("A fell 2%, B 3%").
void share_context(const Pieces& pieces, const Mention& before, const Figure& figure, bool same_fact,
                   Mention& mention);

/// Gives a bare number the unit that an earlier figure of the sentence has, where the words tie the two ("6
/// million homes, including 1.5 million in the south"; "up 1% at 1,463 points ... rose to 1,333").
void borrow_unit(const Pieces& pieces, std::span<const Mention> sentence, const Figure& figure,
                 Mention& mention);

}  // namespace atodds::extract
