#include "extract/number_grammar.hpp"

#include "extract/number_power.hpp"
#include "extract/number_text.hpp"

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;
constexpr std::int64_t hundred = 100;
constexpr std::int64_t thousand = 1000;
constexpr std::int64_t largest_below_hundred = 99;
constexpr std::int64_t first_tens = 20;

/// One reading; the members are the rules of the grammar. Each returns the index after what it took.
class NumberReader {
  public:
    NumberReader(const Pieces& pieces, bool money) : p_(pieces), lexicon_(pieces.lexicon()), money_(money) {}

    std::optional<NumberReading> read(std::uint32_t at) {
        out_.first = at;
        if (p_[at].is_number()) return digits(at);
        if (!p_[at].is_word()) return std::nullopt;
        if (auto vague = vague_number(at)) return vague;
        return words(at);
    }

  private:
    const NumberFacts& facts(std::uint32_t i) const { return lexicon_.number(p_.word(i)); }
    bool is_article(std::uint32_t i) const { return p_.is(i, WordClass::article); }

    /// Index of the word after a hyphen (spaced or not) at i, or i itself.
    std::uint32_t skip_hyphen(std::uint32_t i) const {
        return p_.mark(i) == '-' && p_.has(i + 1) ? i + 1 : i;
    }

    std::optional<NumberReading> finish(std::uint32_t last, Decimal value, Kind kind = Kind::cardinal) {
        out_.last = last;
        out_.value = value;
        out_.kind = kind;
        return out_;
    }

    // --- digits

    std::optional<NumberReading> digits(std::uint32_t at) {
        auto number = read_digits(p_.text(at));
        if (!number) return std::nullopt;
        out_.digits = true;
        if (number->suffix == DigitsText::Suffix::ordinal) return ordinal_digits(at, *number);
        if (number->suffix == DigitsText::Suffix::plural) return std::nullopt;  // a decade
        std::uint32_t next = at + 1;
        join_groups(next, *number);
        join_broken_comma(next, *number);
        join_spaced_decimals(next, *number);
        out_.plain = !number->grouped && number->decimals == 0;
        out_.digit_count = number->digits;
        out_.decimals = number->decimals;
        out_.step = Decimal(1, number->decimals);
        Decimal value = number->value;
        if (const auto power = read_power(p_, next, value)) {
            out_.plain = false;
            out_.decimals = 0;
            return finish(power->last, power->value);
        }
        if (join_fraction(next, value))
            return finish(next, value, value < Decimal(1) ? Kind::fraction : Kind::cardinal);
        return scaled_digits(next, value);
    }

    std::optional<NumberReading> ordinal_digits(std::uint32_t at, const DigitsText& number) {
        return finish(at + 1, number.value, Kind::ordinal);
    }

    /// "197 000", "1 234 567": groups of three digits after plain spaces.
    void join_groups(std::uint32_t& next, DigitsText& number) const {
        constexpr int group = 3;
        if (number.grouped || number.decimals > 0 || number.digits > group || number.value.is_zero()) return;
        std::uint32_t last = next;
        Decimal value = number.value;
        while (p_.has(last) && p_[last].is_number() && p_[last].end - p_[last].begin == group &&
               p_[last].begin == p_[last - 1].end + 1) {
            const auto part = read_digits(p_.text(last));
            if (!part || part->digits != group) break;
            value = value * Decimal(thousand) + part->value;
            ++last;
        }
        const std::uint32_t groups = last - next;
        const bool round = groups > 0 && p_.text(last - 1).back() == '0';
        if (groups == 0 || (groups == 1 && !round)) return;
        number.value = value;
        number.digits += group * static_cast<int>(groups);
        number.grouped = true;
        next = last;
    }

    /// "6 . 1": a decimal that a tokeniser took apart.
    void join_spaced_decimals(std::uint32_t& next, DigitsText& number) const {
        if (number.decimals > 0 || p_.mark(next) != '.' || !p_.has(next + 1) || !p_[next + 1].is_number())
            return;
        if (!p_[next].spaced() || !p_[next + 1].spaced()) return;
        const std::string_view tail = p_.text(next + 1);
        const auto part = read_digits(tail);
        if (!part || part->decimals > 0 || part->suffix != DigitsText::Suffix::none || part->digits > 2)
            return;
        number.value = number.value + Decimal(part->value.mantissa(), part->digits);
        number.decimals = part->digits;
        next += 2;
    }

