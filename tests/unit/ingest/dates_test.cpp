#include "ingest/dates.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::ingest;

namespace {

std::string read(std::string_view value, DateOrder order = DateOrder::unset) {
    const ReadDate result = read_date(value, order);
    switch (result.reading) {
        case DateReading::none:
            return "none";
        case DateReading::ambiguous:
            return "ambiguous";
        case DateReading::impossible:
            return "impossible";
        case DateReading::date:
            return result.date.text();
    }
    return {};
}

}  // namespace

TEST_CASE("dates are read in the forms that headers and records have") {
    const std::vector<std::pair<std::string_view, std::string>> cases{
        {"2016-07-05", "2016-07-05"},
        {"2016-07", "2016-07"},
        {"2016", "2016"},
        {"2016-07-05T12:30:00Z", "2016-07-05"},
        {"2016-07-05 12:30:00", "2016-07-05"},
        {"2016/07/05", "2016-07-05"},
        {"20160715", "2016-07-15"},
        {"20160715T123000", "2016-07-15"},
        {"20161505", "impossible"},
        {"15.7.16", "2016-07-15"},
        {"15/07/16", "2016-07-15"},
        {"7/15/98", "1998-07-15"},
        {"5.7.16", "ambiguous"},
        {"15-7-16", "none"},
        {"Tuesday, July 5th, 2016", "2016-07-05"},
        {"Tue Jul 5 , 2016 1 : 28PM GMT", "2016-07-05"},
        {"TUESDAY 05 JULY 2016", "2016-07-05"},
        {"Updated: July 05, 2016 15:50 IST", "2016-07-05"},
        {"5 July 2016 Last updated at 13:38", "2016-07-05"},
        {"Tue, 05 Jul 2016 12:28:00 +0200", "2016-07-05"},
        {"the 5th of July 2016", "2016-07-05"},
        {"Sept. 5, 2016", "2016-09-05"},
        {"July 2016", "2016-07"},
        {"7/27/2016", "2016-07-27"},
        {"27.7.2016", "2016-07-27"},
        {"5/5/2016", "2016-05-05"},
    };
    for (const auto& [value, expected] : cases) {
        INFO(value);
        CHECK(read(value) == expected);
    }
}

TEST_CASE("figures whose order is open are ambiguous until an order is given") {
    CHECK(read("4/5/2017") == "ambiguous");
    CHECK(read("4/5/2017", DateOrder::dmy) == "2017-05-04");
    CHECK(read("4/5/2017", DateOrder::mdy) == "2017-04-05");
}

TEST_CASE("a date that cannot exist is told from no date") {
    for (const std::string_view value :
         {"2018-02-30", "2018-13-01", "2018-13", "31 April 2018", "32/13/2018"}) {
        INFO(value);
        CHECK(read(value) == "impossible");
    }
    for (const std::string_view value : {"yesterday", "", "may or may not", "12 o'clock", "n/a"}) {
        INFO(value);
        CHECK(read(value) == "none");
    }
}

TEST_CASE("months and weekdays are known by name and abbreviation, in any case") {
    CHECK(month_number("JAN") == 1);
    CHECK(month_number("Sept") == 9);
    CHECK(month_number("december") == 12);
    CHECK(month_number("ma") == 0);
    CHECK(month_number("mayor") == 0);
    CHECK(is_weekday("Thurs"));
    CHECK_FALSE(is_weekday("day"));
}
