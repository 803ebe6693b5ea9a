#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack.hpp"

namespace atodds::segment {

/// The parts of a hyphenated word: "seven-year-old" -> seven, year, old. A word without hyphens is its only
/// part; an empty part ("a--b") is left out.
std::vector<std::string_view> hyphen_parts(std::string_view word);

/// Lower-cased form for look-ups, in `buffer` when the word is short ASCII, else in `spill`.
struct FoldBuffer {
    static constexpr std::size_t size = 64;
    char bytes[size];
    std::string spill;
    std::string_view fold(std::string_view word);
};

/// Pack id of a token's text: of its folded form, and for "gen." of "gen" when the pack lacks the dotted
/// form.
rules::WordId word_id(std::string_view word, const rules::Pack& pack, FoldBuffer& buffer);

}  // namespace atodds::segment
