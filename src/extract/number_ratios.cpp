#include "extract/number_reader.hpp"

namespace atodds::extract {

/// "3:1". A clock time has two digits after the colon.
std::optional<NumberReading> NumberReader::colon_ratio(std::uint32_t next, Decimal value) {
    if (p_.mark(next) != ':' || !p_.glued(next) || !p_.glued(next + 1) || !p_[next + 1].is_number())
        return {};
    if (p_.text(next + 1).size() != 1 || p_.mark(next + 2) == ':') return {};
    const auto under = read_digits(p_.text(next + 1));
    if (!under || under->value.is_zero() || !out_.plain) return {};
    return finish(next + 2, value / under->value, Kind::ratio);
}

/// "one in four", "9 out of 10": the number so far is the part.
std::optional<NumberReading> NumberReader::in_ratio(std::uint32_t next, Decimal part) {
    const bool out_of = p_.word(next) == lexicon_.out_word && p_.word(next + 1) == lexicon_.of_word;
    if (!out_of && p_.word(next) != lexicon_.in_word) return std::nullopt;
    const std::uint32_t at = next + (out_of ? 2 : 1);
    const bool every = p_.is(at, WordClass::every);
    const auto whole = whole_of_ratio(at + (every ? 1 : 0));
    if (!whole || part >= whole->value || part.is_zero() || !part.is_whole()) return std::nullopt;
    if (!out_of && !is_share(part, whole->value)) return std::nullopt;
    if (p_.is(whole->next, WordClass::unit_time) || p_.is(whole->next, WordClass::month)) return std::nullopt;
    out_.step = Decimal(1, 2);
    return finish(whole->next, part / whole->value, Kind::ratio);
}

/// "one over twenty", with no noun behind that the second number would count.
std::optional<NumberReading> NumberReader::one_over(std::uint32_t next, Decimal part) {
    if (part != Decimal(1) || !p_.has(next) || p_.text(next) != "over") return std::nullopt;
    const auto whole = whole_of_ratio(next + 1);
    if (!whole || whole->value < Decimal(2) || !ends_phrase(whole->next)) return std::nullopt;
    return finish(whole->next, part / whole->value, Kind::ratio);
}

std::optional<NumberReader::Group> NumberReader::whole_of_ratio(std::uint32_t at) const {
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
bool NumberReader::is_share(Decimal part, Decimal whole) {
    constexpr std::int64_t largest_part = 20, largest_odd_whole = 12;
    if (part > Decimal(largest_part) || whole < Decimal(2)) return false;
    if (part == Decimal(1)) return whole <= Decimal(largest_odd_whole * 2) || whole.mantissa() % 10 == 0;
    return whole == Decimal(10) || whole == Decimal(hundred) || whole <= Decimal(5);
}

}  // namespace atodds::extract
