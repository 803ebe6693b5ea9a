#pragma once
#include <cstdint>

#include "text/letters.hpp"

namespace atodds::text {

/// For short lists that belong to the code, not to the rules. Nearly every word is of a length, or has a first letter, that none of the
/// list has: a compiler works these out where the call stands, so it is never made a function of its own.
template <std::size_t... sizes>
[[gnu::always_inline]] inline bool is_one_of(std::string_view word, const char (&... words)[sizes]) {
    constexpr std::size_t longest = 31;
    static_assert(((sizes > 1 && sizes <= longest + 1) && ...));
    constexpr std::uint32_t lengths = ((std::uint32_t{1} << (sizes - 1)) | ...);
    const auto bit = [](char letter) { return std::uint64_t{1} << (static_cast<unsigned char>(letter) % 64); };
    if (word.size() > longest || (lengths >> word.size() & 1) == 0 || ((bit(words[0]) | ...) & bit(word.front())) == 0) return false;
    return ((Letters(word) == words) || ...);
}

}  // namespace atodds::text
