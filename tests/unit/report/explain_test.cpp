#include "report/explain.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;
using Json = nlohmann::json;

namespace {
bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("a finding is explained from its words to its verdict") {
    const Report report = test::dam_report();
    const std::string text = write_explanation(report, report.findings[2]);
    REQUIRE(has(text, "[at least 14 people were killed]"));
    REQUIRE(has(text, "news/d0.txt:3:9 · The Harbour Post, 3 March 2021 (manifest)"));
    REQUIRE(has(text, "measure        people killed"));
    REQUIRE(has(text, "linked by test; time: same; place: "));
    REQUIRE(has(text, "measure 1000 and in all 870"));
    REQUIRE(has(text, "  1. a toll of one event that grew within two days [growing-toll]"));
    REQUIRE(has(text, "verdict: update by count-mismatch, stated; the earlier one is c-106."));
}

TEST_CASE("a pair is explained in either order") {
    const Report report = test::dam_report();
    REQUIRE(has(write_explanation(report, 1, 0), "c-100 and c-101: contradiction"));
    REQUIRE(has(write_explanation(report, report.relations[0]), "c-100 and c-101: contradiction"));
}

TEST_CASE("a pair that was not compared says in what it differs") {
    const Report report = test::dam_report();
    const std::string text = write_explanation(report, 0, 6);
    REQUIRE(has(text, "were not compared"));
    REQUIRE(has(text, "- measure: year of the treaty / people killed"));
}

TEST_CASE("explanations as JSON hold the objects of the format") {
    const Report report = test::dam_report();
    const Json finding = Json::parse(write_explanation_json(report, report.findings[0]));
    REQUIRE(finding["format"] == "atodds-explanation/1");
    REQUIRE(finding["finding"]["id"] == "f-1");
    REQUIRE(finding["claims"].size() == 4);
    REQUIRE(finding["relations"].size() == 4);
    const Json pair = Json::parse(write_explanation_json(report, 6, 0));
    REQUIRE(pair["finding"].is_null());
    REQUIRE(pair["relations"].empty());
    REQUIRE(pair["differences"][0]["name"] == "kind");
}

TEST_CASE("hostile text is explained without harm") {
    const Report report = test::hostile_report();
    for (const Finding& finding : report.findings) {
        REQUIRE(write_explanation(report, finding).find('\x1b') == std::string::npos);
        REQUIRE(Json::parse(write_explanation_json(report, finding)).is_object());
    }
}

TEST_CASE("ids are found whole or by an unambiguous beginning") {
    const Report report = test::dam_report();
    REQUIRE(find_finding(report, "f-2") == &report.findings[1]);
    REQUIRE(find_finding(report, "f-") == nullptr);
    REQUIRE(find_finding(report, "") == nullptr);
    REQUIRE(find_claim(report, "c-108") == &report.claims[8]);
    REQUIRE(find_claim(report, "c-9") == nullptr);
}
