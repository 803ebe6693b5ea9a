#include "extract/number_reader.hpp"

namespace atodds::extract {
namespace {

constexpr std::int64_t first_tens = 20;

}  // namespace

std::optional<NumberReading> NumberReader::words(std::uint32_t at) {
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
std::optional<NumberReading> NumberReader::article_number(std::uint32_t at) {
    const std::uint32_t next = at + 1;
    if (!p_.has(next)) return std::nullopt;
    out_.article = true;
    if (facts(next).scale != 0) return mixed_words(next, 1);
    if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) return dozen(next, 1);
    if (facts(next).dozen == 20 && p_.word(next + 1) == lexicon_.of_word) return dozen(next, 1);
    if (facts(next).denominator != 0) return article_part(next);
    return std::nullopt;
}

std::optional<NumberReading> NumberReader::dozen(std::uint32_t at, Decimal count) {
    multiply(facts(at).dozen);
    return finish(at + 1, count * Decimal(facts(at).dozen));
}

/// "hundred dollars": one is meant.
std::optional<NumberReading> NumberReader::bare_scale(std::uint32_t at) {
    out_.article = true;
    return mixed_words(at, 1);
}

std::optional<NumberReading> NumberReader::cardinal_words(std::uint32_t at) {
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
std::uint32_t NumberReader::below_hundred(std::uint32_t at, std::int64_t& value) const {
    value = facts(at).cardinal;
    std::uint32_t next = at + 1;
    if (value < first_tens) return next;
    const std::uint32_t unit = skip_hyphen(next);
    const std::int64_t more = p_.has(unit) ? facts(unit).cardinal : -1;
    if (more < 1 || more > 9) return next;
    value += more;
    return unit + 1;
}

/// "twenty-first"
std::optional<NumberReading> NumberReader::ordinal_tail(std::uint32_t next, std::int64_t value) {
    const std::uint32_t unit = skip_hyphen(next);
    if (value >= first_tens && value % 10 == 0 && p_.has(unit) && facts(unit).ordinal > 0 &&
        facts(unit).ordinal < 10) {
        return finish(unit + 1, Decimal(value + facts(unit).ordinal), Kind::ordinal);
    }
    return finish(next, value);
}

std::optional<NumberReading> NumberReader::spoken_decimals(std::uint32_t at, std::int64_t whole) {
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

}  // namespace atodds::extract
