#pragma once
#include <optional>
#include <string_view>

#include "atodds/value.hpp"
#include "extract/number_grammar.hpp"

namespace atodds::extract {

/// How the words around a number bound it.
struct Bounds {
    Approx approx = Approx::exact;
    bool open = false;  ///< the number itself is excluded ("less than 40")
};

/// What a figure is a figure of, as far as its bounds depend on it.
struct ValueKind {
    bool measured = false;        ///< a physical measure: rounded as written even when whole
    bool divided = false;  ///< a part of a measure or length of time in words: "half an hour"
    bool never_negative = false;  ///< counts, money, lengths: "under 40" has 0 as its lower bound
};

/// The intervals of one number (docs/conventions-of-quantities.md).
Value value_of(const NumberReading& number, Bounds bounds, ValueKind kind, std::string_view text);
/// The intervals of a range that names both its ends.
Value value_of_range(Decimal low, Decimal high, Bounds bounds, std::string_view text);

}  // namespace atodds::extract
