#pragma once
#include <optional>

#include "atodds/mention.hpp"
#include "extract/pieces.hpp"

namespace atodds::extract {

/// Counts that no number states: "no casualties" is 0, "a soldier was killed" is 1. Only where a casualty is
/// spoken of, so that articles do not become figures. Nothing when piece `at` begins no such count.
std::optional<Mention> read_implicit_count(const Pieces& pieces, std::uint32_t at);

}  // namespace atodds::extract
