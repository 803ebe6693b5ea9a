#pragma once
#include <cstdint>
#include <optional>

#include "segment/document.hpp"

namespace atodds::extract {

/// A number said in one token: "3", "14th", "three", "third".
struct SmallNumber {
    int value = 0;
    bool ordinal = false;
};
std::optional<SmallNumber> small_number(const segment::Document& document, std::uint32_t token);

}  // namespace atodds::extract
