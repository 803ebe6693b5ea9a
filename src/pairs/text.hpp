#pragma once
#include <cstdint>
#include <span>

#include "atodds/claim.hpp"
#include "extract/reading.hpp"
#include "segment/document.hpp"

namespace atodds::pairs {

/// One of two texts, read. Refers to the reading and the claims, which must outlive it.
struct Text {
    const extract::Reading& reading;
    std::span<const Claim> claims = {};  ///< of this text
    const segment::Document& document() const { return *reading.document; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(document().tokens.size()); }
};

}  // namespace atodds::pairs
