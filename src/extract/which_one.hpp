#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// What tells a thing from others of its kind in its noun phrase and the phrases tied to it, sorted: "#second" for an ordinal, "#other"
/// for a word that speaks of another one ("the next block"), "near @tell" for a name behind its preposition, "on ferry" for a noun, " tram" for what stands beside the noun or behind "of".
/// `first` to `last` are the words of the noun itself, which tell nothing.
std::vector<std::string> which_one(const Reading& reading, std::uint32_t chunk, std::uint32_t first, std::uint32_t last);

/// The senses of the nouns and names before the head of a noun phrase, and of the adjectives if they count, with a space behind each: "road ".
std::string words_before(const Reading& reading, const segment::Chunk& chunk, bool adjectives);

}  // namespace atodds::extract
