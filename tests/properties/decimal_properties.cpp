#include <cmath>

#include "atodds/decimal.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

using atodds::Decimal;
using atodds::test::Random;

namespace {

constexpr int rounds = 20000;

/// Small and large, whole and broken, of either sign.
Decimal any_decimal(Random& random) {
    const auto digits = random.between(0, 18);
    std::int64_t mantissa = 0;
    for (std::int64_t i = 0; i < digits; ++i) mantissa = mantissa * 10 + random.between(0, 9);
    return {random.one_in(2) ? -mantissa : mantissa, static_cast<int>(random.between(0, 18))};
}

/// Sums and products of these are exact.
Decimal small_decimal(Random& random) {
    return {random.between(-999999, 999999), static_cast<int>(random.between(0, 3))};
}

}  // namespace

TEST_CASE("reading the printed form of a decimal gives the decimal back") {
    Random random(1);
    for (int i = 0; i < rounds; ++i) {
        const Decimal number = any_decimal(random);
        CAPTURE(number.text());
        REQUIRE(Decimal::parse(number.text()) == number);
    }
}

TEST_CASE("exact arithmetic obeys the laws of arithmetic") {
    Random random(2);
    for (int i = 0; i < rounds; ++i) {
        const Decimal a = small_decimal(random), b = small_decimal(random), c = small_decimal(random);
        CAPTURE(a.text(), b.text(), c.text());
        REQUIRE(a + b == b + a);
        REQUIRE((a + b) + c == a + (b + c));
        REQUIRE((a + b) - b == a);
        REQUIRE(a * b == b * a);
        REQUIRE(a * (b + c) == a * b + a * c);
        if (!b.is_zero()) REQUIRE(a * b / b == a);
    }
}

TEST_CASE("order agrees with subtraction and with itself turned round") {
    Random random(3);
    for (int i = 0; i < rounds; ++i) {
        const Decimal a = any_decimal(random), b = random.one_in(8) ? a : any_decimal(random);
        CAPTURE(a.text(), b.text());
        REQUIRE((a < b) == (b > a));
        REQUIRE((a == b) == ((a <=> b) == 0));
        if (a < b) REQUIRE_FALSE((a - b) > Decimal(0));
    }
}

TEST_CASE("results that do not fit are rounded, never wild") {
    Random random(4);
    constexpr double held = 1e17;  // well inside the range, so that nothing saturates
    constexpr double precision = 1e-14;
    for (int i = 0; i < rounds; ++i) {
        const Decimal a = any_decimal(random), b = any_decimal(random);
        const double sum = a.approximate() + b.approximate(), product = a.approximate() * b.approximate();
        const double scale = std::abs(a.approximate()) + std::abs(b.approximate());
        CAPTURE(a.text(), b.text());
        if (scale < held) REQUIRE(std::abs((a + b).approximate() - sum) <= precision * scale + 1e-17);
        if (std::abs(product) < held) {
            REQUIRE(std::abs((a * b).approximate() - product) <= precision * std::abs(product) + 1e-17);
        }
        const double quotient = b.is_zero() ? 0 : a.approximate() / b.approximate();
        if (std::abs(quotient) < held) {
            REQUIRE(std::abs((a / b).approximate() - quotient) <= precision * std::abs(quotient) + 1e-17);
        }
    }
}
