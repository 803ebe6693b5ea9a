#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "segment/token.hpp"

namespace atodds::segment {

/// The tagger's model as compile_tagger lays it out, in the byte order of the machine that built it:
/// header, transitions, buckets, records. All costs are negative logarithms (natural), cost_scale to one.
///
/// States are the values of Tag. `of` is a state of its own in the model and takes the free value of
/// Tag::none; prps and wps are part of prp and wp.
constexpr std::size_t state_count = static_cast<std::size_t>(Tag::punct) + 1;
constexpr Tag of_state = Tag::none;
constexpr double cost_scale = 128.0;
constexpr std::uint32_t model_magic = 0x61746f32;

struct ModelHeader {
    std::uint32_t magic = model_magic;
    std::uint32_t buckets = 0;  ///< a power of two
    std::uint32_t record_bytes = 0;
    std::uint32_t reserved = 0;
};

/// One reading of a word: a tag and the cost of the word given the tag.
struct Reading {
    std::uint8_t state = 0;
    std::uint8_t low = 0;
    std::uint8_t high = 0;

    Tag tag() const { return static_cast<Tag>(state); }
    int cost() const { return low | high << 8; }
};

/// Key prefix of a word ending: "\x01" "ing". Records under it hold log P(tag | ending) - log P(tag) of rare
/// words.
constexpr char ending_key = '\x01';
constexpr std::size_t longest_ending = 6;
constexpr std::size_t longest_key = 63;

/// FNV-1a over the key's bytes, folded so that low and high bits both carry it.
inline std::uint32_t hash_key(std::string_view key) {
    std::uint32_t hash = 2166136261u;
    for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ hash >> 15;
}

// A bucket is a record's offset plus one in its low bits and part of the key's hash above; 0 is empty.
constexpr std::uint32_t offset_bits = 23;
constexpr std::uint32_t offset_mask = (1u << offset_bits) - 1;

/// Read-only view of the model embedded in the binary.
class TaggerModel {
  public:
    static const TaggerModel& instance();

    /// Costs of the states after the states a, b: one for each.
    const std::uint16_t* transitions(std::size_t a, std::size_t b) const {
        return transitions_ + (a * state_count + b) * state_count;
    }
    /// The readings of a lower-cased word; empty when it is unknown.
    std::span<const Reading> find(std::string_view word) const;
    /// The same of a word of the pack: found once a thread for each, as the model is too big to stay at hand.
    std::span<const Reading> find(rules::WordId word, const rules::Pack& pack) const;

  private:
    TaggerModel();
    std::span<const Reading> search(std::string_view word) const;
    const std::uint16_t* transitions_ = nullptr;
    const std::uint32_t* buckets_ = nullptr;
    const unsigned char* records_ = nullptr;
    std::uint32_t mask_ = 0;
};

}  // namespace atodds::segment
