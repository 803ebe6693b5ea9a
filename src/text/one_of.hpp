#pragma once
#include "text/letters.hpp"

namespace atodds::text {

/// For short lists that belong to the code, not to the rules.
template <std::size_t... sizes>
bool is_one_of(std::string_view word, const char (&... words)[sizes]) {
    return ((Letters(word) == words) || ...);
}

}  // namespace atodds::text
