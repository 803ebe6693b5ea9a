#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>

#include "rules/pack.hpp"

namespace atodds::rules {

/// Hash of a short word: it is looked up once a token, and most words fit two overlapping 8-byte loads.
struct WordHash {
    using is_avalanching = void;
    std::size_t operator()(std::string_view word) const noexcept {
        constexpr std::uint64_t seed = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio
        std::uint64_t hash = seed ^ word.size();
        while (word.size() > 16) {
            hash = mix(hash ^ load(word, 0), seed ^ load(word, 8));
            word.remove_prefix(16);
        }
        if (word.size() >= 8) return mix(hash ^ load(word, 0), seed ^ load(word, word.size() - 8));
        return mix(hash ^ load_short(word), seed);
    }

  private:
    static std::uint64_t load(std::string_view word, std::size_t at) {
        std::uint64_t block = 0;
        std::memcpy(&block, word.data() + at, sizeof block);
        return block;
    }
    static std::uint64_t load_short(std::string_view word) {
        std::uint64_t block = 0;
        std::uint32_t half = 0;
        if (word.size() >= sizeof half) {
            std::memcpy(&half, word.data(), sizeof half);
            block = static_cast<std::uint64_t>(half) << 32U;
            std::memcpy(&half, word.data() + word.size() - sizeof half, sizeof half);
            return block | half;
        }
        for (const char c : word) block = block << 8U | static_cast<unsigned char>(c);
        return block;
    }
    static std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
};

/// Words and their ids, 1 upwards in the order they came.
class Vocabulary {
  public:
    void reserve(std::size_t words) { ids_.reserve(words); }
    WordId add(std::string_view word);
    WordId find(std::string_view word) const {
        const auto found = ids_.find(word);
        return found == ids_.end() ? unknown_word : found->second;
    }
    /// Empty for unknown_word.
    const std::string& text(WordId word) const {
        static const std::string none;
        return word == unknown_word || word > texts_.size() ? none : texts_[word - 1];
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

  private:
    std::deque<std::string> texts_;  // a deque, so that the keys below stay where they are
    boost::unordered_flat_map<std::string_view, WordId, WordHash> ids_;
};

}  // namespace atodds::rules
