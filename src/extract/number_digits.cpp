#include "extract/number_power.hpp"
#include "extract/number_reader.hpp"

namespace atodds::extract {

std::optional<NumberReading> NumberReader::digits(std::uint32_t at) {
    auto number = read_digits(p_.text(at));
    if (!number) return std::nullopt;
    out_.digits = true;
    if (number->suffix == DigitsText::Suffix::ordinal) return ordinal_digits(at, *number);
    if (number->suffix == DigitsText::Suffix::plural) return std::nullopt;  // a decade
    std::uint32_t next = at + 1;
    join_groups(next, *number);
    join_broken_comma(next, *number);
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

std::optional<NumberReading> NumberReader::ordinal_digits(std::uint32_t at, const DigitsText& number) {
    return finish(at + 1, number.value, Kind::ordinal);
}

/// "197 000", "1 234 567": groups of three digits after plain spaces.
void NumberReader::join_groups(std::uint32_t& next, DigitsText& number) const {
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

/// Scale words and abbreviations after digits, then what may follow them.
std::optional<NumberReading> NumberReader::scaled_digits(std::uint32_t next, Decimal value) {
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
std::uint32_t NumberReader::skip_scale_hyphen(std::uint32_t next) const {
    return p_.mark(next) == '-' && p_.has(next + 1) && facts(next + 1).scale != 0 ? next + 1 : next;
}

/// "80, 000": a comma that lost its place, only before a group of three zeros.
void NumberReader::join_broken_comma(std::uint32_t& next, DigitsText& number) const {
    constexpr int group = 3;
    if (number.grouped || number.decimals > 0 || number.digits > group) return;
    while (p_.mark(next) == ',' && p_.has(next + 1) && p_[next + 1].is_number()) {
        const auto part = read_digits(p_.text(next + 1));
        if (!part || part->digits != group || part->decimals > 0 || part->suffix != DigitsText::Suffix::none) return;
        const bool misplaced = p_.glued(next) && p_.text(next + 1) == "000" && p_[next + 1].begin == p_[next].end + 1;
        if (!misplaced) return;
        number.value = number.value * Decimal(thousand) + part->value;
        number.digits += group;
        number.grouped = true;
        next += 2;
    }
}

std::optional<NumberReading> NumberReader::after_digits(std::uint32_t next, Decimal value) {
    if (p_.is(next, WordClass::dozen) && facts(next).dozen == 12) {
        multiply(facts(next).dozen);
        return finish(next + 1, value * Decimal(facts(next).dozen));
    }
    if (auto ratio = in_ratio(next, value)) return ratio;
    if (auto ratio = colon_ratio(next, value)) return ratio;
    if (auto ratio = one_over(next, value)) return ratio;
    return finish(next, value);
}

}  // namespace atodds::extract
