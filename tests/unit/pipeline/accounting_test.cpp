/// Baselines, suppressions and changes: what becomes of a finding that somebody knows of.
#include "pipeline/baseline.hpp"
#include "pipeline/changes.hpp"
#include "pipeline/suppressions.hpp"
#include "support/catch.hpp"
#include "support/report_builder.hpp"

using namespace atodds;
using namespace atodds::pipeline;

namespace {

constexpr std::chrono::sys_days june{std::chrono::year(2024) / 6 / 15};

/// Two findings: one between a and b, one between a, b and c.
Report two_findings() {
    test::ReportBuilder b;
    b.article("a", "Post", {2024, 6, 1}, "one. two.");
    b.article("b", "Tide", {2024, 6, 2}, "three. four.");
    b.article("c", "Gull", {2024, 6, 3}, "five.");
    const auto one = b.claim(0, "one"), two = b.claim(0, "two"), three = b.claim(1, "three"),
               four = b.claim(1, "four"), five = b.claim(2, "five");
    const auto first = b.relation(one, three, Verdict::contradiction);
    const auto second = b.relation(two, four, Verdict::contradiction),
               third = b.relation(two, five, Verdict::contradiction);
    b.finding(Verdict::contradiction, Severity::error, "first",
              {b.position("1", {one}), b.position("3", {three})}, {first});
    b.finding(Verdict::contradiction, Severity::warning, "second",
              {b.position("2", {two}), b.position("4", {four}), b.position("5", {five})}, {second, third});
    return b.report;
}

Baseline baseline_of(const Report& report) {
    auto baseline = parse_baseline(write_baseline(report, Severity::note), "known.json");
    REQUIRE(baseline);
    return *baseline;
}

Suppression suppression(std::string finding) {
    Suppression one;
    one.finding = std::move(finding);
    one.reason = "looked at";
    one.path = "s.toml";
    one.line = 3;
    return one;
}

}  // namespace

TEST_CASE("a baseline that was written makes every finding known") {
    Report report = two_findings();
    apply_baseline(report, baseline_of(report), true);
    for (const Finding& finding : report.findings) CHECK(finding.state == FindingState::known);
    CHECK(report.findings.size() == 2);
}

TEST_CASE("what a baseline holds and a run does not is absent, and the other way round new") {
    const Report before = two_findings();
    Report after = two_findings();
    after.findings.erase(after.findings.begin());
    after.findings[0].fingerprint = "another";
    apply_baseline(after, baseline_of(before), true);
    REQUIRE(after.findings.size() == 3);
    CHECK(after.findings[0].state == FindingState::absent);
    CHECK(after.findings[0].message == "first");
    CHECK(after.findings[1].state != after.findings[2].state);
    Report part = two_findings();
    part.findings.clear();
    apply_baseline(part, baseline_of(before), false);
    CHECK(part.findings.empty());
}

TEST_CASE("two findings of one fingerprint need two entries") {
    Report report = two_findings();
    report.findings[1].fingerprint = report.findings[0].fingerprint;
    Baseline baseline = baseline_of(report);
    baseline.findings.pop_back();
    const std::string kept = baseline.findings[0].id;
    apply_baseline(report, baseline, true);
    for (const Finding& finding : report.findings)
        CHECK((finding.state == FindingState::known) == (finding.id == kept));
}

TEST_CASE("a baseline leaves out what is below the severity, suppressed or absent") {
    Report report = two_findings();
    CHECK(write_baseline(report, Severity::error).find("second") == std::string::npos);
    report.findings[0].state = FindingState::suppressed;
    report.findings[1].state = FindingState::absent;
    CHECK(write_baseline(report, Severity::note) == "{\"format\":\"atodds-baseline/2\",\n\"findings\":[]}\n");
}

TEST_CASE("a file that is no baseline is an error that names it") {
    for (const char* text : {"", "[]", "{}", R"({"format":"atodds-baseline/2"})",
                             R"({"format":"atodds-baseline/0","findings":[]})",
                             R"({"format":"atodds-baseline/2","findings":[{"id":"f"}]})"}) {
        const auto baseline = parse_baseline(text, "known.json");
        REQUIRE_FALSE(baseline);
        CHECK(baseline.error().path == "known.json");
    }
}

TEST_CASE("a baseline of the former format is an error that says how to write it anew") {
    const auto baseline = parse_baseline(R"({"format":"atodds-baseline/1","findings":[]})", "known.json");
    REQUIRE_FALSE(baseline);
    CHECK(baseline.error().message.find("earlier atodds") != std::string::npos);
    CHECK(baseline.error().hint.find("--write-baseline=known.json") != std::string::npos);
}

