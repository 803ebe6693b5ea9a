#include "ingest/dateline.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace atodds::ingest;

namespace {

std::string dateline(std::string_view body) {
    const auto date = dateline_date(body);
    return date ? date->text() : "none";
}

// Long enough that the beginning and the end of a body do not overlap.
const std::string filler = "\n" + std::string(700, 'x') + "\n";

}  // namespace

TEST_CASE("a date inside a sentence is no dateline") {
    const std::vector<std::string_view> near_misses{
        "The council approved the harbour plan on January 31, 2020, after a long debate.",
        "On January 31, 2020, the council approved the harbour plan.",
        "January 31, 2020 was the last day of the old timetable.",
        "In Lisbon, January 31, 2020 is remembered for the storm.",
        "The ferry, which sank on 31 January 2020 - the worst day of the winter - was never raised.",
        "A report published January 31, 2020 puts the damage at two million.",
        "The minister told Reuters on January 31, 2020 that the talks had ended.",
        "Before January 31, 2020 (the deadline) nobody had signed.",
        "Since 31 January 2020 - three years ago - the road has been closed.",
        "The agreement of 2020-01-31 set a limit of forty ships.",
        "A fisherman mends nets in the old port of Bari, Italy, January 31, 2020. The port closed a year "
        "later.",
        "Photo of Reuters January 31, 2020 shows the bridge.",
        "By 31 January 2020, Norway had paid the whole sum.",
        "It was signed by Anna Berg, January 31, 2020 being her last day in office.",
    };
    for (const std::string_view body : near_misses) {
        INFO(body);
        CHECK(dateline(body) == "none");
    }
}

TEST_CASE("a date in dateline position is read") {
    const std::vector<std::string_view> bodies{
        "OSLO, January 31, 2020 (Reuters) - The council met.",
        "OSLO, Norway (AP), Jan. 31, 2020 \xE2\x80\x94 The council met.",
        "PORT LOUIS, 31 January 2020 \xE2\x80\x93 The council met.",
        "Published: 31 January 2020\nThe council met.",
        "Published on Friday, January 31st, 2020 The council met.",
        "Date of publication 31 January 2020 The council met.",
        "Council meets at last\nJan 31 , 2020 7 : 41 AM\nThe council met.",
        "Council meets at last\non January 31 2020 7 : 41 AM\nThe council met.",
        "Council meets at last AFP Friday 31 Jan 2020 The council met on Friday.",
        "AFP , Friday 31 Jan 2020\nThe council met.",
        "31 Jan 2020 At least four members were missing.",
        "Fri 31 Jan 2020 Council meets at last. The council met.",
        "2020-01-31\n\nThe council met.",
        "Last updated at Jan 312020 OSLO The council met.",
        "31 January 2020 Last updated at 13:38 GMT\nThe council met.",
    };
    for (const std::string_view body : bodies) {
        INFO(body);
        CHECK(dateline(body) == "2020-01-31");
    }
}

TEST_CASE("an article may sign off with its date") {
    CHECK(dateline("The council met." + filler + "The trial goes on. - January 31, 2020\n") == "2020-01-31");
    CHECK(dateline("The council met." + filler + "The trial goes on. (31 January 2020)") == "2020-01-31");
    CHECK(dateline("The council met." + filler + "Published: 31 January 2020") == "2020-01-31");
    CHECK(dateline("The council met." + filler + "The deal runs until January 31, 2020.") == "none");
    CHECK(dateline("The council met." + filler + "The mid-January 31, 2020") == "none");
}

TEST_CASE("the date of publication wins over others, an update counts last") {
    CHECK(dateline("Updated 4 May 2021\nPublished 31 January 2020\nThe council met.") == "2020-01-31");
    CHECK(dateline("Updated 4 May 2021\nOSLO, January 31, 2020 (AP) - The council met.") == "2020-01-31");
    CHECK(dateline("Updated 4 May 2021\nThe council met.") == "2021-05-04");
}

TEST_CASE("dates beyond the reach, without a year or impossible are not read") {
    CHECK(dateline("The council met." + filler + "Published: 31 January 2020\n" + filler) == "none");
    CHECK(dateline("OSLO, Jan. 31 (AP) - The council met.") == "none");
    CHECK(dateline("OSLO, February 31, 2020 (AP) - The council met.") == "none");
    CHECK(dateline("") == "none");
}

TEST_CASE("a line of date and time is told from a headline") {
    CHECK(is_date_line("Friday , January 31st , 2020"));
    CHECK(is_date_line("Updated : January 31 , 2020 15 : 50 IST"));
    CHECK(is_date_line("AFP , Friday 31 Jan 2020"));
    CHECK_FALSE(is_date_line("The storm of January 31, 2020 in pictures"));
    CHECK_FALSE(is_date_line("Council meets at last"));
}

TEST_CASE("a date behind a byline, a label with a time, or a label and in figures is read") {
    for (const std::string_view line : {"By Jane Doe | Tuesday, 14 March 2023", "By Jane Doe, 14 March 2023", "By Jane Doe and Ann Lee for The Post - March 14, 2023",
                                        "By Jane Doe, 14 March 2023, 9:41 p.m. ET", "Updated 9:41 p.m. ET, Tue March 14, 2023",
                                        "Published 14/03/2023", "Published: 14.3.2023", "Posted on 3/14/2023 at 9:41 PM", "By Jane Doe, 14/03/2023"}) {
        INFO(line);
        CHECK(dateline("Council meets at last\n" + std::string(line) + "\n\nThe council met." + filler) == "2023-03-14");
        CHECK(is_date_line(line));
    }
}

TEST_CASE("a byline or label that goes on, figures of either order and figures without a label are none") {
    for (const std::string_view line : {"By Jane Doe, 14 March 2023 was the last day.", "By noon, 14 March 2023", "By Friday, 14 March 2023",
                                        "Published 4/3/2023", "14/03/2023", "Ticket 14/03/2023", "Updated the map of 14 March 2023."}) {
        INFO(line);
        CHECK(dateline("Council meets at last\n" + std::string(line) + "\nthe council met." + filler) == "none");
    }
    CHECK(dateline_date("Published 4/3/2023\nThe council met.", atodds::DateOrder::dmy)->text() == "2023-03-04");
}
