#include "report/rules.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::report;
using Json = nlohmann::json;

namespace {
const RuleEntry entry{"count-mismatch", "contradiction, dispute, update", "Two figures for one thing differ.",
                      "12 posts in one paper, 15 in another.", "12 posts in May, 15 in June."};
}

TEST_CASE("rules are listed with their severity, an example and a near miss") {
    const std::string text = write_rules(std::vector{entry, entry}, {});
    REQUIRE(text.starts_with("count-mismatch\n  means       Two figures for one thing differ.\n"));
    REQUIRE(text.find("contradiction: error when every step is stated, else warning") != std::string::npos);
    REQUIRE(text.find("  near miss   12 posts in May") != std::string::npos);
    REQUIRE(write_rules({}, {}).empty());
}

TEST_CASE("rules as JSON") {
    const Json json = Json::parse(write_rules_json(std::vector{entry}));
    REQUIRE(json["format"] == "atodds-rules/1");
    const Json& rule = json["rules"].at(0);
    REQUIRE(rule["id"] == "count-mismatch");
    REQUIRE(rule["verdicts"].size() == 3);
    for (const char* name : {"severity", "about", "example", "near_miss"}) REQUIRE(rule[name].is_string());
}

TEST_CASE("the severity of a rule follows its verdicts") {
    REQUIRE(usual_severity({"x", "update", "", "", ""}) == "update: note");
    REQUIRE(usual_severity({"x", "agreement", "", "", ""}).empty());
}
