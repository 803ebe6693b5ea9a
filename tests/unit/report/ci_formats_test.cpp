#include <array>
#include <nlohmann/json.hpp>

#include "report/check.hpp"
#include "report/csv.hpp"
#include "report/github.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/markdown.hpp"
#include "report/sarif.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;
using Json = nlohmann::json;

namespace {

constexpr std::array rules{
    RuleEntry{"count-mismatch", "contradiction dispute update", "Two figures.", "900 / 1,400",
              "12 / at least 9"},
    RuleEntry{"attribute-mismatch", "contradiction", "Two treaties.", "1998 / 2003", "of two owners"},
};

ListOptions options() {
    ListOptions options;
    options.folder = "/data";
    options.base = "/data";
    return options;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
    return number;
}

Json sarif(const Report& report, const ListOptions& list = options()) {
    return Json::parse(write_sarif(report, rules, list)).at("runs").at(0);
}

/// Two figures of two days, as one error.
Report two_sides() {
    test::ReportBuilder b;
    b.article("old", "Quay Post", {2021, 3, 2}, "It hosts 900 refugees [x](9) {0}.");
    b.article("new", "The Tide", {2021, 3, 4}, "Zürich: it hosts 1,400 refugees.\n::error::x");
    const auto first = b.claim(0, "900 refugees"), second = b.claim(1, "1,400 refugees");
    const auto pair = b.relation(first, second, Verdict::contradiction, {{"code", "a [b](c)"}});
    b.finding(Verdict::contradiction, Severity::error, "refugees: 900 / 1,400",
              {b.position("900", {first}), b.position("1,400", {second})}, {pair});
    b.report.findings.back().measure = "refugees";
    return b.report;
}

}  // namespace

TEST_CASE("a SARIF run is placed in the newer article and links the other side") {
    const Json run = sarif(two_sides());
    const Json& result = run.at("results").at(0);
    const Json& place = result.at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri") == "news/new.txt");
    CHECK(place.at("region").at("startColumn") == 18);  // code points: "ü" is one
    CHECK(place.at("region").at("endColumn") == 32);
    CHECK(run.at("columnKind") == "unicodeCodePoints");
    const std::string text = result.at("message").at("text");
    CHECK(
        text.starts_with("refugees: contradiction: 1,400 (The Tide) / 900 (Quay Post). Other side: [900, "
                         "Quay Post, line 1](1)."));
    CHECK(has(text, "a \\[b\\](c)"));
    const Json& related = result.at("relatedLocations").at(0);
    CHECK(related.at("id") == 1);
    CHECK(has(related.at("message").at("text"), "{{0}}"));
    CHECK(result.at("level") == "error");
    CHECK(result.at("ruleIndex") == 0);
    CHECK(!result.contains("baselineState"));
    CHECK(result.at("partialFingerprints").at("atoddsFinding/v2") == "fpf-1");
}

TEST_CASE("a clean SARIF run has an empty list of results and all rules with help") {
    const Json run = sarif(Report{});
    CHECK(run.at("results") == Json::array());
    for (const Json& rule : run.at("tool").at("driver").at("rules")) {
        CHECK(!rule.at("help").at("text").get<std::string>().empty());
        CHECK(!rule.at("help").at("markdown").get<std::string>().empty());
        CHECK(rule.at("shortDescription").at("text").get<std::string>().size() <= 1024);
    }
}

TEST_CASE("known and suppressed findings are marked, or left out when only new ones are wanted") {
    Report report = two_sides();
    report.has_baseline = true;
    report.findings[0].state = FindingState::known;
    CHECK(sarif(report).at("results").at(0).at("baselineState") == "unchanged");
    report.findings[0].state = FindingState::suppressed;
    report.findings[0].suppression = "both are of one camp";
    CHECK(sarif(report).at("results").at(0).at("suppressions").at(0).at("justification") ==
          "both are of one camp");
    ListOptions list = options();
    list.only_new = true;
    CHECK(sarif(report, list).at("results").empty());
    CHECK_FALSE(fails(report, Severity::note));
    CHECK(has(write_junit(report, rules, options()),
              "<skipped message=\"suppressed: both are of one camp\"/>"));
    CHECK_FALSE(has(write_github(report, options()), "::error"));
}

TEST_CASE("an article that the change touches comes before a newer one") {
    Report report = two_sides();
    report.changed = {true, false};
    const Json result = sarif(report).at("results").at(0);
    CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
          "news/old.txt");
}

TEST_CASE("paths lie below the base, and odd ones are escaped") {
    ListOptions list = options();
    CHECK(path_below_base("a/../b.txt", list) == "b.txt");
    CHECK(path_below_base("/data/x/c.txt", list) == "x/c.txt");
    CHECK(path_below_base("/else/c.txt", list) == "/else/c.txt");
    CHECK(path_below_base("../c.txt", list) == "/c.txt");
    CHECK(path_below_base("-", list) == "stdin");
    list.folder = "/data/sub";
    CHECK(path_below_base("a.txt", list) == "sub/a.txt");
    Report report = two_sides();
    report.articles[1].path = "news/a b#ü.txt";
    const Json result = sarif(report).at("results").at(0);
    CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
          "news/a%20b%23%C3%BC.txt");
}

