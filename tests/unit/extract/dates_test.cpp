// Time expressions: TIMEX3 values and the days they cover. The day of writing is Wednesday, 19 May 2021
// unless a case says so.
#include "support/catch.hpp"
#include "support/figures.hpp"
#include "text/calendar.hpp"

using namespace atodds;
using test::Figures;

namespace {

/// "value mod" of the first time expression, with its text.
std::string reading_of(std::string text, PartialDate published = {2021, 5, 19}) {
    const Figures found(std::move(text), published);
    for (const Mention& m : found.mentions) {
        if (m.timex)
            return std::string(found.text(m)) + " | " + m.timex->value +
                   (m.timex->mod ? " " + *m.timex->mod : "");
    }
    return "nothing";
}

}  // namespace

TEST_CASE("calendar dates", "[extract][dates]") {
    CHECK(reading_of("It opened on 17 October 2018.") == "17 October 2018 | 2018-10-17");
    CHECK(reading_of("By October 17, 2018, it closed.") == "October 17, 2018 | 2018-10-17");
    CHECK(reading_of("It was signed on 2018-10-17.") == "2018-10-17 | 2018-10-17");
    CHECK(reading_of("It was signed on 17.10.2018.") == "17.10.2018 | 2018-10-17");
    CHECK(reading_of("It was signed on 5/17/2018.") == "5/17/2018 | 2018-05-17");
    CHECK(reading_of("It was signed on 4/5/2017.") == "4/5/2017 | 2017-XX-XX");
    CHECK(reading_of("The deal of 2018 failed.") == "2018 | 2018");
    CHECK(reading_of("It stood since the 1960s.") == "the 1960s | 196");
    CHECK(reading_of("It is the worst of the 20th century.") == "20th century | 19");
    CHECK(reading_of("Sales fell in the third quarter of 2020.") == "the third quarter of 2020 | 2020-Q3");
}

TEST_CASE("four digits before a zone are a time of day", "[extract][dates]") {
    CHECK(reading_of("The blast came at 0401 GMT.") == "0401 GMT | 2021-05-19T04:01");
}

TEST_CASE("dates relative to the day of writing", "[extract][dates]") {
    CHECK(reading_of("He resigned on Friday.") == "Friday | 2021-05-14");
    CHECK(reading_of("The court will sit on Monday.") == "Monday | 2021-05-24");
    CHECK(reading_of("She left yesterday.") == "yesterday | 2021-05-18");
    CHECK(reading_of("The offensive began last August.") == "last August | 2020-08");
    CHECK(reading_of("The dam broke four years ago.") == "four years ago | 2017");
    CHECK(reading_of("Prices rose last month.") == "last month | 2021-04");
    CHECK(reading_of("It began in early December.") == "early December | 2020-12 START");
    CHECK(reading_of("The vote is due in September.") == "September | 2021-09");
    CHECK(reading_of("Talks go on this week.") == "this week | 2021-W20");
}

TEST_CASE("a date known to the month or not at all stays partial", "[extract][dates]") {
    CHECK(reading_of("He resigned on Friday.", {2021, 5, 0}) == "Friday | XXXX-WXX-5");
    CHECK(reading_of("Prices rose last month.", {2021, 5, 0}) == "last month | 2021-04");
    CHECK(reading_of("Prices rose last year.", {}) == "last year | XXXX");
    CHECK(reading_of("It closed on October 17.", {}) == "October 17 | XXXX-10-17");
}

TEST_CASE("dates relative to another date of the text", "[extract][dates]") {
    const Figures found("By October 17, 2018 arms had to leave, with fighters withdrawing two days earlier.");
    REQUIRE(found.mentions.size() == 2);
    CHECK(found.mentions[1].timex->value == "2018-10-15");
}

TEST_CASE("two dates around a turn of the year", "[extract][dates]") {
    const Figures found("They fled between December 1 and January 27.", {2020, 1, 31});
    REQUIRE(found.mentions.size() == 2);
    CHECK(found.mentions[0].timex->value == "2019-12-01");
    CHECK(found.mentions[1].timex->value == "2020-01-27");
    REQUIRE(found.mentions[1].timex->range.to);
    CHECK(text::iso(*found.mentions[1].timex->range.to) == "2020-01-27");
}

TEST_CASE("durations have a length and a bound", "[extract][dates]") {
    CHECK(reading_of("The almost seven-year war goes on.") == "The almost seven-year | P7Y LESS_THAN");
    CHECK(reading_of("It took 40 minutes.") == "40 minutes | PT40M");
    CHECK(reading_of("He was away for weeks.") == "weeks | PXW");
    CHECK(reading_of("It took 2 hours and 30 minutes.") == "2 hours and 30 minutes | PT2H30M");
    CHECK(reading_of("They had less than a week.") == "less than a week | P1W LESS_THAN");
}

TEST_CASE("sets and references", "[extract][dates]") {
    CHECK(reading_of("She checks it every morning.") == "every morning | XXXX-XX-XXTMO");
    CHECK(reading_of("It runs smoothly now.") == "now | PRESENT_REF");
}

TEST_CASE("words that only look like dates", "[extract][dates]") {
    for (const char* text :
         {"Ankara may launch an operation.", "Troops march at dawn break.", "They sat down.",
          "Prices fall when supply grows.", "We fear it may end in a bloodbath."}) {
        INFO(text);
        const Figures found(text);
        for (const Mention& m : found.mentions) CHECK(found.text(m) != "may");
        CHECK(reading_of(text).find("XXXX-05") == std::string::npos);
    }
    CHECK(reading_of("Ankara may launch an operation.") == "nothing");
}
