#include "atodds/decimal.hpp"

#include "support/catch.hpp"

using atodds::Decimal;

namespace {

Decimal number(std::string_view digits) {
    const auto parsed = Decimal::parse(digits);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("decimals are kept in lowest terms") {
    CHECK(Decimal(1250, 2).text() == "12.5");
    CHECK(Decimal(1200, 2) == Decimal(12));
    CHECK(Decimal(0, 7) == Decimal());
    CHECK(Decimal(3600000).text() == "3600000");
    CHECK(Decimal(5, 2).text() == "0.05");
    CHECK(Decimal(-5, 1).text() == "-0.5");
    CHECK(Decimal(36, -5) == Decimal(3600000));
}

TEST_CASE("plain digits are parsed and nothing else") {
    CHECK(number("-12.50") == Decimal(-125, 1));
    CHECK(number("+7") == Decimal(7));
    CHECK(number("000390000") == Decimal(390000));
    CHECK(number(".5") == Decimal(5, 1));
    CHECK(number("0.000") == Decimal());
    for (const char* bad : {"", "-", ".", "5.", "1,000", "1.2.3", "1e5", " 1", "1 ", "x", "--1"}) {
        CAPTURE(bad);
        CHECK_FALSE(Decimal::parse(bad));
    }
}

TEST_CASE("numbers beyond 18 digits are rounded or refused") {
    CHECK(number("999999999999999999").text() == "999999999999999999");
    CHECK_FALSE(Decimal::parse("1000000000000000000"));
    CHECK(number("0.1234567890123456785").text() == "0.123456789012345679");
    CHECK(number("123456789.0123456789").text() == "123456789.012345679");
    CHECK(number("0.9999999999999999999").text() == "1");
}

TEST_CASE("arithmetic is exact within 18 digits") {
    CHECK(number("0.1") + number("0.2") == number("0.3"));
    CHECK(number("70") + number("12") + number("4") == number("86"));
    CHECK(number("3.6") - number("3.65") == number("-0.05"));
    CHECK(number("3.6") * Decimal(1000000) == Decimal(3600000));
    CHECK(number("390000") / number("1000") == Decimal(390));
    CHECK(Decimal(1) / Decimal(8) == number("0.125"));
    CHECK((Decimal(2) / Decimal(3)).text() == "0.666666666666666667");
    CHECK((Decimal(-2) / Decimal(3)).text() == "-0.666666666666666667");
    CHECK((Decimal(200) / Decimal(3)).text() == "66.6666666666666667");
    CHECK(Decimal(1) / number("0.5") == Decimal(2));
}

TEST_CASE("what cannot be held saturates") {
    const Decimal most = Decimal(999999999999999999);
    CHECK(most + Decimal(1) == most);
    CHECK(most * most == most);
    CHECK(-most * most == -most);
    CHECK(most / number("0.001") == most);
    CHECK(number("0.000000000000000001") * number("0.1") == Decimal());
}

TEST_CASE("decimals are ordered by value") {
    CHECK(number("0.5") < number("0.50001"));
    CHECK(number("-3") < number("-2.9"));
    CHECK(number("999999999999999999") > number("0.999999999999999999"));
    CHECK((number("1.0") <=> number("1")) == std::strong_ordering::equal);
    CHECK(number("2.5").approximate() == Approx(2.5));
}