    /// "1/2", "2 1/2", "2 ½".
    bool join_fraction(std::uint32_t& next, Decimal& value) {
        if (p_.has(next) && p_[next].is_number() && p_.text(next).size() <= 3 &&
            static_cast<unsigned char>(p_.text(next)[0]) >= 0x80) {
            const auto sign = read_digits(p_.text(next));
            if (sign && sign->digits == 0) {
                value = value + sign->value;
                out_.plain = false;
                out_.step = Decimal(1, 1);
                ++next;
                return true;
            }
        }
        if (const auto part = slash_fraction(next - 1); part && out_.plain) {
            value = *part;
            out_.plain = false;
            next += 2;
            return true;
        }
        if (!p_.has(next) || !p_[next].is_number() || p_.glued(next)) return false;
        const auto part = slash_fraction(next);
        if (!part || !out_.plain || *part >= Decimal(1)) return false;
        value = value + *part;
        out_.plain = false;
        out_.step = Decimal(1, 1);
        next += 3;
        return true;
    }

    /// The fraction that begins with the number at i: "3/4". Dates and codes are none.
    std::optional<Decimal> slash_fraction(std::uint32_t i) const {
        constexpr int most_digits = 2;
        if (p_.mark(i + 1) != '/' || !p_.glued(i + 1) || !p_.has(i + 2) || !p_.glued(i + 2) ||
            !p_[i + 2].is_number())
            return {};
        if (p_.mark(i + 3) == '/' && p_.glued(i + 3)) return {};
        if (i > 0 && p_.mark(i - 1) == '/' && p_.glued(i)) return {};
        const auto over = read_digits(p_.text(i));
        const auto under = read_digits(p_.text(i + 2));
        if (!over || !under || over->digits > most_digits || under->digits > most_digits ||
            under->value.is_zero())
            return {};
        if (over->decimals > 0 || under->decimals > 0 || over->value >= under->value ||
            p_.text(i + 2)[0] == '0')
            return {};
        return over->value / under->value;
    }

    /// Scale words and abbreviations after digits, then what may follow them.
    std::optional<NumberReading> scaled_digits(std::uint32_t next, Decimal value) {
        if (const std::int64_t scale = short_scale(next)) {
            multiply(scale);
            return finish(next + 1, value * Decimal(scale));
        }
        std::uint32_t at = skip_scale_hyphen(next);
        if (auto mixed = and_a_half(next, value)) return mixed;
        if (!p_.has(at) || facts(at).scale == 0) return after_digits(next, value);
        return mixed_words(at, value);
    }

    /// "2-million" and "2 - million": the hyphen before a scale word.
    std::uint32_t skip_scale_hyphen(std::uint32_t next) const {
        return p_.mark(next) == '-' && p_.has(next + 1) && facts(next + 1).scale != 0 ? next + 1 : next;
    }

    void multiply(std::int64_t scale) {
        out_.scaled = true;
        out_.plain = false;
        out_.scale = out_.scale * Decimal(scale);
        out_.step = out_.step * Decimal(scale);
    }

    /// "80, 000": a comma that lost its place; only before a group of three zeros.
    void join_broken_comma(std::uint32_t& next, DigitsText& number) const {
        if (number.grouped || number.decimals > 0 || number.digits > 3 || p_.mark(next) != ',' ||
            !p_.glued(next))
            return;
        if (!p_.has(next + 1) || p_.text(next + 1) != "000" || p_[next + 1].begin != p_[next].end + 1) return;
        number.value = number.value * Decimal(thousand);
        number.digits += 3;
        number.grouped = true;
        next += 2;
    }

