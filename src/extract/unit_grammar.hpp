#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "atodds/value.hpp"
#include "extract/number_grammar.hpp"
#include "extract/pieces.hpp"

namespace atodds::extract {

/// A unit read from pieces [first, last).
struct UnitReading {
    Unit unit;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string iso;    ///< of a unit of time
    bool rate = false;  ///< a unit per another
    std::string over;   ///< of a rate: the unit below
};

/// The unit that stands at `at`, right after the number: percent, time, measures, money by name or code. A
/// hyphen before it is taken along. Counted nouns are read elsewhere.
std::optional<UnitReading> read_unit(const Pieces& pieces, std::uint32_t at, const NumberReading& number);

/// "per day", "a month", "/ km" behind a unit: widens `unit`.
void read_rate(const Pieces& pieces, UnitReading& unit);

/// A currency sign or code that begins at `at`, before a number ("US$", "A $", "RM").
std::optional<UnitReading> read_currency(const Pieces& pieces, std::uint32_t at);
/// The country of a dollar behind the number ("$76 US").
std::optional<std::uint32_t> read_currency_tail(const Pieces& pieces, std::uint32_t at, Unit& unit);

/// Singular of a noun in lower case.
std::string singular(const Pieces& pieces, std::string_view noun);

}  // namespace atodds::extract