TEST_CASE("JUnit has a failed case a failing finding and a passing one a rule") {
    const std::string text = write_junit(two_sides(), rules, options());
    CHECK(has(text, "<testsuites name=\"atodds\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\""));
    CHECK(has(text, "file=\"news/new.txt\" line=\"1\""));
    CHECK(count(text, "all other pairs of claims") == 2);
    ListOptions list = options();
    Report report = two_sides();
    report.findings[0].severity = Severity::warning;
    CHECK(has(write_junit(report, rules, list), "failures=\"0\""));
    report.findings[0].touched = false;
    list.fail_on = Severity::warning;
    CHECK(has(write_junit(report, rules, list), "not touched by the change"));
}

TEST_CASE("hostile text breaks no form") {
    const Report report = test::hostile_report();
    ListOptions list = options();
    list.least = Severity::note;
    CHECK(sarif(report, list).at("results").size() == report.findings.size());
    const std::string xml = write_junit(report, rules, list);
    for (const char c : xml) CHECK_FALSE((c >= 0 && c < 0x20 && c != '\n'));
    CHECK(count(xml, "<testcase") == count(xml, "</testcase>"));
    CHECK_FALSE(has(xml, "<script"));
}

TEST_CASE("annotations are escaped, and article text starts no command") {
    const std::string text = write_github(two_sides(), options());
    CHECK(text.starts_with(
        "::error file=news/new.txt,line=1,col=18,endLine=1,endColumn=32,title=count-mismatch f-1::"));
    CHECK(count(text, "\n::") == 0);
    Report report = two_sides();
    report.articles[1].path = "a,b:c%.txt";
    CHECK(has(write_github(report, options()), "file=a%2Cb%3Ac%25.txt,"));
}

TEST_CASE("annotations stop where GitHub drops them, and the rest is counted") {
    Report report = two_sides();
    for (int i = 0; i < 14; ++i) report.findings.push_back(report.findings.front());
    const std::string text = write_github(report, options());
    CHECK(count(text, "::error ") == most_annotations);
    CHECK(has(text, "5 findings without an annotation"));
}

TEST_CASE("the summary of a step is never too long") {
    Report report = two_sides();
    CHECK(has(write_step_summary(report), "## atodds: 1 finding"));
    report.articles[0].text.insert(report.articles[0].text.size() - 1, 900, '*');
    report.claims[0].sentence.end = static_cast<std::uint32_t>(report.articles[0].text.size());
    for (int i = 0; i < 3000; ++i) report.findings.push_back(report.findings.front());
    CHECK(write_step_summary(report).size() <= largest_summary);
}

TEST_CASE("the log form lists new findings, and the others when asked for") {
    Report report = two_sides();
    report.findings[0].state = FindingState::known;
    report.skipped.push_back({"record", 30, "not JSON", {"a.ndjson:2", "a.ndjson:9"}, true});
    report.notices.push_back({"suppression-unused", Severity::note, "covers nothing", "s.toml", 3, 1});
    CheckOptions list;
    const std::string text = write_check(report, list);
    CHECK_FALSE(has(text, "900"));
    CHECK(has(text, "s.toml:3:1: note: covers nothing [suppression-unused]\n"));
    CHECK(has(text, "passed over: record × 30: not JSON\n    a.ndjson:2\n    a.ndjson:9\n    and 28 more\n"));
    CHECK(has(text, "1 finding: 1 error (0 new, 1 known) in 2 articles, 30 passed over\n"));
    list.all = true;
    CHECK(has(write_check(report, list), "(known)"));
}

TEST_CASE("states, notices and absent findings are in the forms for data") {
    Report report = two_sides();
    report.findings[0].state = FindingState::suppressed;
    report.findings[0].suppression = "agreed";
    report.notices.push_back({"suppression-expired", Severity::warning, "has ended", "s.toml", 3, 1});
    Finding gone;
    gone.id = "f-gone";
    gone.state = FindingState::absent;
    report.findings.push_back(gone);
    const Json json = Json::parse(write_json(report));
    CHECK(json.at("findings").at(0).at("suppression") == "agreed");
    CHECK(json.at("findings").at(1).at("state") == "absent");
    CHECK(json.at("notices").at(0).at("rule") == "suppression-expired");
    CHECK(json.at("summary").at("findings").at("error") == 1);
    CHECK(json.at("summary").at("states").at("absent") == 1);
    CHECK(has(write_csv(report), "f-gone,"));
    CHECK(has(write_csv(report), "suppression-expired,"));
    CHECK(has(write_markdown(report), "suppressed \\(agreed\\)") == false);
    CHECK(has(write_markdown(report), "suppressed (agreed) contradiction"));
}
