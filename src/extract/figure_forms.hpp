#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/figure_grammar.hpp"

namespace atodds::extract {

// Rarer forms of a figure, apart from the main grammar.

/// "a percentage of 4.5": the unit stands before its number, at `at`.
std::optional<Figure> share_named_first(const Pieces& pieces, std::uint32_t at);

/// "50 previous years", "five straight weeks": words that stand between a number and its unit of time.
bool is_between_number_and_time(std::string_view word);

/// Index behind "±", "+/-", "plus or minus"; `at` when none stands there.
std::uint32_t skip_plus_minus(const Pieces& pieces, std::uint32_t at);

/// "9 billion shekels ($2.4 billion) a year": the rate stands behind the bracket that restates the sum.
void read_rate_behind_bracket(const Pieces& pieces, Figure& figure);

}  // namespace atodds::extract
