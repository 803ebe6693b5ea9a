#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/decimal.hpp"
#include "atodds/value.hpp"
#include "rules/pack.hpp"

namespace atodds::extract {

/// What a word can be to the grammars of figures and dates: one bit each, read once from the rule files.
enum class WordClass : std::uint8_t {
    cardinal,
    scale,
    scale_short,
    dozen,
    vague_plural,
    vague_word,
    none_word,
    ordinal,
    denominator,
    multiple,
    point,
    minus,
    article,
    approx,
    approx_exact,
    approx_after,
    unit,
    unit_time,
    percent,
    currency_code,
    currency_sign,
    currency_country,
    times,
    age,
    per,
    per_adverb,
    month,
    weekday,
    season,
    day_part,
    deictic,
    relative,
    part,
    direction,
    bound,
    holiday,
    set,
    every,
    clock,
    zone,
    decade,
    vague_length,
    change_verb,
    change_adverb,
    change_link,
    stop,
    plural,
    casualty,
    casualty_verb,
    casualty_cause,
    none_noun,
    code_cue,
    age_cue,
    fold,
    per_noun,
    street,
    clock_name,
    clock_verb,
    future_cue,
    past_cue,
    plan_cue,
    count_modifier,
};
constexpr std::uint64_t bit(WordClass c) {
    return std::uint64_t{1} << static_cast<unsigned>(c);
}

/// A rule's phrase with its fields read once, looked up by the words of a text.
template <class Entry>
class PhraseLookup {
  public:
    struct Match {
        const Entry* entry = nullptr;
        std::uint32_t length = 0;
        explicit operator bool() const { return entry != nullptr; }
    };

    PhraseLookup(const rules::PhraseTable& table, Entry (*read)(const rules::Phrase&)) : table_(&table) {
        entries_.reserve(table.phrases().size());
        for (const rules::Phrase& phrase : table.phrases()) entries_.push_back(read(phrase));
        chain(table);
    }

    Match longest(std::span<const rules::WordId> words) const {
        const auto found = table_->longest(words);
        if (!found) return {};
        return {&entries_[static_cast<std::size_t>(found.phrase - table_->phrases().data())], found.length};
    }
    /// Another entry of the same words ("Nm" and "nm"), null after the last.
    const Entry* other(const Entry* entry) const {
        const std::uint32_t next = next_[static_cast<std::size_t>(entry - entries_.data())];
        return next == none ? nullptr : &entries_[next];
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Links entries of equal words; a look-up finds one of them, `other` leads through the rest and ends
    /// where it began.
    void chain(const rules::PhraseTable& table) {
        std::map<std::vector<rules::WordId>, std::uint32_t> first;
        next_.assign(entries_.size(), none);
        for (std::uint32_t i = 0; i < entries_.size(); ++i) {
            const auto [place, fresh] = first.try_emplace(table.phrases()[i].words, i);
            if (fresh) continue;
            next_[i] = next_[place->second] == none ? place->second : next_[place->second];
            next_[place->second] = i;
        }
    }

    std::vector<std::uint32_t> next_;
    const rules::PhraseTable* table_;
    std::vector<Entry> entries_;
};

struct ApproxEntry {
    Approx approx = Approx::exact;
    bool open = false;  ///< the bound itself is excluded ("less than")
};

/// "length", "money" ... as the rules name them; of other names Dimension::other.
Dimension dimension_named(std::string_view name);

struct UnitEntry {
    std::string id;
    Dimension dimension = Dimension::other;
    std::optional<Decimal> factor;
    std::string spelling;  ///< the only spelling that counts ("MW"); empty: any case
    std::string iso;       ///< of a unit of time: ISO 8601 letters ("TH", "10Y")
    bool letter = false;   ///< one letter, which needs digits right before it
    bool glued = false;    ///< counts only right after the digits
    bool fused = false;    ///< counts only where it touches the digits
    bool sign = false;     ///< an abbreviation, which needs digits before it
};

struct CountryEntry {
    std::string sign;  ///< the currency sign it goes with
    std::string unit;
};

struct TimeEntry {
    int value = 0;     ///< month, weekday or decade number
    std::string text;  ///< TIMEX3 letters or value
    std::string mod;
    int shift = 0;       ///< days, units or sign
    bool doubt = false;  ///< needs more evidence
    bool abbreviated = false;
    bool plural = false;     ///< "Mondays"
    bool from_text = false;  ///< counts from another date of the text, not from now
    bool part_only = false;  ///< counts only together with a date
};

struct ChangeEntry {
    Change direction = Change::none;
    bool object = false;  ///< its object is the change only for money, shares and points
};

struct NoEntry {};

struct NoneEntry {
    bool needs_verb = false;  ///< zero only where a casualty verb follows
};

/// Numbers that a word can stand for in its several roles; 0 where it has none.
struct NumberFacts {
    std::int64_t cardinal = -1;
    std::int64_t scale = 0;
    std::int64_t scale_short = 0;
    bool letter = false;
    std::int64_t dozen = 0;
    std::int64_t vague_plural = 0;
    std::int64_t ordinal = 0;
    std::int64_t denominator = 0;
    std::int64_t multiple = 0;
    std::int64_t fold = 0;
};

struct VagueEntry {
    std::int64_t low = 0;
    std::int64_t soft_low = 0;
    std::int64_t soft_high = 0;
};

/// The words of figures and dates of one language, made once per pack and then read only.
class FigureLexicon {
  public:
    static const FigureLexicon& of(const rules::Pack& pack);

    std::uint64_t classes(rules::WordId word) const { return word < classes_.size() ? classes_[word] : 0; }
    bool has(rules::WordId word, WordClass c) const { return (classes(word) & bit(c)) != 0; }
    const NumberFacts& number(rules::WordId word) const {
        return facts_[word < fact_of_.size() ? fact_of_[word] : 0];
    }
    const rules::Pack& pack() const { return *pack_; }
    /// The word id of a one-byte mark; the tokeniser leaves marks without one.
    rules::WordId mark_word(char mark) const { return marks_[static_cast<unsigned char>(mark) & 0x7F]; }

    PhraseLookup<VagueEntry> vague;
    PhraseLookup<ApproxEntry> approx, approx_exact, approx_after;
    PhraseLookup<UnitEntry> unit, unit_time, percent, currency_code, currency_sign, times, per_adverb;
    PhraseLookup<CountryEntry> currency_country;
    PhraseLookup<NoEntry> age, per, every, clock, zone, casualty_verb, code_cue, age_cue, change_link;
    PhraseLookup<NoneEntry> none_noun;
    PhraseLookup<TimeEntry> month, weekday, season, day_part, deictic, relative, part, direction, bound,
        holiday, set, decade, vague_length, clock_name;
    PhraseLookup<ChangeEntry> change_verb, change_adverb;
    rules::WordId and_word, of_word, in_word, out_word, to_word, or_word, between_word, from_word, by_word,
        the_word, one_word, who, half_word, a_word, an_word, with_word, hyphen, degree_word, day_word, was_word, both_word, not_word, nobody_word, none_word, single_word,
        until_word, through_word, year_word, may_word;

  private:
    explicit FigureLexicon(const rules::Pack& pack);
    void mark_starts(const rules::PhraseTable& table, WordClass c);
    void mark_all();
    void read_numbers();
    NumberFacts& facts_for(rules::WordId word);

    const rules::Pack* pack_;
    std::array<rules::WordId, 128> marks_{};
    std::vector<std::uint64_t> classes_;
    std::vector<std::uint16_t> fact_of_;
    std::vector<NumberFacts> facts_;
};

}  // namespace atodds::extract
