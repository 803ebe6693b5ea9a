#include "pipeline/settings.hpp"

#include "support/catch.hpp"
#include "support/report_builder.hpp"

using namespace atodds;

namespace {

Report one_finding(Verdict verdict) {
    test::ReportBuilder b;
    b.article("a", "Post", {2024, 6, 1}, "one.");
    b.article("b", "Tide", {2024, 6, 2}, "two.");
    const auto one = b.claim(0, "one"), two = b.claim(1, "two");
    const auto pair = b.relation(one, two, verdict);
    b.finding(verdict, Severity::note, "m", {b.position("1", {one}), b.position("2", {two})}, {pair});
    return b.report;
}

}  // namespace

TEST_CASE("one severity of a rule is for its alarms, not for what explains a difference") {
    Settings settings;
    settings.rules["count-mismatch"].severity = Severity::error;
    Report alarm = one_finding(Verdict::dispute), update = one_finding(Verdict::update);
    pipeline::apply_severities(alarm, settings);
    pipeline::apply_severities(update, settings);
    CHECK(alarm.findings[0].severity == Severity::error);
    CHECK(update.findings[0].severity == Severity::note);
    settings.rules["count-mismatch"].by_verdict[Verdict::update] = Severity::warning;
    pipeline::apply_severities(update, settings);
    CHECK(update.findings[0].severity == Severity::warning);
}

TEST_CASE("a rule or a verdict that is off makes no finding") {
    Settings settings;
    settings.rules["count-mismatch"].verdicts_off = {Verdict::update};
    Report alarm = one_finding(Verdict::dispute), update = one_finding(Verdict::update);
    pipeline::apply_severities(alarm, settings);
    pipeline::apply_severities(update, settings);
    CHECK(alarm.findings.size() == 1);
    CHECK(update.findings.empty());
    settings.rules["count-mismatch"].off = true;
    pipeline::drop_relations(alarm, settings);
    CHECK(alarm.relations.empty());
}

TEST_CASE("articles have the publisher of their outlet") {
    Settings settings;
    settings.families["Tide"] = "River Press";
    Report report = one_finding(Verdict::dispute);
    pipeline::name_families(report, settings);
    CHECK(report.articles[0].family.empty());
    CHECK(report.articles[1].family == "River Press");
}

TEST_CASE("notices have the severity the project wants") {
    Settings settings;
    settings.rules["suppression-unused"].severity = Severity::error;
    settings.rules["suppression-expired"].off = true;
    Report report;
    report.notices = {{"suppression-unused", Severity::note, "a", "s", 1, 1},
                      {"suppression-expired", Severity::warning, "b", "s", 2, 1}};
    pipeline::apply_severities(report, settings);
    REQUIRE(report.notices.size() == 1);
    CHECK(report.notices[0].severity == Severity::error);
}
