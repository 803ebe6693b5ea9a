#include "segment/tag_repairs.hpp"

#include <algorithm>
#include <array>

#include "segment/tagger_model.hpp"
#include "segment/words.hpp"

namespace atodds::segment {
namespace {

constexpr std::array<std::string_view, 7> possessive_pronouns{"my", "your", "his", "her", "its", "our", "their"};

bool same_word(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? a | 0x20 : a) == b;
           });
}

bool can_be_possessed(Tag tag) {
    return is_noun(tag) || is_adjective(tag) || tag == Tag::cd || tag == Tag::vbg || tag == Tag::vbn;
}

/// One sentence's repairs, left to right.
class Repair {
  public:
    Repair(Document& document, const Sentence& sentence)
        : tokens_(document.tokens), document_(document), first_(sentence.first), last_(sentence.last) {}

    void run() {
        for (std::uint32_t i = first_; i < last_; ++i) {
            settle_state(i);
            settle_pronoun(i);
            settle_clitic(i);
        }
        for (std::uint32_t i = first_; i < last_; ++i) {
            settle_no_longer(i);
            settle_past_tense(i);
        }
    }

  private:
    Tag tag_at(std::uint32_t i) const { return i < last_ ? tokens_[i].tag : Tag::punct; }
    void settle_state(std::uint32_t i) {
        Token& token = tokens_[i];
        if (token.tag == of_state) token.tag = Tag::in;
        if (token.kind == TokenKind::symbol && token.tag == Tag::punct) token.tag = Tag::sym;
    }
    void settle_pronoun(std::uint32_t i) {
        Token& token = tokens_[i];
        const std::string_view text = document_.text(i);
        if (token.tag == Tag::wp && same_word(text, "whose")) token.tag = Tag::wps;
        if (token.tag != Tag::prp || text.size() > 5) return;
        const bool possessive_form = std::any_of(possessive_pronouns.begin(), possessive_pronouns.end(),
                                                 [text](std::string_view word) { return same_word(text, word); });
        if (!possessive_form) return;
        const bool object = same_word(text, "her") || same_word(text, "his");  // "told her", "a friend of his"
        if (!object || can_be_possessed(tag_at(i + 1))) token.tag = Tag::prps;
    }
    void settle_clitic(std::uint32_t i) {
        Token& token = tokens_[i];
        if (token.is(possessive) && token.tag != Tag::pos) token.flags &= static_cast<std::uint8_t>(~possessive);
    }

    /// "was no longer in force": adverbs, where no noun follows.
    void settle_no_longer(std::uint32_t i) {
        if (i + 1 >= last_ || !same_word(document_.text(i), "no") || !same_word(document_.text(i + 1), "longer")) return;
        if (is_noun(tag_at(i + 2)) || is_adjective(tag_at(i + 2))) return;
        tokens_[i].tag = Tag::rb;
        tokens_[i + 1].tag = Tag::rbr;
    }
    /// A form that is past tense and participle: the trigram sees two tags back, the clause decides.
    void settle_past_tense(std::uint32_t i) {
        if (i == first_) return;
        const Tag before = tag_at(i - 1);
        if (tokens_[i].tag == Tag::vbn && is_subject_pronoun(i - 1)) tokens_[i].tag = Tag::vbd;
        if (tokens_[i].tag != Tag::vbd || !is_noun(before) || !may_be_participle(i)) return;
        const bool by_agent = same_word(text_at(i + 1), "by") && tag_at(i + 2) != Tag::cd && tag_at(i + 2) != Tag::sym;
        if (by_agent || (tag_at(i + 1) == Tag::in && finite_verb_follows(i + 1))) tokens_[i].tag = Tag::vbn;
    }
    std::string_view text_at(std::uint32_t i) const { return i < last_ ? document_.text(i) : std::string_view(); }
    bool is_subject_pronoun(std::uint32_t i) const {
        static constexpr std::array<std::string_view, 6> pronouns{"he", "she", "they", "we", "i", "who"};
        const std::string_view text = text_at(i);
        return std::any_of(pronouns.begin(), pronouns.end(), [text](std::string_view word) { return same_word(text, word); });
    }
    /// The model knows the word as a participle about as well as it knows it as a past tense.
    bool may_be_participle(std::uint32_t i) {
        constexpr int close = static_cast<int>(0.7 * cost_scale);  // "signed", "killed"; not "said", "agreed"
        int past = 1 << 20, participle = 1 << 20;
        for (const Reading& reading : TaggerModel::instance().find(buffer_.fold(text_at(i)))) {
            if (reading.tag() == Tag::vbd) past = reading.cost();
            if (reading.tag() == Tag::vbn) participle = reading.cost();
        }
        return participle < 1 << 20 && participle <= past + close;
    }
    /// A finite verb right after a noun, before the clause ends: that noun phrase had its verb still to come.
    bool finite_verb_follows(std::uint32_t at) const {
        for (std::uint32_t i = at; i + 1 < last_; ++i) {
            const Tag tag = tag_at(i);
            if (tag == Tag::punct || tag == Tag::cc || tag == Tag::wdt || tag == Tag::wp || tag == Tag::wrb ||
                tag == Tag::prp || is_verb(tag) || same_word(text_at(i), "that") || same_word(text_at(i), "as")) {
                return false;
            }
            const Tag next = tag_at(i + 1);
            const bool finite = next == Tag::vbd || next == Tag::vbz || next == Tag::vbp || next == Tag::md;
            if (finite) return is_noun(tag) || tag == Tag::cd;
        }
        return false;
    }

    FoldBuffer buffer_;
    std::vector<Token>& tokens_;
    const Document& document_;
    std::uint32_t first_;
    std::uint32_t last_;
};

}  // namespace

void repair_tags(Document& document, const Sentence& sentence) { Repair(document, sentence).run(); }

}  // namespace atodds::segment
