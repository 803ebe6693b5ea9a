#include "atodds/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace atodds {
namespace {

/// Wide enough for the product of two mantissas (below 10^36) and for a dividend scaled to 38 digits.
__extension__ using Wide = __int128;

constexpr int digits_held = 18;
constexpr int max_scale = 18;
/// 10^38 is the largest power of ten a signed 128-bit number holds.
constexpr int wide_digits = 38;

constexpr auto powers_of_ten = [] {
    std::array<Wide, wide_digits + 1> powers{};
    Wide power = 1;
    for (int i = 0; i <= wide_digits; ++i) {
        powers[static_cast<std::size_t>(i)] = power;
        if (i < wide_digits) power *= 10;
    }
    return powers;
}();

constexpr Wide power(int exponent) {
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}
constexpr Wide limit = power(digits_held);

constexpr Wide magnitude(Wide value) {
    return value < 0 ? -value : value;
}

int digit_count(Wide value) {
    int digits = 0;
    while (digits < wide_digits && magnitude(value) >= power(digits)) ++digits;
    return digits;
}

/// Drops `count` digits at the end, half away from zero.
Wide drop_digits(Wide value, int count) {
    if (count > wide_digits) return 0;
    const Wide unit = power(count);
    const Wide rest = magnitude(value % unit);
    Wide result = value / unit;
    if (rest >= unit - rest && rest != 0) result += value < 0 ? -1 : 1;
    return result;
}

struct Parts {
    std::int64_t mantissa = 0;
    int scale = 0;
};

Parts saturated(bool negative) {
    const auto most = static_cast<std::int64_t>(limit - 1);
    return {negative ? -most : most, 0};
}

template <class Integer>
void strip_zeros(Integer& mantissa, int& scale) {
    while (scale > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
}

/// Brings mantissa * 10^-scale into the range of Decimal with one rounding.
Parts normalise(Wide mantissa, int scale) {
    if (mantissa == 0) return {};
    if (scale >= 0 && scale <= max_scale && magnitude(mantissa) < limit) {  // nearly all: 64 bits are several times faster
        auto narrow = static_cast<std::int64_t>(mantissa);
        strip_zeros(narrow, scale);
        return {narrow, scale};
    }
    if (scale < 0) {
        if (digit_count(mantissa) - scale > digits_held) return saturated(mantissa < 0);
        mantissa *= power(-scale);
        scale = 0;
    }
    const int surplus = digit_count(mantissa) - digits_held;
    const int drop = std::max({surplus, scale - max_scale, 0});
    if (drop > scale) return saturated(mantissa < 0);
    mantissa = drop_digits(mantissa, drop);
    scale -= drop;
    strip_zeros(mantissa, scale);  // rounding up to 10^18 leaves a zero to strip, unless the number is whole
    if (magnitude(mantissa) >= limit) return saturated(mantissa < 0);
    return {static_cast<std::int64_t>(mantissa), scale};
}

Decimal make(Wide mantissa, int scale) {
    const Parts parts = normalise(mantissa, scale);
    return {parts.mantissa, parts.scale};
}

/// Both mantissas at the larger of the two scales.
struct Aligned {
    Wide a;
    Wide b;
    int scale;
};
Aligned align(Decimal a, Decimal b) {
    const int scale = std::max(a.scale(), b.scale());
    return {a.mantissa() * power(scale - a.scale()), b.mantissa() * power(scale - b.scale()), scale};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Decimal::Decimal(std::int64_t mantissa, int scale) {
    const Parts parts = normalise(mantissa, scale);
    mantissa_ = parts.mantissa;
    scale_ = parts.scale;
}

std::optional<Decimal> Decimal::parse(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.remove_prefix(1);
    if (digits.empty() || !is_digit(digits.back())) return std::nullopt;
    Wide mantissa = 0;
    int scale = 0;
    bool after_point = false;
    for (char c : digits) {
        if (c == '.' && !after_point) {
            after_point = true;
        } else if (!is_digit(c)) {
            return std::nullopt;
        } else if (!after_point || scale <= max_scale) {  // one digit more than is held decides the rounding
            mantissa = mantissa * 10 + (c - '0');
            scale += after_point ? 1 : 0;
            if (!after_point && mantissa >= limit) return std::nullopt;
        }
    }
    return make(negative ? -mantissa : mantissa, scale);
}

Decimal Decimal::operator-() const {
    Decimal result = *this;
    result.mantissa_ = -result.mantissa_;
    return result;
}

Decimal operator+(Decimal a, Decimal b) {
    const Aligned both = align(a, b);
    return make(both.a + both.b, both.scale);
}

Decimal operator-(Decimal a, Decimal b) {
    return a + -b;
}

Decimal operator*(Decimal a, Decimal b) {
    return make(static_cast<Wide>(a.mantissa()) * b.mantissa(), a.scale() + b.scale());
}

Decimal operator/(Decimal a, Decimal b) {
    if (a.is_zero() || b.is_zero()) return {};
    // A dividend of 38 digits over a divisor of at most 18 leaves at least 20: more than are held, so one
    // rounding decides.
    const int shift = wide_digits - digit_count(a.mantissa());
    const Wide quotient = a.mantissa() * power(shift) / b.mantissa();
    return make(quotient, a.scale() + shift - b.scale());
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    if (a.scale() == b.scale()) return a.mantissa() <=> b.mantissa();
    const Aligned both = align(a, b);
    if (both.a == both.b) return std::strong_ordering::equal;
    return both.a < both.b ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::string Decimal::text() const {
    std::string digits = std::to_string(mantissa_ < 0 ? -mantissa_ : mantissa_);
    const auto scale = static_cast<std::size_t>(scale_);
    if (scale > 0) {
        if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, 1, '.');
    }
    if (mantissa_ < 0) digits.insert(0, 1, '-');
    return digits;
}

double Decimal::approximate() const {
    return static_cast<double>(mantissa_) / std::pow(10.0, scale_);
}

}  // namespace atodds
