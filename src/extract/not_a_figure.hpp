#pragma once
#include <cstdint>

#include "extract/figure_grammar.hpp"

namespace atodds::extract {

/// True when the number is part of a name, a code, a score or a pronoun, and no figure: "Flight 370", "iPhone
/// 11", "2-1", "555-0100", "this one".
bool is_no_figure(const Pieces& pieces, const Figure& figure);

/// The piece behind a code that begins at `at` ("192.168.1.2", "1-0", "555-0100"), `at` itself when there is
/// none.
std::uint32_t skip_code(const Pieces& pieces, std::uint32_t at);

}  // namespace atodds::extract
