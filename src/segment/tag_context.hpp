#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "segment/document.hpp"
#include "segment/tagger_model.hpp"
#include "segment/words.hpp"

namespace atodds::segment {

/// Tags, a bit each.
using TagSet = std::uint64_t;
template <class... Tags>
constexpr TagSet tag_set(Tags... tags) {
    return ((TagSet{1} << static_cast<unsigned>(tags)) | ...);
}

/// What the repairs of a sentence's tags ask of its words: how each is tagged, and how well the model knows it as something else.
class TagContext {
  public:
    TagContext(Document& document, const Sentence& sentence)
        : tokens_(document.tokens), document_(document), first_(sentence.first), last_(sentence.last) {}

  protected:
    static constexpr int unknown_cost = 1 << 20;
    static constexpr int close_costs =
        static_cast<int>(0.7 * cost_scale);  // one tag at most twice as likely as the other
    Tag tag_at(std::uint32_t i) const { return i < last_ ? tokens_[i].tag : Tag::punct; }
    static bool is_finite(Tag tag) {
        return tag == Tag::vbd || tag == Tag::vbz || tag == Tag::vbp || tag == Tag::md;
    }
    bool may_be_past(std::uint32_t i) {
        const auto readings = readings_at(i);
        return readings.empty() || std::ranges::any_of(readings, [](const Reading& reading) { return reading.tag() == Tag::vbd; });
    }
    text::Letters text_at(std::uint32_t i) const {
        return i < last_ ? document_.text(i) : text::Letters();
    }
    bool is_subject_pronoun(std::uint32_t i) const {
        static constexpr std::array<std::string_view, 6> pronouns{"he", "she", "they", "we", "i", "who"};
        const std::string_view text = text_at(i);
        return std::any_of(pronouns.begin(), pronouns.end(), [text](std::string_view word) { return equals_folded(text, word); });
    }
    /// The model knows the word as a participle about as well as it knows it as a past tense.
    bool may_be_participle(std::uint32_t i) {
        const int participle = cost_at(i, Tag::vbn);  // "signed", "killed"; not "said", "agreed"
        return participle != unknown_cost && participle <= cost_at(i, Tag::vbd) + close_costs;
    }
    std::span<const Reading> readings_at(std::uint32_t i) {
        if (i >= last_) return {};
        const rules::WordId word = document_.words[i];
        const bool known = word != rules::unknown_word && document_.lower(i).size() == document_.text(i).size();
        const TaggerModel& model = TaggerModel::instance();
        return known ? model.find(word, *document_.pack) : model.find(buffer_.fold(text_at(i)));
    }
    int cost_at(std::uint32_t i, Tag tag) {
        for (const Reading& reading : readings_at(i)) {
            if (reading.tag() == tag) return reading.cost();
        }
        return unknown_cost;
    }
    /// A finite verb right after a noun, before the clause ends: that noun phrase had its verb still to come.
    bool finite_verb_follows(std::uint32_t at) const {
        for (std::uint32_t i = at; i + 1 < last_; ++i) {
            const Tag tag = tag_at(i);
            if (tag == Tag::punct || tag == Tag::cc || tag == Tag::wdt || tag == Tag::wp || tag == Tag::wrb ||
                tag == Tag::prp || is_verb(tag) || equals_folded(text_at(i), "that") ||
                equals_folded(text_at(i), "as")) {
                return false;
            }
            if (is_finite(tag_at(i + 1))) return is_noun(tag) || tag == Tag::cd;
        }
        return false;
    }
    bool is_be(std::uint32_t i) const {
        return equals_folded(text_at(i), "is") || equals_folded(text_at(i), "was") || equals_folded(text_at(i), "are") || equals_folded(text_at(i), "were");
    }
    bool compares(std::uint32_t i) const {
        constexpr std::uint32_t reach = 5;
        for (std::uint32_t t = i; t < std::min(i + reach, last_); ++t)
            if (equals_folded(text_at(t), "than")) return true;
        return false;
    }
    bool has_final_stop() const {
        constexpr std::uint32_t most_closing = 2;  // quotation mark and bracket after the stop
        for (std::uint32_t i = last_; i > first_ && last_ - i <= most_closing; --i)
            if (text_at(i - 1).ends_with('.')) return true;
        return false;
    }

    FoldBuffer buffer_;
    std::vector<Token>& tokens_;
    const Document& document_;
    std::uint32_t first_;
    std::uint32_t last_;
};

}  // namespace atodds::segment
