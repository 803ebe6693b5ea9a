#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "atodds/decimal.hpp"

namespace atodds::extract {

/// A number as digits write it.
struct DigitsText {
    enum class Suffix : std::uint8_t { none, ordinal, plural };  ///< "12th", "1980s"
    Decimal value;
    int decimals = 0;  ///< digits written after the point
    int digits = 0;    ///< digits written before it
    bool grouped = false;
    Suffix suffix = Suffix::none;
};

/// Reads "390,000", "3.60", "1 234 567" with no-break or thin spaces, "12,50,000", "1.234.567", full-width
/// digits, "½", "12th", "1980s". Nothing for what is no number ("192.168.1.2", "17.10.2018") or has more than
/// 18 digits.
std::optional<DigitsText> read_digits(std::string_view text);

}  // namespace atodds::extract
