#include "compare/entries.hpp"

#include <functional>

#include "support/catch.hpp"

using namespace atodds;

namespace {

/// The rule of the first fault of a row, "" when there is none.
std::string rule_of(const std::string& value, const std::string& measure, const std::string& unit, const std::string& excerpt,
                    const std::function<void(TableRow&)>& change = {}) {
    TableRow row;
    row[Field::value] = value;
    row[Field::measure] = measure;
    row[Field::unit] = unit;
    row[Field::excerpt] = excerpt;
    if (change) change(row);
    Article article;
    article.text = excerpt;
    extract::EntryReader reader;
    const auto faults = compare::judge_entry(row, reader.read(row), extract::read_excerpt(article), article.text);
    return faults.empty() ? std::string() : std::string(faults.front().judgement.rule());
}

}  // namespace

TEST_CASE("slips of the hand are told by their kind") {
    CHECK(compare::slip(4'800, 48'000) == "too small by a factor of 10");
    CHECK(compare::slip(48'000, 4'800) == "too large by a factor of 10");
    CHECK(compare::slip(4'500, 5'400) == "its digits have changed places");
    CHECK(compare::slip(250'000, 350'000) == "one digit differs");
    CHECK(compare::slip(482, 4'182) == "a digit is missing");
    CHECK(compare::slip(4'182, 482) == "it has a digit too many");
    CHECK(compare::slip(12, 12).empty());
    CHECK(compare::slip(7, 9).empty());
    CHECK(compare::slip(1'234, 8'765).empty());
}

TEST_CASE("a figure that the excerpt does not give") {
    CHECK(rule_of("4800", "displaced", "people", "Some 48,000 people fled the valley.") == "entry-mismatch");
    CHECK(rule_of("2300", "displaced", "people", "Some 48,000 people fled the valley.") == "entry-mismatch");
    CHECK(rule_of("48000", "displaced", "people", "Some 48,000 people fled the valley.").empty());
}

TEST_CASE("sums, rounding, vague words and figures of other kinds are no mismatch") {
    CHECK(rule_of("200", "displaced", "people", "In Elm 120 people fled, in Oak 80.").empty());
    CHECK(rule_of("1000", "displaced", "people", "About 650 people fled Elm and 350 people fled Oak.").empty());
    CHECK(rule_of("263912", "displaced", "people", "About 264,000 people fled.").empty());
    CHECK(rule_of("5000", "displaced", "people", "Thousands of people fled.").empty());
    CHECK(rule_of("3000", "displaced", "people", "Between 2,000 and 4,000 people fled.").empty());
    CHECK(rule_of("4800", "displaced", "people", "The road is 48,000 metres long.").empty());
    CHECK(rule_of("4800", "displaced", "people", "Nobody counted them.").empty());
}

TEST_CASE("households entered as people") {
    CHECK(rule_of("310", "displaced", "people", "At Elm 310 families fled.") == "entry-unit");
    CHECK(rule_of("310", "displaced", "households", "At Elm 310 families fled.").empty());
    CHECK(rule_of("1600", "displaced", "people", "At Elm 310 families (about 1,600 people) fled.").empty());
    CHECK(rule_of("1600", "displaced", "households", "At Elm 310 families (about 1,600 people) fled.") == "entry-unit");
}

TEST_CASE("one end of a range") {
    CHECK(rule_of("4000", "displaced", "people", "Between 2,000 and 4,000 people fled.") == "entry-range");
    CHECK(rule_of("2000", "displaced", "people", "Between 2,000 and 4,000 people fled.") == "entry-range");
    const auto bounds = [](TableRow& row) { row[Field::low] = "2000", row[Field::high] = "4000"; };
    CHECK(rule_of("", "displaced", "people", "Between 2,000 and 4,000 people fled.", bounds).empty());
    CHECK(rule_of("4000", "displaced", "people", "Up to 4,000 people fled.").empty());
}

TEST_CASE("another measure, and a share of the figure") {
    CHECK(rule_of("40", "displaced", "people", "Forty people were killed in Elm.") == "entry-measure");
    CHECK(rule_of("40", "displaced", "people", "Forty people were evacuated from Elm.").empty());
    CHECK(rule_of("900", "returned", "people", "Half of the 900 people who fled have returned.") == "entry-part");
    CHECK(rule_of("900", "displaced", "people", "About 900 people fled, half of them children.").empty());
}

TEST_CASE("another country, another year, day and month swapped") {
    const auto place = [](const std::string& name) { return [name](TableRow& row) { row[Field::place] = name; }; };
    CHECK(rule_of("700", "displaced", "people", "In Kenya 700 people fled.", place("Peru")) == "entry-place");
    CHECK(rule_of("700", "displaced", "people", "In Kenya 700 people fled.", place("Kenya")).empty());
    CHECK(rule_of("700", "displaced", "people", "In Elmstead 700 people fled.", place("Peru")).empty());
    const auto date = [](PartialDate day) { return [day](TableRow& row) { row[Field::date] = day.text(), row.from = day; }; };
    const std::string dated = "On 4 March 2021 700 people fled.";
    CHECK(rule_of("700", "displaced", "people", dated, date({2021, 3, 4})).empty());
    CHECK(rule_of("700", "displaced", "people", dated, date({2021, 3, 19})).empty());
    CHECK(rule_of("700", "displaced", "people", dated, date({2019, 3, 4})) == "entry-date");
    CHECK(rule_of("700", "displaced", "people", dated, date({2021, 4, 3})) == "entry-date");
    CHECK(rule_of("700", "displaced", "people", "On 4 March 700 people fled.", date({2019, 3, 4})).empty());
}