    /// The factor of an abbreviation at i ("bn", "m", "k"); 0 when it is none here.
    std::int64_t short_scale(std::uint32_t i) const {
        if (!p_.is(i, WordClass::scale_short)) return 0;
        const NumberFacts& word = facts(i);
        const bool glued = p_.glued(i);
        const std::string_view text = p_.text(i);
        if (!word.letter) {
            const bool length = text == "mm" && !money_;
            return length || (text == "mil" && !money_ && !glued) || text == "Cr" ? 0 : word.scale_short;
        }
        const bool large = text[0] >= 'A' && text[0] <= 'Z';
        if (!glued && !(money_ && (large || text[0] == 'm' || text[0] == 'k'))) return 0;
        if (money_) return text[0] == 'g' || text[0] == 'G' ? 0 : word.scale_short;
        switch (text[0]) {
            case 'k':
                return word.scale_short;
            case 'K':
                return word.scale_short;
            case 'M':
                return word.scale_short;
            case 'B':
                return word.scale_short;
            case 'm':
                return before_count(i + 1) || (out_.decimals > 0 && before_adjective(i + 1))
                           ? word.scale_short
                           : 0;
            case 'b':
                return before_count(i + 1) || !p_.has(i + 1) ? word.scale_short : 0;
            default:
                return 0;
        }
    }

    /// "2.7m combined sales": a word that says nothing of length. "1.8m tall", "2.5m from the wall" are
    /// lengths.
    bool before_adjective(std::uint32_t i) const {
        if (!p_.has(i) || !p_[i].is_word() || p_[i].is(WordClass::stop)) return false;
        constexpr std::string_view of_length[] = {"long",   "high", "wide",  "tall",  "deep",  "thick",
                                                  "across", "away", "below", "above", "square"};
        for (const std::string_view word : of_length) {
            if (p_.text(i) == word) return false;
        }
        return true;
    }

    /// True when what stands at i is a counted noun, a unit of money or "of": then "2.2m" counts in millions.
    bool before_count(std::uint32_t i) const {
        if (!p_.has(i) || !p_[i].is_word()) return false;
        const Piece& piece = p_[i];
        if (piece.is(WordClass::currency_code) || piece.is(WordClass::plural)) return true;
        if (piece.is(WordClass::stop)) return piece.word == lexicon_.of_word;
        const std::string_view word = p_.text(i);
        const bool plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
        if (plural) return true;
        return p_.has(i + 1) && p_[i + 1].is_word() && !p_[i + 1].is(WordClass::stop) &&
               p_.text(i + 1).size() > 3 && p_.text(i + 1).back() == 's' &&
               !p_[i].is(WordClass::change_adverb);
    }

