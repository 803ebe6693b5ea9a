#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace atodds::segment {

/// Lower case of an ASCII letter, other bytes as they are.
constexpr char fold_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// Equal but for ASCII case; `lower` is in lower case.
constexpr bool equals_folded(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return fold_ascii(a) == b; });
}

/// A short list of words in lower case that texts are compared with whatever their case. Nearly every word of a
/// text has a first letter that no word of its length in the list has: a mask a length tells.
template <std::size_t size>
class FoldedList {
  public:
    constexpr explicit FoldedList(const std::array<std::string_view, size>& words) : words_(words) {
        for (const std::string_view word : words) letters_[word.size() % masks] |= bit(word.front());
    }
    constexpr bool has(std::string_view text) const {
        if (text.empty() || (letters_[text.size() % masks] & bit(fold_ascii(text.front()))) == 0) return false;
        return std::any_of(words_.begin(), words_.end(),
                           [text](std::string_view word) { return equals_folded(text, word); });
    }

  private:
    static constexpr std::size_t masks = 16;
    static constexpr std::uint64_t bit(char letter) { return std::uint64_t{1} << (static_cast<unsigned char>(letter) % 64); }

    std::array<std::string_view, size> words_;
    std::array<std::uint64_t, masks> letters_{};  // first letters by the length of the word
};

}  // namespace atodds::segment
