#pragma once
#include <cstdint>
#include <optional>

#include "atodds/decimal.hpp"
#include "extract/pieces.hpp"

namespace atodds::extract {

/// A number with its power taken, up to piece `last`.
struct Power {
    Decimal value;
    std::uint32_t last = 0;
};

/// Scientific notation behind the digits `value`, from piece `next` on: "e10", "e-5", "x10^6", "^3". Nothing
/// when there is none or the power is too large to be held exactly enough.
std::optional<Power> read_power(const Pieces& pieces, std::uint32_t next, Decimal value);

}  // namespace atodds::extract