    std::optional<NumberReading> after_digits(std::uint32_t next, Decimal value) {
        if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) {
            multiply(facts(next).dozen);
            return finish(next + 1, value * Decimal(facts(next).dozen));
        }
        if (auto ratio = in_ratio(next, value)) return ratio;
        if (auto ratio = colon_ratio(next, value)) return ratio;
        if (auto ratio = one_over(next, value)) return ratio;
        return finish(next, value);
    }

    /// "3:1". A clock time has two digits after the colon.
    std::optional<NumberReading> colon_ratio(std::uint32_t next, Decimal value) {
        if (p_.mark(next) != ':' || !p_.glued(next) || !p_.glued(next + 1) || !p_[next + 1].is_number())
            return {};
        if (p_.text(next + 1).size() != 1 || p_.mark(next + 2) == ':') return {};
        const auto under = read_digits(p_.text(next + 1));
        if (!under || under->value.is_zero() || !out_.plain) return {};
        return finish(next + 2, value / under->value, Kind::ratio);
    }

    // --- words

    std::optional<NumberReading> words(std::uint32_t at) {
        if (is_article(at)) return article_number(at);
        if (auto half = bare_part(at)) return half;
        if (facts(at).scale != 0) return bare_scale(at);
        if (facts(at).fold != 0) return finish(at + 1, Decimal(facts(at).fold));
        if (facts(at).ordinal != 0) return finish(at + 1, Decimal(facts(at).ordinal), Kind::ordinal);
        if (facts(at).cardinal < 0) return std::nullopt;
        out_.one_word = p_.word(at) == lexicon_.one_word;
        return cardinal_words(at);
    }

    /// "a hundred", "a dozen", "a half", "a third of", "a quarter of a million"
    std::optional<NumberReading> article_number(std::uint32_t at) {
        const std::uint32_t next = at + 1;
        if (!p_.has(next)) return std::nullopt;
        out_.article = true;
        if (facts(next).scale != 0) return mixed_words(next, 1);
        if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) return dozen(next, 1);
        if (facts(next).dozen == 20 && p_.word(next + 1) == lexicon_.of_word) return dozen(next, 1);
        if (facts(next).denominator != 0) return article_part(next);
        return std::nullopt;
    }

    std::optional<NumberReading> dozen(std::uint32_t at, Decimal count) {
        multiply(facts(at).dozen);
        return finish(at + 1, count * Decimal(facts(at).dozen));
    }

    /// A part after an article or "one". Ordinals share the word: "a third of" is a part, "a third man" is
    /// none.
    std::optional<NumberReading> article_part(std::uint32_t at) {
        const std::int64_t under = facts(at).denominator;
        const bool shared = p_.is(at, WordClass::ordinal);
        const bool quarter = under == 4 && !shared;
        const rules::WordId after = p_.word(at + 1);
        if (p_.has(at + 1) && p_.mark(at + 1) == '-') return std::nullopt;  // "a half-hour", "a third-party"
        if (under == 2 && p_.is(at + 1, WordClass::dozen)) return dozen_part(at);
        if (facts(at + 1).scale != 0 && !shared) return part_of_scale(at + 1, Decimal(1) / Decimal(under));
        if (after != lexicon_.of_word && (shared || quarter) && !ends_phrase(at + 1)) return std::nullopt;
        if (p_.is(at + 1, WordClass::unit_time)) return std::nullopt;  // "a half hour": a length of time
        return part(at, 1, under);
    }

    /// True when no noun can follow at i: the end, a mark, a function word.
    bool ends_phrase(std::uint32_t i) const {
        return !p_.has(i) || !p_[i].is_word() || p_[i].is(WordClass::stop);
    }

    std::optional<NumberReading> dozen_part(std::uint32_t at) {
        multiply(1);
        out_.plain = false;
        return finish(at + 2, Decimal(facts(at + 1).dozen) / Decimal(2));
    }

    /// "half a million", "half million", "quarter million"
    std::optional<NumberReading> part_of_scale(std::uint32_t at, Decimal part) {
        multiply(facts(at).scale);
        out_.step = part * Decimal(facts(at).scale);
        return finish(at + 1, part * Decimal(facts(at).scale));
    }

    /// A part with its numerator: "two thirds", "half of", also "two thirds of a million".
    std::optional<NumberReading> part(std::uint32_t at, Decimal over, std::int64_t under) {
        const Decimal value = over / Decimal(under);
        out_.step = Decimal(1, 2);
        const std::uint32_t of = at + 1;
        if (p_.word(of) == lexicon_.of_word && is_article(of + 1) && facts(of + 2).scale != 0)
            return part_of_scale(of + 2, value);
        return finish(of, value, Kind::fraction);
    }

    /// "half" and "quarter" without an article.
    std::optional<NumberReading> bare_part(std::uint32_t at) {
        const std::int64_t under = facts(at).denominator;
        if (under == 0 || p_.is(at, WordClass::ordinal)) return std::nullopt;
        const std::uint32_t next = at + 1;
        if (facts(next).scale != 0) return part_of_scale(next, Decimal(1) / Decimal(under));
        if (under != 2 || p_.text(at).back() == 's') return std::nullopt;
        if (is_article(next) && facts(next + 1).scale != 0) return part_of_scale(next + 1, Decimal(5, 1));
        if (is_article(next) && p_.is(next + 1, WordClass::dozen)) return dozen_part(next);
        if (p_.is(next, WordClass::dozen)) return dozen_part(at);
        if (p_.word(next) == lexicon_.of_word) return part(at, 1, under);
        return std::nullopt;
    }

    /// "hundred dollars": one is meant.
    std::optional<NumberReading> bare_scale(std::uint32_t at) {
        out_.article = true;
        return mixed_words(at, 1);
    }

    std::optional<NumberReading> cardinal_words(std::uint32_t at) {
        std::int64_t value = 0;
        std::uint32_t next = below_hundred(at, value);
        if (p_.is(next, WordClass::point) && facts(next + 1).cardinal >= 0)
            return spoken_decimals(next + 1, value);
        if (auto part = part_after(next, value)) return part;
        if (auto mixed = and_a_half(next, value)) return mixed;
        const std::uint32_t scale = skip_scale_hyphen(next);
        if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) return dozen(next, value);
        if (facts(scale).scale != 0) return mixed_words(scale, value);
        if (auto ratio = in_ratio(next, value)) return ratio;
        if (auto ratio = one_over(next, value)) return ratio;
        return ordinal_tail(next, value);
    }

    /// "twenty", "twenty-five", "seven"; value is below a hundred.
    std::uint32_t below_hundred(std::uint32_t at, std::int64_t& value) const {
        value = facts(at).cardinal;
        std::uint32_t next = at + 1;
        if (value < first_tens) return next;
        const std::uint32_t unit = skip_hyphen(next);
        const std::int64_t more = p_.has(unit) ? facts(unit).cardinal : -1;
        if (more < 1 || more > 9 || is_list(next, unit)) return next;
        value += more;
        return unit + 1;
    }

    /// A dash with spaces between number words may be one; "fifty - two" still is a number, "twenty, two" is
    /// not a hyphen.
    bool is_list(std::uint32_t, std::uint32_t) const { return false; }

    /// "twenty-first"
    std::optional<NumberReading> ordinal_tail(std::uint32_t next, std::int64_t value) {
        const std::uint32_t unit = skip_hyphen(next);
        if (value >= first_tens && value % 10 == 0 && p_.has(unit) && facts(unit).ordinal > 0 &&
            facts(unit).ordinal < 10) {
            return finish(unit + 1, Decimal(value + facts(unit).ordinal), Kind::ordinal);
        }
        return finish(next, value);
    }

    /// "two thirds", "one-fifth"
    std::optional<NumberReading> part_after(std::uint32_t next, std::int64_t over) {
        const std::uint32_t at = skip_hyphen(next);
        if (!p_.has(at) || facts(at).denominator == 0) return std::nullopt;
        const bool plural = p_.text(at).back() == 's';
        const bool shared = p_.is(at, WordClass::ordinal);
        if (!plural && over != 1) return std::nullopt;
        if (!plural && shared && over == 1 && p_.mark(next) != '-' && !ends_phrase(at + 1))
            return std::nullopt;
        if (facts(at).denominator == 4 && p_.mark(next) != '-' && p_.word(at + 1) != lexicon_.of_word &&
            !ends_phrase(at + 1)) {
            return std::nullopt;  // "two quarters running"
        }
        return part(at, Decimal(over), facts(at).denominator);
    }

    std::optional<NumberReading> spoken_decimals(std::uint32_t at, std::int64_t whole) {
        std::int64_t mantissa = whole;
        int places = 0;
        std::uint32_t next = at;
        for (; facts(next).cardinal >= 0 && facts(next).cardinal < 10 && places < 9; ++next, ++places) {
            mantissa = mantissa * 10 + facts(next).cardinal;
        }
        if (places == 0) {
            std::int64_t tail = 0;
            next = below_hundred(at, tail);
            mantissa = mantissa * hundred + tail;
            places = 2;
        }
        out_.step = Decimal(1, places);
        out_.decimals = places;
        const Decimal value(mantissa, places);
        if (facts(next).scale != 0) return mixed_words(next, value);
        return finish(next, value);
    }

    /// "and a half" after a number, with a scale word behind it or not ("one and a half million", "three and
    /// a third").
    std::optional<NumberReading> and_a_half(std::uint32_t at, Decimal count) {
        const auto part = and_part(at);
        if (!part) return std::nullopt;
        const Decimal value = count + part->value;
        out_.step = Decimal(1, 1);
        out_.plain = false;
        if (facts(part->next).scale != 0) return mixed_words(part->next, value);
        return finish(part->next, value);
    }

    struct Part {
        Decimal value;
        std::uint32_t next = 0;
    };
    /// "and a half", "and three quarters", "and one fourth".
    std::optional<Part> and_part(std::uint32_t at) const {
        if (p_.word(at) != lexicon_.and_word) return std::nullopt;
        std::uint32_t i = at + 1;
        std::int64_t over = 1;
        if (is_article(i)) {
            ++i;
        } else if (p_.has(i) && facts(i).cardinal > 0) {
            i = skip_hyphen(below_hundred(i, over));
        } else {
            return std::nullopt;
        }
        if (!p_.has(i) || facts(i).denominator == 0) return std::nullopt;
        if (over > 1 && p_.text(i).back() != 's') return std::nullopt;
        const bool shared = p_.is(i, WordClass::ordinal);
        if (over == 1 && shared && !ends_phrase(i + 1) && facts(i + 1).scale == 0) return std::nullopt;
        return Part{Decimal(over) / Decimal(facts(i).denominator), i + 1};
    }

    /// Scale words from `at` on, with `count` before them: "4 million six hundred thousand and eleven".
    std::optional<NumberReading> mixed_words(std::uint32_t at, Decimal count) {
        Decimal total = 0;
        Decimal current = count;
        std::int64_t last_scale = INT64_MAX;
        std::uint32_t next = at;
        const bool in_digits = out_.digits;
        for (;;) {
            const std::int64_t scale = facts(next).scale;
            if (scale != 0 && (scale < last_scale || scale == hundred)) {
                multiply(scale);
                current = current * Decimal(scale);
                if (scale == hundred) {
                    next = small_after(next + 1, in_digits, current);
                    if (const std::int64_t after = facts(next).scale; after >= thousand && after < last_scale)
                        continue;
                } else {
                    ++next;
                    while (facts(next).scale != 0 && facts(next).scale != hundred) {  // "thousand billion"
                        multiply(facts(next).scale);
                        current = current * Decimal(facts(next).scale);
                        ++next;
                    }
                }
                total = total + current;
                last_scale = scale;
                current = 0;
            }
            const auto more = next_group(next, last_scale, in_digits);
            if (!more) break;
            next = more->next;
            current = more->value;
            if (facts(next).scale == 0) {
                total = total + current;
                break;
            }
        }
        return close_scaled(next, total, last_scale);
    }

    /// "and a half" and a dozen after a scale word.
    std::optional<NumberReading> close_scaled(std::uint32_t next, Decimal total, std::int64_t scale) {
        if (const auto part = and_part(next)) {
            if (facts(part->next).scale != 0) {  // "one billion and a quarter million"
                return finish(part->next + 1, total + part->value * Decimal(facts(part->next).scale));
            }
            const Decimal unit = scale >= thousand && scale != INT64_MAX ? Decimal(scale) : Decimal(1);
            out_.step = unit * Decimal(1, 1);
            return finish(part->next, total + part->value * unit);
        }
        if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) return dozen(next, total);
        if (p_.is(next, WordClass::point) && facts(next + 1).cardinal >= 0)
            return spoken_decimals(next + 1, total.mantissa());
        if (is_part(next) && p_.mark(next) != '-') return part(next, total, facts(next).denominator);
        return finish(next, total);
    }

    /// "and six", "twenty-one" after "hundred": adds it to `value`; gives the index after it.
    std::uint32_t small_after(std::uint32_t at, bool in_digits, Decimal& value) {
        std::uint32_t i = p_.word(at) == lexicon_.and_word ? at + 1 : at;
        if (!p_.has(i)) return at;
        if (in_digits && i > at && p_[i].is_number()) {
            const auto number = read_digits(p_.text(i));
            if (!number || number->digits > 2 || number->decimals > 0 || facts(i + 1).scale == hundred)
                return at;
            value = value + number->value;
            out_.step = 1;
            return i + 1;
        }
        if (facts(i).cardinal <= 0) return at;
        std::int64_t more = 0;
        const std::uint32_t next = below_hundred(i, more);
        if (more > largest_below_hundred || facts(next).scale == hundred || is_part(next)) return at;
        if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12 &&
            i > at) {  // "three hundred and two dozen"
            value = value + Decimal(more * 12);
            return next + 1;
        }
        value = value + Decimal(more);
        out_.step = 1;
        return next;
    }

    bool is_part(std::uint32_t i) const {
        const std::uint32_t at = skip_hyphen(i);
        return p_.has(at) && facts(at).denominator != 0 && p_.text(at).back() == 's';
    }

    struct Group {
        Decimal value;
        std::uint32_t next = 0;
    };
    /// The next lower group after a scale word: "six hundred fifty" of "4 million six hundred fifty
    /// thousand".
    std::optional<Group> next_group(std::uint32_t at, std::int64_t below, bool in_digits) const {
        std::uint32_t i = at;
        const bool comma = p_.mark(i) == ',' && p_.has(i + 1) && facts(i + 1).cardinal > 0;
        if (comma) ++i;
        const bool joined = p_.word(i) == lexicon_.and_word;
        if (joined) ++i;
        if (!p_.has(i) || below == INT64_MAX) return std::nullopt;
        Group group;
        if (p_[i].is_number()) {
            const auto number = read_digits(p_.text(i));
            if (!in_digits || comma || !number || number->decimals > 0 || number->digits > 3 ||
                !number->value.is_whole())
                return {};
            const std::int64_t scale = facts(i + 1).scale;
            if (scale == 0 ? !joined || below > thousand : scale >= below) return {};
            return Group{number->value, i + 1};
        }
        if (facts(i).cardinal <= 0) return std::nullopt;
        std::int64_t value = 0;
        group.next = below_hundred(i, value);
        group.value = value;
        const std::int64_t scale = facts(group.next).scale;
        if (is_part(group.next) || p_.is(group.next, WordClass::unit_time)) return std::nullopt;
        if (scale != 0) return scale < below ? std::optional(group) : std::nullopt;
        if (comma && !joined) return std::nullopt;
        return joined || !in_digits ? std::optional(group) : std::nullopt;
    }

    // --- shares in words

    /// "one in four", "9 out of 10": the number so far is the part.
    std::optional<NumberReading> in_ratio(std::uint32_t next, Decimal part) {
        const bool out_of = p_.word(next) == lexicon_.out_word && p_.word(next + 1) == lexicon_.of_word;
        if (!out_of && p_.word(next) != lexicon_.in_word) return std::nullopt;
        const std::uint32_t at = next + (out_of ? 2 : 1);
        const bool every = p_.is(at, WordClass::every);
        const auto whole = whole_of_ratio(at + (every ? 1 : 0));
        if (!whole || part >= whole->value || part.is_zero() || !part.is_whole()) return std::nullopt;
        if (!out_of && !is_share(part, whole->value)) return std::nullopt;
        if (p_.is(whole->next, WordClass::unit_time) || p_.is(whole->next, WordClass::month))
            return std::nullopt;
        out_.step = Decimal(1, 2);
        return finish(whole->next, part / whole->value, Kind::ratio);
    }

    /// "one over twenty", with no noun behind that the second number would count.
    std::optional<NumberReading> one_over(std::uint32_t next, Decimal part) {
        if (part != Decimal(1) || !p_.has(next) || p_.text(next) != "over") return std::nullopt;
        const auto whole = whole_of_ratio(next + 1);
        if (!whole || whole->value < Decimal(2) || !ends_phrase(whole->next)) return std::nullopt;
        return finish(whole->next, part / whole->value, Kind::ratio);
    }

    std::optional<Group> whole_of_ratio(std::uint32_t at) const {
        if (!p_.has(at)) return std::nullopt;
        NumberReader inner(p_, false);
        if (!p_[at].is_number() && facts(at).cardinal < 0 && !is_article(at)) return std::nullopt;
        inner.in_ratio_ = true;
        if (in_ratio_) return std::nullopt;
        const auto number = inner.read(at);
        if (!number || number->kind != Kind::cardinal || !number->value.is_whole()) return std::nullopt;
        return Group{number->value, number->last};
    }

    /// "one in four", "six in 10": the wholes that people divide by.
    static bool is_share(Decimal part, Decimal whole) {
        constexpr std::int64_t largest_part = 20, largest_odd_whole = 12;
        if (part > Decimal(largest_part) || whole < Decimal(2)) return false;
        if (part == Decimal(1)) return whole <= Decimal(largest_odd_whole * 2) || whole.mantissa() % 10 == 0;
        return whole == Decimal(10) || whole == Decimal(hundred) || whole <= Decimal(5);
    }

    // --- vague numbers

    std::optional<NumberReading> vague_number(std::uint32_t at) {
        if (p_.is(at, WordClass::vague_word) || is_article(at)) {
            if (const auto word = lexicon_.vague.longest(p_.words_from(at)))
                return vague_word(at, *word.entry, word.length);
        }
        if (p_.is(at, WordClass::vague_plural)) return vague_plural(at);
        return std::nullopt;
    }

    /// "several", "a few hundred", "a couple of dozen"
    std::optional<NumberReading> vague_word(std::uint32_t at, const VagueEntry& word, std::uint32_t length) {
        std::uint32_t next = at + length;
        const bool of = p_.word(next) == lexicon_.of_word;
        const std::uint32_t scaled = of ? next + 1 : next;
        std::int64_t scale = facts(scaled).scale;
        if (scale == 0 && p_.is(scaled, WordClass::dozen) && facts(scaled).dozen == 12) scale = 12;
        const bool needs_of = p_.word(at + length - 1) == p_.lexicon().pack().word("couple") ||
                              p_.word(at + length - 1) == p_.lexicon().pack().word("handful");
        if (scale != 0) {
            next = scaled + 1;
            while (facts(next).scale >= thousand) scale *= facts(next++).scale;
        } else if (length == 1 && word.soft_high <= 6) {
            return std::nullopt;  // a bare "few" or "couple"
        } else if (needs_of && !of) {
            return std::nullopt;
        } else if (needs_of) {
            ++next;
        }
        return vague(next, scale == 0 ? 1 : scale, word.low, word.soft_low, word.soft_high);
    }

    std::optional<NumberReading> vague(std::uint32_t last, std::int64_t scale, std::int64_t low,
                                       std::int64_t soft_low, std::int64_t soft_high) {
        out_.low = Decimal(low) * Decimal(scale);
        out_.soft_low = Decimal(soft_low) * Decimal(scale);
        out_.soft_high = Decimal(soft_high) * Decimal(scale);
        out_.step = scale;
        out_.scaled = scale > 1;
        return finish(last, out_.soft_low, Kind::vague);
    }

    /// "dozens", "tens of thousands", "hundreds of millions", "scores of"
    std::optional<NumberReading> vague_plural(std::uint32_t at) {
        std::int64_t scale = facts(at).vague_plural;
        const bool score = scale == 20;
        const bool tens = scale == 10;
        std::uint32_t next = at + 1;
        const std::uint32_t inner = next + 1;
        if (p_.word(next) == lexicon_.of_word && p_.has(inner) && facts(inner).vague_plural > 10) {
            scale *= facts(inner).vague_plural;
            next = inner + 1;
            if (p_.word(next) == lexicon_.of_word && facts(next + 1).vague_plural >= thousand) {
                scale *= facts(next + 1).vague_plural;
                next += 2;
            }
        } else if (p_.word(next) == lexicon_.of_word && p_.has(inner) && facts(inner).scale >= hundred) {
            scale *= facts(inner).scale;  // "tens of thousand"
            next = inner + 1;
        } else if (tens) {
            return std::nullopt;
        } else if (score && p_.word(next) != lexicon_.of_word) {
            return std::nullopt;
        }
        const bool dozens = scale % 12 == 0;
        const std::int64_t high = dozens ? scale / 12 * hundred - 1 : score ? hundred - 1 : scale * 10 - 1;
        out_.low = Decimal(scale) * Decimal(2);
        out_.soft_low = out_.low;
        out_.soft_high = Decimal(high);
        out_.step = scale;
        out_.scaled = true;
        return finish(next, out_.low, Kind::vague);
    }

    const Pieces& p_;
    const FigureLexicon& lexicon_;
    bool money_ = false;
    bool in_ratio_ = false;
    NumberReading out_;
};

}  // namespace

std::optional<NumberReading> read_number(const Pieces& pieces, std::uint32_t at, bool money) {
    if (!pieces.has(at)) return std::nullopt;
    return NumberReader(pieces, money).read(at);
}

}  // namespace atodds::extract
