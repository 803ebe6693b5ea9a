#include "extract/number_reader.hpp"

namespace atodds::extract {
namespace {

constexpr std::int64_t largest_below_hundred = 99;

}  // namespace

/// Scale words from `at` on, with `count` before them: "4 million six hundred thousand and eleven".
std::optional<NumberReading> NumberReader::mixed_words(std::uint32_t at, Decimal count) {
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
std::optional<NumberReading> NumberReader::close_scaled(std::uint32_t next, Decimal total,
                                                        std::int64_t scale) {
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
std::uint32_t NumberReader::small_after(std::uint32_t at, bool in_digits, Decimal& value) {
    std::uint32_t i = p_.word(at) == lexicon_.and_word ? at + 1 : at;
    if (!p_.has(i)) return at;
    if (in_digits && i > at && p_[i].is_number()) {
        const auto number = read_digits(p_.text(i));
        if (!number || number->digits > 2 || number->decimals > 0 || number->value.is_zero() ||
            facts(i + 1).scale == hundred)
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

bool NumberReader::is_part(std::uint32_t i) const {
    const std::uint32_t at = skip_hyphen(i);
    return p_.has(at) && facts(at).denominator != 0 && p_.text(at).back() == 's';
}

/// The next lower group after a scale word: "six hundred fifty" of "4 million six hundred fifty
/// thousand".
std::optional<NumberReader::Group> NumberReader::next_group(std::uint32_t at, std::int64_t below,
                                                            bool in_digits) const {
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
    if (value == 1 && facts(group.next).denominator == 2) return std::nullopt;  // "and one half"
    if (scale != 0) return scale < below ? std::optional(group) : std::nullopt;
    if (comma && !joined) return std::nullopt;
    return joined || !in_digits ? std::optional(group) : std::nullopt;
}

}  // namespace atodds::extract
