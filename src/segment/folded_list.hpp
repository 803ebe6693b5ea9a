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
/// text has a length or a first letter that no word of the list has: two masks tell.
template <std::size_t size>
class FoldedList {
  public:
    constexpr explicit FoldedList(const std::array<std::string_view, size>& words) : words_(words) {
        for (const std::string_view word : words) {
            lengths_ |= bit(word.size());
            letters_ |= bit(static_cast<unsigned char>(word.front()));
        }
    }
    constexpr bool has(std::string_view text) const {
        if (text.empty() || (lengths_ & bit(text.size())) == 0) return false;
        if ((letters_ & bit(static_cast<unsigned char>(fold_ascii(text.front())))) == 0) return false;
        return std::any_of(words_.begin(), words_.end(),
                           [text](std::string_view word) { return equals_folded(text, word); });
    }

  private:
    static constexpr std::uint64_t bit(std::size_t value) { return std::uint64_t{1} << (value % 64); }

    std::array<std::string_view, size> words_;
    std::uint64_t lengths_ = 0;
    std::uint64_t letters_ = 0;
};

}  // namespace atodds::segment
