#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>

#include "rules/pack.hpp"

namespace atodds::rules {

constexpr std::uint64_t hash_seed = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio

/// All bits of two numbers in one.
inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

inline std::uint64_t eight_bytes(std::string_view word, std::size_t at) {
    std::uint64_t block = 0;
    std::memcpy(&block, word.data() + at, sizeof block);
    return block;
}

/// The bytes of a word of up to eight.
inline std::uint64_t few_bytes(std::string_view word) {
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

/// Hash of a longer word.
struct WordHash {
    using is_avalanching = void;
    std::size_t operator()(std::string_view word) const noexcept {
        std::uint64_t hash = hash_seed ^ word.size();
        while (word.size() > 16) {
            hash = mixed(hash ^ eight_bytes(word, 0), hash_seed ^ eight_bytes(word, 8));
            word.remove_prefix(16);
        }
        if (word.size() >= 8) return mixed(hash ^ eight_bytes(word, 0), hash_seed ^ eight_bytes(word, word.size() - 8));
        return mixed(hash ^ few_bytes(word), hash_seed);
    }
};

/// A word of up to 15 bytes as two numbers, so that a look-up need not go from its slot to the text: two words have the same ones
/// only if they are the same.
struct ShortWord {
    static constexpr std::size_t longest = 15;
    std::uint64_t start = 0;  // its first eight bytes
    std::uint64_t rest = 0;   // those behind them, and its length in the uppermost byte
    bool operator==(const ShortWord&) const = default;

    explicit ShortWord(std::string_view word);
};

struct ShortWordHash {
    using is_avalanching = void;
    std::size_t operator()(const ShortWord& word) const noexcept { return mixed(word.start ^ hash_seed, word.rest ^ hash_seed); }
};

inline ShortWord::ShortWord(std::string_view word) : rest(static_cast<std::uint64_t>(word.size()) << 56U) {
    constexpr std::size_t block = sizeof start, bits = 8;
    if (word.size() <= block) {
        start = few_bytes(word);
        return;
    }
    start = eight_bytes(word, 0);
    rest |= eight_bytes(word, word.size() - block) >> bits * (2 * block - word.size());
}

/// Words and their ids, 1 upwards in the order they came.
class Vocabulary {
  public:
    void reserve(std::size_t words) { short_.reserve(words); }
    WordId add(std::string_view word);
    WordId find(std::string_view word) const {
        if (word.size() > ShortWord::longest) return id_in(long_, word);
        return id_in(short_, ShortWord(word));
    }
    /// Empty for unknown_word.
    const std::string& text(WordId word) const {
        static const std::string none;
        return word == unknown_word || word > texts_.size() ? none : texts_[word - 1];
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

  private:
    template <class Ids, class Word>
    static WordId id_in(const Ids& ids, const Word& word) {
        const auto found = ids.find(word);
        return found == ids.end() ? unknown_word : found->second;
    }

    std::deque<std::string> texts_;  // a deque, so that the keys of long_ stay where they are
    boost::unordered_flat_map<ShortWord, WordId, ShortWordHash> short_;
    boost::unordered_flat_map<std::string_view, WordId, WordHash> long_;
};

}  // namespace atodds::rules
