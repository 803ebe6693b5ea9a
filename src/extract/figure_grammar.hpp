#pragma once
#include <cstdint>
#include <optional>

#include "extract/figure_value.hpp"
#include "extract/number_grammar.hpp"
#include "extract/pieces.hpp"
#include "extract/unit_grammar.hpp"

namespace atodds::extract {

/// A figure read from pieces [first, last): approximating words, money sign, number or range, unit, rate.
struct Figure {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t number_first = 0;  ///< first piece of the number itself, its currency sign left out
    std::uint32_t number_last = 0;
    NumberReading number;  ///< of a range: its second number
    Bounds bounds;
    std::optional<UnitReading> unit;
    bool is_range = false;
    Decimal low;  ///< of a range, as written: the first number
    Decimal high;
    bool low_open = false;  ///< of a range: its ends are excluded
    bool high_open = false;
    bool from_to = false;              ///< written "from A to B": a range or a change
    std::optional<Decimal> tolerance;  ///< "12 ± 0.5": what it may miss by
    bool plus_sign = false;            ///< "+0.2%"
    bool negative = false;
};

/// Reads the figure that begins at piece `at`, approximating words included. Nothing when no number follows
/// them.
std::optional<Figure> read_figure(const Pieces& pieces, std::uint32_t at);

}  // namespace atodds::extract
