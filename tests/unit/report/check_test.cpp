#include "report/check.hpp"

#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;

TEST_CASE("the check form is one line a finding at the newest article") {
    const std::string text = write_check(test::dam_report(), {});
    REQUIRE(text.starts_with(
        "news/d2.txt:1:92: error: The treaty behind Orland's gauging stations differs: 2016 or 2017. "
        "[attribute-mismatch]\n    news/d1.txt:1:116: 2017 water treaty (Maresh Daily, The Lantern)\n"));
    REQUIRE(text.ends_with("4 findings: 1 error, 3 notes in 5 articles, 2 passed over\n"));
}

TEST_CASE("findings below the wanted severity are only counted") {
    const std::string text = write_check(test::dam_report(), {false, Severity::warning});
    REQUIRE(text.find(": note:") == std::string::npos);
    REQUIRE(text.find("1 error, 3 notes") != std::string::npos);
}

TEST_CASE("a clean run says so") {
    REQUIRE(write_check(Report{}, {}) == "no findings in 0 articles\n");
}

TEST_CASE("known and suppressed findings are marked") {
    Report report = test::dam_report();
    report.findings[0].state = FindingState::suppressed;
    REQUIRE(write_check(report, {}).find("(suppressed)\n") == std::string::npos);
    const std::string text = write_check(report, {false, Severity::note, true});
    REQUIRE(text.find("[attribute-mismatch] (suppressed)\n") != std::string::npos);
    REQUIRE(text.find("1 suppressed") != std::string::npos);
}

TEST_CASE("hostile text stays on its line") {
    const std::string text = write_check(test::hostile_report(), {});
    REQUIRE(std::count(text.begin(), text.end(), '\n') == 8);
    REQUIRE(text.find('\x1b') == std::string::npos);
}
