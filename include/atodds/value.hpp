#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "atodds/decimal.hpp"

namespace atodds {

/// How the words place the true figure around the number written.
enum class Approx : std::uint8_t { exact, about, almost, over, at_least, at_most, up_to, vague };

/// A figure as two intervals (docs/conventions-of-quantities.md). `low`/`high` are hard bounds: what the words exclude
/// ("nearly one million" lies below 1,000,000); an open bound excludes itself; nothing: no bound on that side.
/// `soft_low`/`soft_high` are the usual reading (850,000 and up); inclusive. `nominal` is the number written, nothing for
/// a range or a vague word. Two values conflict only when both their hard and their soft intervals lie apart.
struct Value {
    std::optional<Decimal> nominal;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_open = false;
    bool high_open = false;
    std::optional<Decimal> soft_low;
    std::optional<Decimal> soft_high;
    Approx approx = Approx::exact;
    std::string text;  ///< the words of the figure, without its unit
};

enum class Dimension : std::uint8_t {
    count, percent, money, length, area, mass, volume, time, temperature, speed, energy, power, other,
};

/// A unit of measure. For counts the id is the counted noun in the singular ("refugee").
struct Unit {
    std::string id;
    Dimension dimension = Dimension::count;
    std::string text;  ///< the words as written
    /// One of this unit is `factor` of the dimension's base unit (metre, kilogram, ...); nothing where that is not fixed
    /// (money, temperatures with an offset, counts).
    std::optional<Decimal> factor = {};
};

enum class Change : std::uint8_t { none, up, down };

}  // namespace atodds
