#pragma once
#include <cstdint>
#include <optional>

#include "extract/number_grammar.hpp"
#include "extract/number_text.hpp"

namespace atodds::extract {

/// One reading of a number; the members are the rules of the grammar, each file of members one part of it. A
/// rule takes the piece it begins at, and gives the whole reading or nothing. Made anew for every reading.
class NumberReader {
  public:
    using Kind = NumberReading::Kind;

    NumberReader(const Pieces& pieces, bool money) : p_(pieces), lexicon_(pieces.lexicon()), money_(money) {}

    std::optional<NumberReading> read(std::uint32_t at);

  private:
    static constexpr std::int64_t hundred = 100;
    static constexpr std::int64_t thousand = 1000;

    /// A smaller number inside the one that is read, and the piece behind it.
    struct Group {
        Decimal value;
        std::uint32_t next = 0;
    };

    const NumberFacts& facts(std::uint32_t i) const { return lexicon_.number(p_.word(i)); }
    bool is_article(std::uint32_t i) const { return p_.is(i, WordClass::article); }
    /// Index of the word after a hyphen (spaced or not) at i, or i itself.
    std::uint32_t skip_hyphen(std::uint32_t i) const {
        return p_.mark(i) == '-' && p_.has(i + 1) ? i + 1 : i;
    }
    /// True when no noun can follow at i: the end, a mark, a function word.
    bool ends_phrase(std::uint32_t i) const {
        return !p_.has(i) || !p_[i].is_word() || p_[i].is(WordClass::stop);
    }
    void multiply(std::int64_t scale) {
        out_.scaled = true;
        out_.plain = false;
        out_.scale = out_.scale * Decimal(scale);
        out_.step = out_.step * Decimal(scale);
    }
    std::optional<NumberReading> finish(std::uint32_t last, Decimal value, Kind kind = Kind::cardinal) {
        out_.last = last;
        out_.value = value;
        out_.kind = kind;
        return out_;
    }

    // digits (number_digits.cpp)
    std::optional<NumberReading> digits(std::uint32_t at);
    std::optional<NumberReading> ordinal_digits(std::uint32_t at, const DigitsText& number);
    void join_groups(std::uint32_t& next, DigitsText& number) const;
    std::optional<NumberReading> scaled_digits(std::uint32_t next, Decimal value);
    std::uint32_t skip_scale_hyphen(std::uint32_t next) const;
    void join_broken_comma(std::uint32_t& next, DigitsText& number) const;
    std::optional<NumberReading> after_digits(std::uint32_t next, Decimal value);

    // "5m", "2bn": letters behind digits (number_scale_letters.cpp)
    std::int64_t short_scale(std::uint32_t i) const;
    bool before_adjective(std::uint32_t i) const;
    bool before_count(std::uint32_t i) const;

    // number words (number_words.cpp)
    std::optional<NumberReading> words(std::uint32_t at);
    std::optional<NumberReading> article_number(std::uint32_t at);
    std::optional<NumberReading> dozen(std::uint32_t at, Decimal count);
    std::optional<NumberReading> bare_scale(std::uint32_t at);
    std::optional<NumberReading> cardinal_words(std::uint32_t at);
    std::uint32_t below_hundred(std::uint32_t at, std::int64_t& value) const;
    std::optional<NumberReading> ordinal_tail(std::uint32_t next, std::int64_t value);
    std::optional<NumberReading> spoken_decimals(std::uint32_t at, std::int64_t whole);

    // scale words and the groups between them (number_groups.cpp)
    std::optional<NumberReading> mixed_words(std::uint32_t at, Decimal count);
    std::optional<NumberReading> close_scaled(std::uint32_t next, Decimal total, std::int64_t scale);
    std::uint32_t small_after(std::uint32_t at, bool in_digits, Decimal& value);
    bool is_part(std::uint32_t i) const;
    std::optional<Group> next_group(std::uint32_t at, std::int64_t below, bool in_digits) const;

    // halves, thirds and other parts (number_parts.cpp)
    bool join_fraction(std::uint32_t& next, Decimal& value);
    std::optional<Decimal> slash_fraction(std::uint32_t i) const;
    std::optional<NumberReading> article_part(std::uint32_t at);
    std::optional<NumberReading> dozen_part(std::uint32_t at);
    std::optional<NumberReading> part_of_scale(std::uint32_t at, Decimal part);
    std::optional<NumberReading> part(std::uint32_t at, Decimal over, std::int64_t under);
    std::optional<NumberReading> bare_part(std::uint32_t at);
    std::optional<NumberReading> compound_part(std::uint32_t at, std::int64_t over);
    std::optional<NumberReading> part_after(std::uint32_t next, std::int64_t over);
    std::optional<NumberReading> and_a_half(std::uint32_t at, Decimal count);
    std::optional<Group> and_part(std::uint32_t at) const;

    // one of many (number_ratios.cpp)
    std::optional<NumberReading> colon_ratio(std::uint32_t next, Decimal value);
    std::optional<NumberReading> in_ratio(std::uint32_t next, Decimal part);
    std::optional<NumberReading> one_over(std::uint32_t next, Decimal part);
    std::optional<Group> whole_of_ratio(std::uint32_t at) const;
    static bool is_share(Decimal part, Decimal whole);

    // vague numbers (number_vague.cpp)
    std::optional<NumberReading> vague_number(std::uint32_t at);
    std::optional<NumberReading> vague_word(std::uint32_t at, const VagueEntry& word, std::uint32_t length);
    std::optional<NumberReading> vague(std::uint32_t last, std::int64_t scale, std::int64_t low,
                                       std::int64_t soft_low, std::int64_t soft_high);
    std::optional<NumberReading> vague_plural(std::uint32_t at);

    const Pieces& p_;
    const FigureLexicon& lexicon_;
    bool money_ = false;
    bool in_ratio_ = false;
    NumberReading out_;
};

}  // namespace atodds::extract
