#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace atodds::link {

/// Tells most of the keys that come once only: of these it says so, of the others and some few more that they may come again.
class Repeats {
  public:
    explicit Repeats(std::size_t keys) : last_(std::bit_ceil(keys * places_each + 1) - 1), seen_(last_ / places_a_word + 1) {}

    void add(std::uint64_t key) {
        const std::size_t at = place(key);
        std::uint64_t& word = seen_[at / places_a_word];
        const std::uint64_t once = std::uint64_t{1} << shift(at);
        word |= once | (word & once) << 1;
    }
    /// To be asked of a list of keys before the first of them is added or looked up: each lies in another place.
    void fetch(std::uint64_t key) const { __builtin_prefetch(&seen_[place(key) / places_a_word]); }
    bool may_repeat(std::uint64_t key) const {
        const std::size_t at = place(key);
        return (seen_[at / places_a_word] >> shift(at) & 2) != 0;
    }

  private:
    static constexpr std::size_t places_each = 8, places_a_word = 32;
    static std::size_t shift(std::size_t at) { return 2 * (at % places_a_word); }
    std::size_t place(std::uint64_t key) const { return (key ^ key >> 32) & last_; }

    std::size_t last_;
    std::vector<std::uint64_t> seen_;  // two bits a place, side by side: seen, and seen again
};

}  // namespace atodds::link
