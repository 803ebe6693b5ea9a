#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace atodds {

/// An exact decimal number: mantissa * 10^-scale, kept in lowest terms (no trailing zero in the mantissa while scale > 0).
/// Range: |mantissa| < 10^18, scale 0 to 18. Arithmetic that would leave the range rounds half away from zero to 18 digits;
/// what cannot be held at all (above 10^18) saturates, and figures in news do not come near it.
class Decimal {
  public:
    constexpr Decimal() = default;
    Decimal(std::int64_t whole) : mantissa_(whole) {}
    Decimal(std::int64_t mantissa, int scale);

    /// Reads plain digits with an optional sign and one point ("-12.50"); nothing else. Empty when it is not such a number.
    static std::optional<Decimal> parse(std::string_view digits);

    std::int64_t mantissa() const { return mantissa_; }
    int scale() const { return scale_; }
    bool is_whole() const { return scale_ == 0; }
    bool is_negative() const { return mantissa_ < 0; }
    bool is_zero() const { return mantissa_ == 0; }

    Decimal operator-() const;
    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend Decimal operator*(Decimal a, Decimal b);
    /// Quotient to 18 significant digits. The divisor must not be zero.
    friend Decimal operator/(Decimal a, Decimal b);
    friend bool operator==(Decimal a, Decimal b) = default;
    friend std::strong_ordering operator<=>(Decimal a, Decimal b);

    /// Plain digits, no exponent, no grouping: "3600000", "0.05". parse(text()) gives the number back.
    std::string text() const;
    /// For charts and hints only; no comparison may use it.
    double approximate() const;

  private:
    std::int64_t mantissa_ = 0;
    int scale_ = 0;
};

}  // namespace atodds