TEST_CASE("a suppression covers a finding by id or fingerprint") {
    for (const char* name : {"f-1", "fpf-1"}) {
        Report report = two_findings();
        apply_suppressions(report, {suppression(name)}, june, true);
        CHECK(report.findings[0].state == FindingState::suppressed);
        CHECK(report.findings[0].suppression == "looked at");
        CHECK(report.findings[1].state == FindingState::fresh);
        CHECK(report.notices.empty());
    }
}

TEST_CASE("a pair covers only what is between the two") {
    Report report = two_findings();
    Suppression pair = suppression("");
    pair.articles = {{"b"}, {"a"}};
    apply_suppressions(report, {pair}, june, true);
    CHECK(report.findings[0].state == FindingState::suppressed);
    CHECK(report.findings[1].state == FindingState::fresh);
    Report claims = two_findings();
    pair.articles.clear();
    pair.claims = {std::string(claims.claims[0].id), std::string(claims.claims[2].id)};
    pair.rule = "other-rule";
    apply_suppressions(claims, {pair}, june, true);
    CHECK(claims.findings[0].state == FindingState::fresh);
    pair.rule = "count-mismatch";
    apply_suppressions(claims, {pair}, june, true);
    CHECK(claims.findings[0].state == FindingState::suppressed);
}

TEST_CASE("a suppression holds on its last day and is a notice after it") {
    Suppression one = suppression("f-1");
    one.expires = june;
    Report report = two_findings();
    apply_suppressions(report, {one}, june, true);
    CHECK(report.findings[0].state == FindingState::suppressed);
    Report later = two_findings();
    apply_suppressions(later, {one}, june + std::chrono::days(1), true);
    CHECK(later.findings[0].state == FindingState::fresh);
    REQUIRE(later.notices.size() == 1);
    CHECK(later.notices[0].rule == "suppression-expired");
    CHECK(later.notices[0].line == 3);
}

TEST_CASE("a suppression that nothing answers to is a notice, unless only a part was looked at") {
    Report report = two_findings();
    apply_suppressions(report, {suppression("f-9")}, june, true);
    REQUIRE(report.notices.size() == 1);
    CHECK(report.notices[0].rule == "suppression-unused");
    Report part = two_findings();
    apply_suppressions(part, {suppression("f-9")}, june, false);
    CHECK(part.notices.empty());
}

TEST_CASE("suppressed findings use up the baseline and stay suppressed") {
    Report report = two_findings();
    const Baseline baseline = baseline_of(report);
    apply_suppressions(report, {suppression("f-1")}, june, true);
    apply_baseline(report, baseline, true);
    CHECK(report.findings.size() == 2);
    CHECK(report.findings[0].state == FindingState::suppressed);
}

TEST_CASE("findings that touch no changed article are marked") {
    Report report = two_findings();
    mark_changed(report, {{"news/c.txt"}});
    CHECK(report.changed == std::vector<bool>{false, false, true});
    CHECK_FALSE(report.findings[0].touched);
    CHECK(report.findings[1].touched);
    mark_changed(report, {});
    CHECK_FALSE(report.findings[1].touched);
    mark_changed(report, {{"news"}});
    CHECK(report.findings[0].touched);
}

TEST_CASE("of a file of records only those on changed lines are touched") {
    Report report = two_findings();
    for (std::uint32_t i = 0; i < 3; ++i) {
        report.articles[i].path = "all.ndjson";
        report.articles[i].record_line = 1 + 10 * i;  // each record is spread over ten lines
    }
    mark_changed(report, {{"all.ndjson", false, {{15, 15}}}});
    CHECK(report.changed == std::vector<bool>{false, true, false});
    mark_changed(report, {{"all.ndjson", false, {{10, 11}, {400, 400}}}});
    CHECK(report.changed == std::vector<bool>{true, true, true});
    mark_changed(report, {{"all.ndjson", false, {}}});
    CHECK(report.changed == std::vector<bool>{false, false, false});
    mark_changed(report, {{"all.ndjson"}});
    CHECK(report.changed == std::vector<bool>{true, true, true});
}

TEST_CASE("a manifest touches the articles that its new lines name") {
    Report report = two_findings();
    ChangedPath manifest{"news/manifest.json"};
    manifest.manifest_text = "  {\"file\": \"b.txt\", \"published\": \"2024-06-05\"}\n";
    mark_changed(report, {manifest});
    CHECK(report.changed == std::vector<bool>{false, true, false});
}
