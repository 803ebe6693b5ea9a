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

TEST_CASE("times of day in digits, words and by name", "[extract][dates]") {
    CHECK(reading_of("The quake struck at 5.17 in the morning.") == "5.17 in the morning | 2021-05-19T05:17");
    CHECK(reading_of("The ferry left at 18.42.") == "18.42 | 2021-05-19T18:42");
    CHECK(reading_of("It began around 1130 am.") == "around 1130 am | 2021-05-19T11:30 APPROX");
    CHECK(reading_of("He came around noon.") == "around noon | 2021-05-19T12:00 APPROX");
    CHECK(reading_of("They fled after midnight.") == "midnight | 2021-05-19T00:00 AFTER");
    CHECK(reading_of("It began at a quarter to seven.") == "a quarter to seven | 2021-05-19T06:45");
    CHECK(reading_of("It began at half past eight.") == "half past eight | 2021-05-19T08:30");
    CHECK(reading_of("Ten past nine was the time.") == "Ten past nine | 2021-05-19T09:10");
    CHECK(reading_of("She left at five in the afternoon.") == "five in the afternoon | 2021-05-19T17:00");
    CHECK(reading_of("The signal fell silent at 10pm on Tuesday night.") == "10pm on Tuesday night | 2021-05-18T22:00");
    CHECK(reading_of("It sailed at five past nine yesterday evening.") ==
          "five past nine yesterday evening | 2021-05-18T21:05");
    const Figures day("On Monday, a boiler exploded at 3am.");
    REQUIRE(day.mentions.size() == 2);
    CHECK(day.mentions[1].timex->value == "2021-05-17T03:00");
}

TEST_CASE("amounts beside at, to and past are no times of day", "[extract][dates]") {
    for (const char* text : {"The price stood at 18.42.", "Shares closed at 7.15 euros.", "They voted ten to one against it.",
                             "The toll rose from five to ten.", "He paid a quarter to half of the bill.",
                             "The Midnight Choir sang."}) {
        INFO(text);
        CHECK(reading_of(text) == "nothing");
    }
}

TEST_CASE("early and late on a day", "[extract][dates]") {
    CHECK(reading_of("Early on Wednesday the crew left.") == "Early on Wednesday | 2021-05-19 START");
    CHECK(reading_of("They left late on Monday night.") == "late on Monday night | 2021-05-17TNI END");
}

TEST_CASE("a weekday with a part of the day goes by tense as a bare one", "[extract][dates]") {
    CHECK(reading_of("It happened by the mill on Thursday evening.") == "Thursday evening | 2021-05-13TEV");
    CHECK(reading_of("He was taken to hospital on Thursday evening.") == "Thursday evening | 2021-05-13TEV");
    CHECK(reading_of("A van drove through the gate next to the mill on Thursday evening.") ==
          "Thursday evening | 2021-05-13TEV");
    CHECK(reading_of("The roof gave way, due to snow, on Thursday.") == "Thursday | 2021-05-13");
    CHECK(reading_of("He came to help on Friday.") == "Friday | 2021-05-14");
    CHECK(reading_of("They agreed to meet on Friday.") == "Friday | 2021-05-21");
    CHECK(reading_of("The council will meet on Thursday evening.") == "Thursday evening | 2021-05-20TEV");
}

TEST_CASE("a time stamp is one expression", "[extract][dates]") {
    CHECK(reading_of("Posted 2019-09-01T10:38:07.190Z by staff.") == "2019-09-01T10:38:07.190Z | 2019-09-01T10:38");
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

TEST_CASE("the days of a list are dates, before and behind their month", "[extract][dates]") {
    const auto dates = [](const char* text) {
        std::string all;
        const Figures found(text, PartialDate{2021, 5, 19});
        for (const Mention& m : found.mentions) all += (all.empty() ? "" : ", ") + (m.timex ? m.timex->value : m.value->text);
        return all;
    };
    CHECK(dates("They met between 6 and 12 January 2017.") == "2017-01-06, 2017-01-12");
    CHECK(dates("They met from 6 to 12 January 2017.") == "2017-01-06, 2017-01-12");
    CHECK(dates("They met on 8, 9 and 10 January 2017.") == "2017-01-08, 2017-01-09, 2017-01-10");
    CHECK(dates("They met on January 8, 9 and 10, 2017.") == "2017-01-08, 2017-01-09, 2017-01-10");
    CHECK(dates("Between January 6 and 12, 2017, they met.") == "2017-01-06, 2017-01-12");
    CHECK(dates("On January 8, 2017, 12 people died.") == "2017-01-08, 12");
    CHECK(dates("On January 8 and 12 people died.").ends_with(", 12"));
    CHECK(dates("It sold between 6 and 12 hares in March 2017.") == "between 6 and 12, 2017-03");
}

TEST_CASE("a list of lengths is one length", "[extract][dates]") {
    CHECK(reading_of("It lasts 3 hours, 12 minutes, and 5 seconds.") == "3 hours, 12 minutes, and 5 seconds | PT3H12M5S");
}

TEST_CASE("sets and references", "[extract][dates]") {
    CHECK(reading_of("She checks it every morning.") == "every morning | XXXX-XX-XXTMO");
    CHECK(reading_of("It runs smoothly now.") == "now | PRESENT_REF");
    CHECK(reading_of("It would come to coins a day.") == "a day | P1D");
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
