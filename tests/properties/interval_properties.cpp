#include "support/catch.hpp"
#include "support/random.hpp"
#include "text/interval.hpp"

using atodds::Decimal;
using atodds::Value;
using atodds::test::Random;
using namespace atodds::text;

namespace {

constexpr int rounds = 20000;
constexpr int largest = 8;
/// Quarter steps: between two whole bounds lie points that an open interval holds.
constexpr int steps_per_unit = 4;

Value any_value(Random& random) {
    Value value;
    const auto low = random.between(0, largest), high = random.between(low, largest);
    if (!random.one_in(5)) value.low = low;
    if (!random.one_in(5)) value.high = high;
    value.low_open = value.low && low < high && random.one_in(3);
    value.high_open = value.high && low < high && random.one_in(3);
    // The usual reading lies within what the words allow.
    const auto least = low + (value.low_open ? 1 : 0), most = high - (value.high_open ? 1 : 0);
    if (least > most) return value;
    const auto soft_low = random.between(least, most);
    if (random.one_in(2)) value.soft_low = soft_low;
    if (random.one_in(2)) value.soft_high = random.between(soft_low, most);
    return value;
}

bool hard_holds(const Value& value, Decimal point) {
    if (value.low && (point < *value.low || (value.low_open && point == *value.low))) return false;
    return !value.high || (point <= *value.high && !(value.high_open && point == *value.high));
}

/// A missing soft bound is the hard one of that side.
bool soft_holds(const Value& value, Decimal point) {
    Value soft = value;
    if (value.soft_low) soft.low = value.soft_low, soft.low_open = false;
    if (value.soft_high) soft.high = value.soft_high, soft.high_open = false;
    return hard_holds(soft, point);
}

/// The slow comparator: looks whether any point is in both.
template <class Holds>
bool share_a_point(const Value& a, const Value& b, Holds holds) {
    for (int step = -steps_per_unit; step <= (largest + 1) * steps_per_unit; ++step) {
        const Decimal point = Decimal(step) / Decimal(steps_per_unit);
        if (holds(a, point) && holds(b, point)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("meeting is symmetric and order is its own mirror") {
    Random random(1);
    for (int i = 0; i < rounds; ++i) {
        const Value a = any_value(random), b = any_value(random);
        REQUIRE(meet(a, b) == meet(b, a));
        REQUIRE(order(a, b) == -order(b, a));
        REQUIRE(meet(a, a) == Meeting::equal);
    }
}

// "More than 9" and "less than 9" share no number, though their usual readings touch at 9.
bool points_away(const Value& a, const Value& b) {
    const auto at = [](const Value& above, const Value& below) {
        return above.low && above.low_open && below.high && below.high_open && *above.low == *below.high;
    };
    return at(a, b) || at(b, a);
}

TEST_CASE("meeting agrees with a search for common points") {
    Random random(2);
    for (int i = 0; i < rounds / 4; ++i) {
        const Value a = any_value(random), b = any_value(random);
        const bool hard = share_a_point(a, b, hard_holds), soft = share_a_point(a, b, soft_holds) && !points_away(a, b);
        CAPTURE(describe(a), describe(b), hard, soft);
        const Meeting meeting = meet(a, b);
        REQUIRE((meeting == Meeting::apart) == (!hard && !soft));
        REQUIRE((meeting == Meeting::rounding) == (!hard && soft));
        REQUIRE((meeting == Meeting::soft_apart) == (hard && !soft));
    }
}

TEST_CASE("values that are ordered have soft intervals apart") {
    Random random(3);
    for (int i = 0; i < rounds / 4; ++i) {
        const Value a = any_value(random), b = any_value(random);
        REQUIRE((order(a, b) != 0) == !share_a_point(a, b, soft_holds));
    }
}
