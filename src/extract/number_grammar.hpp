#pragma once
#include <cstdint>
#include <optional>

#include "atodds/decimal.hpp"
#include "extract/pieces.hpp"

namespace atodds::extract {

/// A number read from pieces [first, last).
struct NumberReading {
    enum class Kind : std::uint8_t { cardinal, ordinal, fraction, ratio, vague };
    Kind kind = Kind::cardinal;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Decimal value;
    Decimal step = 1;       ///< one unit of the last digit written: 0.1 million for "3.6 million"
    bool digits = false;    ///< begins with digits
    bool plain = false;     ///< nothing but ungrouped digits: may be a year or a code
    bool scaled = false;    ///< a scale word or abbreviation took part
    bool article = false;   ///< begins with "a", or a bare scale word: one is meant
    bool one_word = false;  ///< nothing but the word "one"
    int digit_count = 0;    ///< digits before the point of a plain number
    int decimals = 0;
    Decimal scale = 1;  ///< what the digits were multiplied by; ranges share it ("1 to 1.5 million")
    // of a vague number: the hard lower bound and the usual reading
    Decimal low;
    Decimal soft_low;
    Decimal soft_high;
};

/// Reads the longest number that begins at piece `at`: digits, words, both, fractions, "one in four",
/// "dozens", ordinals. Money, units and approximating words are none of its business. `money`: a currency
/// sign stands before, so that a single letter after the digits is a scale ("$5m").
std::optional<NumberReading> read_number(const Pieces& pieces, std::uint32_t at, bool money = false);

}  // namespace atodds::extract
