#include "text/calendar.hpp"

#include "support/catch.hpp"

using atodds::DateOrder;
using atodds::PartialDate;
using namespace atodds::text;
using namespace std::chrono_literals;

namespace {

constexpr auto day(int y, unsigned m, unsigned d) {
    return std::chrono::sys_days(std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
}

std::string parsed(std::string_view text, DateOrder order = DateOrder::unset) {
    const auto date = parse_date(text, order);
    return date ? date->text() : "none";
}

}  // namespace

TEST_CASE("partial dates are written as far as they are known") {
    CHECK(PartialDate{2018, 0, 0}.text() == "2018");
    CHECK(PartialDate{2018, 4, 0}.text() == "2018-04");
    CHECK(PartialDate{2018, 10, 7}.text() == "2018-10-07");
    CHECK(PartialDate{79, 8, 24}.text() == "0079-08-24");
}

TEST_CASE("a partial date covers all its days") {
    const auto year = days_of({2018, 0, 0});
    REQUIRE(year);
    CHECK(year->from == day(2018, 1, 1));
    CHECK(year->to == day(2018, 12, 31));
    const auto february = days_of({2020, 2, 0});
    REQUIRE(february);
    CHECK(february->to == day(2020, 2, 29));
    CHECK(days_of({2018, 10, 17})->from == days_of({2018, 10, 17})->to);
}

TEST_CASE("impossible dates are no dates") {
    for (const PartialDate& bad : {PartialDate{2019, 2, 29}, PartialDate{2018, 13, 1},
                                   PartialDate{2018, 4, 31}, PartialDate{0, 1, 1}, PartialDate{2018, 0, 5}}) {
        CAPTURE(bad.text());
        CHECK_FALSE(is_possible(bad));
        CHECK_FALSE(days_of(bad));
    }
    CHECK(is_possible({2020, 2, 29}));
}

TEST_CASE("ISO dates and instants are parsed") {
    CHECK(parsed("2018") == "2018");
    CHECK(parsed("2018-10") == "2018-10");
    CHECK(parsed("2018-10-17") == "2018-10-17");
    CHECK(parsed("2018-10-17T23:59:60Z") == "2018-10-17");
    CHECK(parsed("2018-10-17T08:05:00.123+02:00") == "2018-10-17");
    CHECK(parsed("2018-10-17 08:05:00 +0200") == "2018-10-17");
    CHECK(parsed("2018-10-17T08:05") == "2018-10-17");
    for (const char* bad : {"", "18", "2018-", "2018-13", "2018-00", "2018-10-00", "2018-02-30",
                            "2018-10-17T", "2018-10-17T25:00Z", "2018-10-17x", "20181017", "today"}) {
        CAPTURE(bad);
        CHECK(parsed(bad) == "none");
    }
}

TEST_CASE("dates in numbers need an order, or be readable one way only") {
    CHECK(parsed("4/5/2017") == "none");
    CHECK(parsed("4/5/2017", DateOrder::dmy) == "2017-05-04");
    CHECK(parsed("4/5/2017", DateOrder::mdy) == "2017-04-05");
    CHECK(parsed("04.05.2017", DateOrder::dmy) == "2017-05-04");
    CHECK(parsed("17/10/2018") == "2018-10-17");
    CHECK(parsed("10/17/2018") == "2018-10-17");
    CHECK(parsed("5/5/2017") == "2017-05-05");
    CHECK(parsed("2017/4/5") == "2017-04-05");
    CHECK(parsed("2018-1-7") == "2018-01-07");
    CHECK(parsed("17/10/2018", DateOrder::mdy) == "none");
    for (const char* bad :
         {"4/5", "4/5/17", "4/5-2017", "4/5/2017 ", "31/2/2018", "0/5/2017", "123/4/2017"}) {
        CAPTURE(bad);
        CHECK(parsed(bad, DateOrder::dmy) == "none");
    }
}

TEST_CASE("days are written for machines and for people") {
    CHECK(iso(day(2018, 1, 7)) == "2018-01-07");
    CHECK(spell(day(2018, 10, 17)) == "17 October 2018");
}
