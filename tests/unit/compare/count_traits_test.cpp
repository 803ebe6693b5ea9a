#include "compare/count_traits.hpp"

#include "compare/checks.hpp"
#include "support/catch.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"

using namespace atodds;
using namespace atodds::compare;
using namespace std::chrono;

namespace {

constexpr sys_days monday = year(2024) / May / 6;

Claim count(int number, sys_days printed = monday) {
    Claim claim;
    claim.kind = ClaimKind::quantity;
    claim.measure = "people infected";
    claim.value = text::exact_value(Decimal(number), std::to_string(number));
    claim.as_of = printed;
    return claim;
}

Claim at(Claim claim, const char* value) {
    claim.timex = Timex{Timex::Type::time, value, std::nullopt, {monday, monday}};
    claim.time = DayRange{monday, monday};
    return claim;
}

Claim towards(const char* point) {
    Claim claim = count(40);
    claim.attribute = Attribute{"distance from elm", "direction", point, std::nullopt, true};
    return claim;
}

}  // namespace

TEST_CASE("digits in another order are a slip of the pen where one figure is twice the other") {
    CHECK(swaps_digits(count(412), count(142)));
    CHECK(swaps_digits(count(14200), count(41200)));
    CHECK_FALSE(swaps_digits(count(124), count(142)));  // so a toll may grow in a day
    CHECK_FALSE(swaps_digits(count(13), count(31)));    // two digits say too little
    CHECK_FALSE(swaps_digits(count(412), count(412)));
    CHECK_FALSE(swaps_digits(count(412), count(1420)));
    CHECK_FALSE(swaps_digits(count(412), count(142, monday + days(1))));
}

TEST_CASE("two counts of one stated hour") {
    CHECK(of_one_hour(at(count(412), "2024-05-06T12:00"), at(count(142), "2024-05-06T12:00")));
    CHECK_FALSE(of_one_hour(at(count(412), "2024-05-06T12:00"), at(count(142), "2024-05-06T15:00")));
    CHECK_FALSE(of_one_hour(at(count(412), "2024-05-06TMO"), at(count(142), "2024-05-06TMO")));
    CHECK_FALSE(of_one_hour(count(412), count(142)));
}

TEST_CASE("crowds vary where people come and go, levels always") {
    Claim level = count(6), march = count(4000), gate = count(4000);
    level.measure = "water level";
    march.measure = gate.measure = "attendance";
    march.rules = {"measure.took-part"};
    CHECK(varies_by_the_hour(level, level));
    CHECK(varies_by_the_hour(march, gate));
    CHECK_FALSE(varies_by_the_hour(gate, gate));
    CHECK_FALSE(varies_by_the_hour(count(3), count(4)));
}

TEST_CASE("degrees between two directions") {
    CHECK(degrees_apart(towards("north"), towards("south")) == 180);
    CHECK(degrees_apart(towards("northwest"), towards("north")) == 45);
    CHECK(degrees_apart(towards("northeast"), towards("northwest")) == 90);
    CHECK(degrees_apart(towards("west"), towards("away")) == std::nullopt);
    CHECK(degrees_apart(count(1), towards("west")) == std::nullopt);
}

TEST_CASE("counts of a whole area and final counts are told by the rules that read their words") {
    Claim nationwide = count(61000), shown = count(9), across = count(12);
    nationwide.rules = {"measure.displaced", "extent.nation"};
    shown.rules = {"final.count"};
    across.rules = {"measure.killed"};
    CHECK(link::is_wide(nationwide));
    CHECK_FALSE(link::is_wide(shown));
    CHECK_FALSE(link::is_wide(across));
    CHECK(is_final(shown));
    CHECK_FALSE(is_final(nationwide));
    CHECK_FALSE(is_final(across));
}

TEST_CASE("jobs and staff are of a firm") {
    Claim jobs = count(300), homes = count(300);
    jobs.measure = "jobs cut";
    homes.measure = "house destroyed";
    CHECK(is_of_firm(jobs));
    CHECK_FALSE(is_of_firm(homes));
}

TEST_CASE("counts of two acts are of two things") {
    const auto done = [](const char* verb) {
        Claim claim = count(640);
        claim.predicate = verb;
        return claim;
    };
    CHECK(are_of_two_acts(done("launch"), done("intercept")));
    CHECK_FALSE(are_of_two_acts(done("launch"), done("launch")));
    CHECK_FALSE(are_of_two_acts(done("rescue"), done("save")));    // one sense
    CHECK_FALSE(are_of_two_acts(done("launch"), done("report")));  // a verb that only tells
    CHECK_FALSE(are_of_two_acts(done("launch"), done("")));
    Claim ordered = done("order"), placed = done("place");
    placed.words = {"dose", "order"};
    CHECK_FALSE(are_of_two_acts(ordered, placed));
}

TEST_CASE("a sum told in rounder figures") {
    const auto dollars = [](int number) {
        Claim claim = count(number);
        claim.unit = Unit{"dollar", Dimension::money, "$"};
        return claim;
    };
    CHECK(rounds_a_sum(dollars(349), dollars(350)));
    CHECK_FALSE(rounds_a_sum(dollars(349), dollars(348)));  // as many digits: two prices
    CHECK_FALSE(rounds_a_sum(dollars(349), dollars(400)));
    CHECK_FALSE(rounds_a_sum(count(349), count(350)));  // people are counted one by one
}
