#pragma once
#include <cstdint>

namespace atodds::extract {

class Pieces;

/// What the part-of-speech lexicon says of a word by itself, as shares of 1000.
struct WordUse {
    int noun = 0;
    int adjective = 0;
    int verb = 0;
    int other = 0;
    bool plural = false;      ///< can be a plural noun
    bool participle = false;  ///< can be a past participle or -ing form
    bool known = false;
    bool read = false;  ///< false: not looked up yet
};

const WordUse& use_of(const Pieces& pieces, std::uint32_t at);

}  // namespace atodds::extract
