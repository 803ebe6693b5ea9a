#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "atodds/pairs.hpp"

namespace atodds::ingest {

/// Reads one pair: a JSON object with the texts "a" and "b", an "id" (a text or whole number) and, if known,
/// "published". Returns the reason when it is none.
std::variant<TextPair, std::string> parse_pair(std::string_view json);

}  // namespace atodds::ingest
