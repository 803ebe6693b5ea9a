#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/characters.hpp"
#include "segment/stops.hpp"
#include "segment/token.hpp"
#include "segment/words.hpp"

namespace atodds::segment {

/// A token at which a sentence may end, with the kind of mark that makes it so.
enum class StopKind : std::uint8_t {
    full_stop,
    outcry,  ///< ! or ?
    ellipsis,
    title,         ///< "Gen.": never an end
    initial,       ///< "George W.": never an end
    abbreviation,  ///< "U.N.", "Inc.": an end before a starter
    glued,         ///< a word that runs into the next sentence ("AssadThe")
    bullet,        ///< "•": begins a sentence
};

struct Stop {
    std::uint32_t token = 0;
    StopKind kind = StopKind::full_stop;
};

/// Cuts paragraphs into tokens in one pass, appending to `tokens`.
class Tokenizer {
  public:
    Tokenizer(std::string_view text, const rules::Pack& pack, std::vector<Token>& tokens)
        : text_(text), pack_(pack), stop_words_(StopWords::of(pack)), tokens_(tokens) {}

    /// Tokens of the bytes begin .. end, which hold one paragraph. Afterwards stops() lists its possible
    /// sentence ends.
    void paragraph(std::uint32_t begin, std::uint32_t end);
    const std::vector<Stop>& stops() const { return stops_; }

  private:
    // words
    void word();
    std::uint32_t end_of_letters(std::uint32_t at);
    bool extend_word(std::uint32_t begin, std::uint32_t& at);
    bool extend_at_apostrophe(std::uint32_t at, std::uint32_t length, std::uint32_t& next) const;
    bool extend_at_hyphen(std::uint32_t begin, std::uint32_t at, std::uint32_t length, std::uint32_t& next);
    bool extend_at_dot(std::uint32_t begin, std::uint32_t at, std::uint32_t& next) const;
    std::uint32_t end_of_initialism(std::uint32_t begin, std::uint32_t at) const;
    void emit_word(std::uint32_t begin, std::uint32_t end);
    bool take_dot(std::uint32_t begin, std::uint32_t end, StopKind& kind);
    bool is_initial(std::uint32_t begin, std::uint32_t end);
    bool starts_word(std::uint32_t at, bool& capital, bool& digit) const;
    bool starter_at(std::uint32_t at);
    void clitic(std::uint32_t at);
    std::uint32_t clitic_length(std::uint32_t at) const;
    /// How a word is written.
    struct Capitals {
        bool mixed = false;  ///< capitals among small letters
        bool none = false;   ///< small ASCII letters throughout
        std::uint8_t flags = 0;
    };
    bool emit_part(std::uint32_t begin, std::uint32_t end, const Capitals& capitals);
    std::uint32_t glued_tail(std::uint32_t begin, std::uint32_t end);
    std::uint32_t glued_half(std::uint32_t begin, std::uint32_t end);
    rules::WordId id_without_hyphen(std::uint32_t begin, std::uint32_t end);
    std::uint32_t glued_name(std::uint32_t begin, std::uint32_t end);
    bool are_glued(std::uint32_t begin, std::uint32_t middle, std::uint32_t end);
    void emit_glued(std::uint32_t begin, std::uint32_t end, std::uint8_t flags);
    std::uint32_t glued_number(std::uint32_t begin, std::uint32_t end);
    bool take_address(std::uint32_t at);
    // numbers
    void number();
    std::uint32_t end_of_digits(std::uint32_t at) const;
    std::uint32_t end_of_number(std::uint32_t begin) const;
    std::uint32_t behind_loose_mark(std::uint32_t begin, std::uint32_t at) const;
    std::uint32_t digits_after(std::uint32_t at) const;
    bool groups_by_space(std::uint32_t group) const;
    std::uint32_t number_suffix(std::uint32_t at) const;
    bool is_digit_name(std::uint32_t begin, std::uint32_t end) const;
    // marks
    void apostrophe(Character c);
    void mark(Character c);
    bool double_quote(Character c);
    void emit_quote(std::uint32_t begin, std::uint32_t end, bool opens);
    std::uint32_t end_of_run(std::uint32_t at, char c) const;
    bool closes_single_quote_ahead(std::uint32_t at) const;

    Character look(std::uint32_t at) const {
        return at < end_ ? character_at(text_, at) : Character{0, 1, CharKind::space};
    }
    bool letter_at(std::uint32_t at) const { return is_letter(look(at).kind); }
    bool digit_at(std::uint32_t at) const { return look(at).kind == CharKind::digit; }
    rules::WordId id_of(std::uint32_t begin, std::uint32_t end) {
        if (begin != asked_.begin || end != asked_.end) {
            asked_ = {begin, end};
            const std::string_view word = text_.substr(begin, end - begin);
            const bool folded = begin >= small_.begin && end <= small_.end;  // three of four words are, and need not be copied
            answer_ = folded ? pack_.word(word) : word_id(word, pack_, buffer_);
        }
        return answer_;
    }
    void emit(TokenKind kind, std::uint32_t begin, std::uint32_t end, std::uint8_t flags = 0);
    void add_stop(StopKind kind) { stops_.push_back({static_cast<std::uint32_t>(tokens_.size() - 1), kind}); }

    std::string_view text_;
    const rules::Pack& pack_;
    const StopWords& stop_words_;
    std::vector<Token>& tokens_;
    std::vector<Stop> stops_;
    FoldBuffer buffer_;
    Span asked_;  // of id_of, and what it gave: several rules ask for one word in turn
    rules::WordId answer_ = rules::unknown_word;
    Span small_;  // letters that the word in hand begins with, all small and of ASCII
    std::uint32_t at_ = 0;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
    bool space_ = true;
    bool in_double_ = false;
    bool in_single_ = false;
};

}  // namespace atodds::segment
