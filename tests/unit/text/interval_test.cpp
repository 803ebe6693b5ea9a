#include "text/interval.hpp"

#include "support/catch.hpp"

using atodds::Decimal;
using atodds::Value;
using namespace atodds::text;

namespace {

Value exact(std::int64_t number) {
    return exact_value(number, "");
}
Value rounded(std::int64_t number) {
    return exact_value(number, "", true);
}

Value between(std::optional<Decimal> low, std::optional<Decimal> high) {
    Value value;
    value.low = low;
    value.high = high;
    return value;
}

/// "nearly one million": hard below, soft from 850,000.
Value nearly_a_million() {
    Value value = between(Decimal(0), Decimal(1000000));
    value.nominal = 1000000;
    value.high_open = true;
    value.soft_low = 850000;
    value.soft_high = 1000000;
    value.approx = atodds::Approx::almost;
    return value;
}

/// "dozens": hard from 24, soft to 99.
Value dozens() {
    Value value = between(Decimal(24), std::nullopt);
    value.soft_high = 99;
    value.approx = atodds::Approx::vague;
    value.text = "dozens";
    return value;
}

Value at_least(std::int64_t number) {
    Value value = between(Decimal(number), std::nullopt);
    value.nominal = number;
    value.approx = atodds::Approx::at_least;
    return value;
}

Meeting both_ways(const Value& a, const Value& b) {
    const Meeting meeting = meet(a, b);
    CHECK(meet(b, a) == meeting);
    return meeting;
}

}  // namespace

TEST_CASE("equal numbers are equal however they were rounded") {
    CHECK(both_ways(exact(12), exact(12)) == Meeting::equal);
    CHECK(both_ways(exact(3600000), rounded(3600000)) == Meeting::equal);
    CHECK(both_ways(dozens(), dozens()) == Meeting::equal);
}

TEST_CASE("exact numbers that differ lie apart") {
    CHECK(both_ways(exact(12), exact(13)) == Meeting::apart);
    CHECK(both_ways(rounded(390000), exact(396000)) == Meeting::apart);
}

TEST_CASE("numbers within the rounding written are the same") {
    CHECK(both_ways(rounded(390000), exact(389714)) == Meeting::rounding);
    CHECK(both_ways(rounded(390000), exact(395000)) == Meeting::rounding);
    CHECK(both_ways(nearly_a_million(), exact(1000000)) == Meeting::rounding);
}

TEST_CASE("bounds that hold both numbers are compatible") {
    CHECK(both_ways(at_least(58), exact(70)) == Meeting::compatible);
    CHECK(both_ways(at_least(58), exact(58)) == Meeting::compatible);
    CHECK(both_ways(at_least(58), exact(57)) == Meeting::apart);
    CHECK(both_ways(dozens(), exact(60)) == Meeting::compatible);
    CHECK(both_ways(nearly_a_million(), exact(900000)) == Meeting::compatible);
}

TEST_CASE("what the words do not exclude, but usually do not mean, is undecided") {
    CHECK(both_ways(dozens(), exact(300)) == Meeting::soft_apart);
    CHECK(both_ways(nearly_a_million(), exact(500000)) == Meeting::soft_apart);
    CHECK(both_ways(dozens(), exact(20)) == Meeting::apart);
}

TEST_CASE("an open bound excludes itself") {
    Value over = between(Decimal(100), std::nullopt);
    over.low_open = true;
    CHECK(both_ways(over, exact(100)) == Meeting::apart);
    CHECK(both_ways(over, exact(101)) == Meeting::compatible);
    CHECK(both_ways(over, between(std::nullopt, Decimal(100))) == Meeting::apart);
}

TEST_CASE("a missing bound is no bound") {
    CHECK(both_ways(Value{}, exact(5)) == Meeting::compatible);
    CHECK(both_ways(Value{}, Value{}) == Meeting::equal);
    CHECK(both_ways(between(std::nullopt, Decimal(9)), exact(-4)) == Meeting::compatible);
}

TEST_CASE("soft intervals order values") {
    CHECK(order(exact(12), exact(13)) == -1);
    CHECK(order(exact(13), exact(12)) == 1);
    CHECK(order(exact(12), exact(12)) == 0);
    CHECK(order(dozens(), exact(300)) == -1);
    CHECK(order(at_least(58), exact(70)) == 0);
    CHECK(order(Value{}, exact(70)) == 0);
}

TEST_CASE("soft bounds of a rounded number are half a unit of its last digit") {
    const Value value = rounded(390000);
    CHECK(value.nominal == Decimal(390000));
    CHECK(value.soft_low == Decimal(385000));
    CHECK(value.soft_high == Decimal(395000));
    const Value decimal = exact_value(Decimal(36, 1), "3.6", true);
    CHECK(decimal.soft_low == Decimal(355, 2));
    CHECK(decimal.soft_high == Decimal(365, 2));
    CHECK_FALSE(exact(390000).soft_low);
    CHECK(rounded_value(3000000, 100000, "").soft_low == Decimal(2950000));
    CHECK(last_digit_unit(0) == Decimal(1));
}

TEST_CASE("values are described for people") {
    CHECK(describe(exact(12)) == "12");
    CHECK(describe(exact(1234567)) == "1,234,567");
    CHECK(describe(exact(-1234)) == "-1,234");
    CHECK(describe(exact(-123)) == "-123");
    CHECK(describe(exact_value(Decimal(12345678, 2), "")) == "123,456.78");
    CHECK(describe(nearly_a_million()) == "nearly 1,000,000");
    CHECK(describe(at_least(58)) == "at least 58");
    CHECK(describe(dozens()) == "dozens");
    CHECK(describe(between(Decimal(200), Decimal(999))) == "200 to 999");
    CHECK(describe(between(std::nullopt, Decimal(20))) == "20 or less");
    Value about = rounded(300);
    about.approx = atodds::Approx::about;
    CHECK(describe(about) == "about 300");
}
