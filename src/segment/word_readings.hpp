#pragma once
#include <array>
#include <cstdint>

#include "segment/document.hpp"
#include "segment/tagger_model.hpp"
#include "segment/words.hpp"

namespace atodds::segment {

/// The tags a token may have, each with the cost of the token given the tag.
struct Readings {
    static constexpr std::size_t capacity = 12;
    std::array<std::uint8_t, capacity> state;
    std::array<std::int32_t, capacity> cost;
    std::uint32_t count = 0;
    std::uint64_t tags = 0;  ///< a bit for each tag that is among them
    static_assert(state_count <= 64);

    void clear() { count = 0, tags = 0; }
    void add(Tag tag, std::int32_t tag_cost) {
        const auto value = static_cast<std::uint8_t>(tag);
        const std::uint64_t bit = std::uint64_t{1} << value;
        if ((tags & bit) != 0) return lower(tag, tag_cost);
        if (count == capacity) return;
        tags |= bit;
        state[count] = value;
        cost[count++] = tag_cost;
    }
    /// The same of a tag that is among them.
    void lower(Tag tag, std::int32_t tag_cost);
    std::int32_t cost_of(Tag tag) const;  ///< `never` when the tag is none of them
    static constexpr std::int32_t never = 1 << 24;
};

/// What an upper-case first letter says about a word.
enum class CaseEvidence : std::uint8_t {
    none,         ///< a sentence's first word, a headline in title case
    lower,        ///< lower case where a name would have a capital
    capitalised,  ///< a capital that nothing but a name explains
};

/// Finds readings in the model: of known words as they are, of unknown ones by their parts and endings.
class WordReader {
  public:
    explicit WordReader(const Document& document) : document_(document), model_(TaggerModel::instance()) {}
    void read(std::uint32_t token, CaseEvidence evidence, Readings& out);

  private:
    void read_word(std::uint32_t index, CaseEvidence evidence, Readings& out);
    static bool read_known(std::span<const Reading> found, Readings& out);
    bool read_negated(std::string_view folded, Readings& out) const;
    bool read_hyphenated(std::string_view text, std::string_view folded, Readings& out) const;
    void read_ending(std::string_view folded, Readings& out) const;
    void weigh_case(std::string_view folded, const Token& token, CaseEvidence evidence, Readings& out) const;

    const Document& document_;
    const TaggerModel& model_;
    FoldBuffer buffer_;
};

}  // namespace atodds::segment
