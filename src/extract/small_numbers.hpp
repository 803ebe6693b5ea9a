#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/phrases.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// A number said in one token: "3", "14th", "three", "third".
struct SmallNumber {
    int value = 0;
    bool ordinal = false;
};
std::optional<SmallNumber> read_small_number(const segment::Document& document, std::uint32_t token);

inline std::optional<SmallNumber> small_number(const segment::Document& document, std::uint32_t token) {
    const char first = document.article->text[document.tokens[token].begin];
    const bool digit = first >= '0' && first <= '9';
    if (!digit && !phrases_of<"small-number">(document).may_start(document.words[token])) return std::nullopt;
    return read_small_number(document, token);
}

struct SmallNumberAt : SmallNumber {
    std::uint32_t token = 0;
};
/// All of an article in text order.
std::vector<SmallNumberAt> find_small_numbers(const segment::Document& document);
/// Of all, those in a token range.
std::span<const SmallNumberAt> numbers_in(std::span<const SmallNumberAt> all, std::uint32_t first, std::uint32_t last);

}  // namespace atodds::extract
