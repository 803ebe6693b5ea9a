#include "extract/number_power.hpp"

#include "extract/number_text.hpp"

namespace atodds::extract {
namespace {

constexpr int largest_exponent = 40;

struct Exponent {
    int value = 0;
    std::uint32_t last = 0;
};

/// An exponent at `at`: an optional sign and a whole number, all of one piece with what stands before.
std::optional<Exponent> exponent_at(const Pieces& p, std::uint32_t at) {
    int sign = 1;
    for (; p.mark(at) == '-' || p.mark(at) == '+'; ++at) {
        if (p.mark(at) == '-') sign = -1;
    }
    if (!p.has(at) || !p[at].is_number() || !p.glued(at)) return std::nullopt;
    const auto digits = read_digits(p.text(at));
    if (!digits || digits->decimals > 0 || digits->value > Decimal(largest_exponent)) return std::nullopt;
    return Exponent{sign * static_cast<int>(digits->value.mantissa()), at + 1};
}

Decimal raised(Decimal base, int exponent) {
    Decimal result = 1;
    for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) result = result * base;
    return exponent < 0 && !result.is_zero() ? Decimal(1) / result : result;
}

/// A product too small for the digits of a decimal has lost some of them.
bool is_exact_product(Decimal value, int exponent) {
    return exponent >= 0 || value * raised(Decimal(10), exponent) * raised(Decimal(10), -exponent) == value;
}

/// "e10" as one word, or "e" with the exponent behind it.
std::optional<Exponent> letter_exponent(const Pieces& p, std::uint32_t at) {
    const std::string_view text = p.text(at);
    if (!p[at].is_word() || !p.glued(at) || (text[0] | 0x20) != 'e') return std::nullopt;
    if (text.size() == 1) return exponent_at(p, at + 1);
    const auto digits = read_digits(text.substr(1));
    if (!digits || digits->decimals > 0 || digits->suffix != DigitsText::Suffix::none ||
        digits->value > Decimal(largest_exponent))
        return {};
    return Exponent{static_cast<int>(digits->value.mantissa()), at + 1};
}

/// "x10^6", also "x10" as one word and with the sign of multiplication.
std::optional<Exponent> ten_exponent(const Pieces& p, std::uint32_t at) {
    const std::string_view text = p.text(at);
    std::uint32_t ten = at;
    if (text == "x" || text == "\xC3\x97" || text == "*") {
        ++ten;
        if (!p.has(ten) || p.text(ten) != "10") return std::nullopt;
    } else if (text != "x10") {
        return std::nullopt;
    }
    const std::uint32_t power = p.mark(ten + 1) == '^' ? ten + 2 : ten + 1;
    if (power == ten + 1 && p.mark(power) != '-') return std::nullopt;
    return exponent_at(p, power);
}

}  // namespace

std::optional<Power> read_power(const Pieces& p, std::uint32_t next, Decimal value) {
    if (!p.has(next)) return std::nullopt;
    if (p.mark(next) == '^' && p.glued(next)) {
        const auto exponent = exponent_at(p, next + 1);
        if (!exponent) return std::nullopt;
        return Power{raised(value, exponent->value), exponent->last};
    }
    auto exponent = letter_exponent(p, next);
    if (!exponent) exponent = ten_exponent(p, next);
    if (!exponent || !is_exact_product(value, exponent->value)) return std::nullopt;
    return Power{value * raised(Decimal(10), exponent->value), exponent->last};
}

}  // namespace atodds::extract
