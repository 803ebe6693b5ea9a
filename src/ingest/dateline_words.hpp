#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "ingest/words.hpp"

namespace atodds::ingest {

/// What a label says of the date beside it.
enum class Label : std::uint8_t { none, published, updated };

/// Length in words, and the meaning, of the label that ends just before `words[last]` ("Last updated on"); 0:
/// none.
struct LabelMatch {
    Label label = Label::none;
    std::size_t length = 0;
};
LabelMatch label_before(std::string_view text, std::span<const Word> words, std::size_t last);

/// Number of words of the agency's name that ends just before `words[last]`; 0: none.
std::size_t agency_before(std::string_view text, std::span<const Word> words, std::size_t last);

/// Words that open a sentence and not a dateline though they begin with a capital ("On", "Since").
bool opens_sentence(std::string_view word);

}  // namespace atodds::ingest
