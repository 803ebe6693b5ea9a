#pragma once
#include <cstdint>
#include <optional>

#include "extract/pieces.hpp"

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

/// What the part-of-speech lexicon says of a word by itself, as shares of 1000.
struct WordUse {
    int noun = 0;
    int adjective = 0;
    int verb = 0;
    int other = 0;
    bool plural = false;      ///< can be a plural noun
    bool participle = false;  ///< can be a past participle or -ing form
    bool known = false;
};
WordUse use_of(const Pieces& pieces, std::uint32_t at);

}  // namespace atodds::extract
