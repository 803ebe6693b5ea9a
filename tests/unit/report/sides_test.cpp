#include "report/sides.hpp"

#include "report/tally.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;

TEST_CASE("a finding without positions shows the claims of its relations") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "rebel stronghold");
    b.article("d1", "Times", {}, "terrorist-held stronghold");
    const auto a = b.claim(0, "rebel stronghold");
    const auto c = b.claim(1, "terrorist-held stronghold");
    const auto relation = b.relation(a, c, Verdict::framing);
    const Finding& finding = b.finding(Verdict::framing, Severity::note, "labels", {}, {relation});
    const auto shown = sides(b.report, finding);
    REQUIRE(shown.size() == 2);
    REQUIRE(shown[0].value == "rebel stronghold");
    REQUIRE(shown[1].outlets == std::vector<std::string>{"Times"});
}

TEST_CASE("each reason is told once, in order") {
    const Report report = test::dam_report();
    const auto reasons = reasons_of(report, report.findings[0]);
    REQUIRE(reasons.size() == 3);
    REQUIRE(reasons[0].code == "same-thing");
}

TEST_CASE("samples prefer different outlets") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "one. two.");
    b.article("d1", "Times", {}, "three.");
    const auto one = b.claim(0, "one");
    const auto two = b.claim(0, "two");
    const auto three = b.claim(1, "three");
    const Position position = b.position("x", {one, two, three});
    REQUIRE(samples(b.report, position, 2) == std::vector<ClaimIndex>{one, three});
    REQUIRE(samples(b.report, position, 9) == std::vector<ClaimIndex>{one, three, two});
    REQUIRE(samples(b.report, Position{}, 2).empty());
}

TEST_CASE("the newest article comes first") {
    test::ReportBuilder b;
    b.article("d0", "Post", {2020, 1, 1}, "ten.");
    b.article("d1", "Times", {2020, 1, 3}, "twelve.");
    b.article("d2", "Wire", {}, "eleven.");
    const auto a = b.claim(0, "ten");
    const auto c = b.claim(1, "twelve");
    const auto d = b.claim(2, "eleven");
    const auto found =
        anchors(b.report, {b.position("10", {a}), b.position("11", {d}), b.position("12", {c})});
    REQUIRE(found.size() == 3);
    REQUIRE(found[0].claim == c);
    REQUIRE(found[0].position == 2);
    REQUIRE(found[1].claim == a);
    REQUIRE(anchors(b.report, {Position{}}).empty());
}

TEST_CASE("the tally counts what the report holds") {
    const Tally counts = tally(test::dam_report());
    REQUIRE(counts.documents == 5);
    REQUIRE(counts.outlets.size() == 5);
    REQUIRE(counts.of(Verdict::contradiction) == 4);
    REQUIRE(counts.of(Severity::note) == 3);
    REQUIRE(counts.all_relations() == 9);
    REQUIRE(counts.first == PartialDate{2018, 6, 0});
    REQUIRE(counts.last == PartialDate{2021, 3, 5});
}
