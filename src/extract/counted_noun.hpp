#pragma once
#include <cstdint>
#include <optional>

#include "extract/pieces.hpp"
#include "extract/word_use.hpp"

namespace atodds::extract {

/// The noun phrase that a number counts: pieces [first, last), its head noun at `head` ("military observation
/// posts").
struct CountedNoun {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t head = 0;
    bool plural = false;
    bool hyphen = false;  ///< tied to the number by a hyphen ("three-bedroom")
};

/// The noun phrase that begins at `at`, right behind a number; "of", "of the" are passed over when
/// `partitive`.
std::optional<CountedNoun> read_counted_noun(const Pieces& pieces, std::uint32_t at, bool partitive);

}  // namespace atodds::extract
