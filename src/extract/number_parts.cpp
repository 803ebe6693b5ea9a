#include "extract/number_reader.hpp"

namespace atodds::extract {

/// "1/2", "2 1/2", "2 ½".
bool NumberReader::join_fraction(std::uint32_t& next, Decimal& value) {
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
std::optional<Decimal> NumberReader::slash_fraction(std::uint32_t i) const {
    const bool fraction_slash = p_.text(i + 1).size() > 1;  // "1⁄640" is no date
    const int most_digits = fraction_slash ? 4 : 2;
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
    if (over->decimals > 0 || under->decimals > 0 || over->value >= under->value || p_.text(i + 2)[0] == '0')
        return {};
    return over->value / under->value;
}

/// A part after an article or "one". Ordinals share the word: "a third of" is a part, "a third man" is
/// none.
std::optional<NumberReading> NumberReader::article_part(std::uint32_t at) {
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

std::optional<NumberReading> NumberReader::dozen_part(std::uint32_t at) {
    multiply(1);
    out_.plain = false;
    return finish(at + 2, Decimal(facts(at + 1).dozen) / Decimal(2));
}

/// "half a million", "half million", "quarter million"
std::optional<NumberReading> NumberReader::part_of_scale(std::uint32_t at, Decimal part) {
    multiply(facts(at).scale);
    out_.step = part * Decimal(facts(at).scale);
    return finish(at + 1, part * Decimal(facts(at).scale));
}

/// A part with its numerator: "two thirds", "half of", also "two thirds of a million".
std::optional<NumberReading> NumberReader::part(std::uint32_t at, Decimal over, std::int64_t under) {
    const Decimal value = over / Decimal(under);
    out_.step = Decimal(1, 2);
    const std::uint32_t of = at + 1;
    if (p_.word(of) == lexicon_.of_word && is_article(of + 1) && facts(of + 2).scale != 0)
        return part_of_scale(of + 2, value);
    return finish(of, value, Kind::fraction);
}

/// "half" and "quarter" without an article.
std::optional<NumberReading> NumberReader::bare_part(std::uint32_t at) {
    const std::int64_t under = facts(at).denominator;
    if (under == 0 || p_.is(at, WordClass::ordinal)) return std::nullopt;
    const std::uint32_t next = at + 1;
    if (facts(next).scale != 0) return part_of_scale(next, Decimal(1) / Decimal(under));
    if (under != 2 || p_.text(at).back() == 's') return std::nullopt;
    if (is_article(next) && facts(next + 1).scale != 0) return part_of_scale(next + 1, Decimal(5, 1));
    if (is_article(next) && p_.is(next + 1, WordClass::dozen)) return dozen_part(next);
    if (p_.is(next, WordClass::dozen)) return dozen_part(at);
    const bool of_unit = is_article(next) && (p_.is(next + 1, WordClass::unit) ||
                                              p_.is(next + 1, WordClass::unit_time));  // "half an hour"
    const bool of_all =
        p_.word(next) == lexicon_.the_word && p_.has(next + 1) && p_[next + 1].is_word();  // "half the town"
    if (of_unit || of_all || p_.word(next) == lexicon_.of_word) return part(at, 1, under);
    return std::nullopt;
}

/// "three twenty-firsts", "one twenty-fifth": the denominator itself is two words.
std::optional<NumberReading> NumberReader::compound_part(std::uint32_t at, std::int64_t over) {
    constexpr std::int64_t first_tens = 20, ten = 10;
    const std::int64_t tens = p_.has(at) ? facts(at).cardinal : -1;
    if (tens < first_tens || tens % ten != 0) return std::nullopt;
    const std::uint32_t last = skip_hyphen(at + 1);
    if (!p_.has(last)) return std::nullopt;
    const bool plural = facts(last).denominator != 0 && p_.text(last).back() == 's';
    const bool single = over == 1 && p_.mark(at + 1) == '-' && facts(last).ordinal != 0;
    const std::int64_t unit = plural ? facts(last).denominator : single ? facts(last).ordinal : 0;
    if (unit < 1 || unit >= ten) return std::nullopt;
    return part(last, Decimal(over), tens + unit);
}

/// "two thirds", "one-fifth"
std::optional<NumberReading> NumberReader::part_after(std::uint32_t next, std::int64_t over) {
    const std::uint32_t at = skip_hyphen(next);
    if (auto compound = compound_part(at, over)) return compound;
    if (!p_.has(at) || facts(at).denominator == 0) return std::nullopt;
    if (p_.is(at, WordClass::unit_time)) return std::nullopt;  // "nine seconds"; the parts are in "twenty-seconds" only
    const bool plural = p_.text(at).back() == 's';
    const bool shared = p_.is(at, WordClass::ordinal);
    if (!plural && over != 1) return std::nullopt;
    if (!plural && shared && over == 1 && p_.mark(next) != '-' && !ends_phrase(at + 1)) return std::nullopt;
    if (facts(at).denominator == 4 && p_.mark(next) != '-' && p_.word(at + 1) != lexicon_.of_word &&
        !ends_phrase(at + 1)) {
        return std::nullopt;  // "two quarters running"
    }
    return part(at, Decimal(over), facts(at).denominator);
}

/// "and a half" after a number, with a scale word behind it or not ("one and a half million", "three and
/// a third").
std::optional<NumberReading> NumberReader::and_a_half(std::uint32_t at, Decimal count) {
    const auto part = and_part(at);
    if (!part) return std::nullopt;
    const Decimal value = count + part->value;
    out_.step = Decimal(1, 1);
    out_.plain = false;
    if (facts(part->next).scale != 0) return mixed_words(part->next, value);
    return finish(part->next, value);
}

/// "and a half", "and three quarters", "and one fourth".
std::optional<NumberReader::Group> NumberReader::and_part(std::uint32_t at) const {
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
    return Group{Decimal(over) / Decimal(facts(i).denominator), i + 1};
}

}  // namespace atodds::extract
