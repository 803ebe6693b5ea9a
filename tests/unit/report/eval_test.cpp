#include "report/eval.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;
using Json = nlohmann::json;

namespace {

// "ten died. twelve died. five hurt." in a.txt and b.txt
constexpr std::string_view text = "ten died. twelve died. five hurt.";

/// Gold with one fact in conflict (ten / twelve), an agreement and a trap (five / twelve).
Gold gold() {
    const auto result = parse_gold(R"({"format":"atodds-gold/1","name":"small",
      "documents":[{"id":"d0","file":"d0.txt"},{"id":"d1","file":"d1.txt"}],
      "facts":[{"id":"toll","property":"killed","kind":"quantity",
        "claims":[{"id":"a","doc":"d0","begin":0,"end":8,"quote":"ten died"},{"id":"b","doc":"d1","begin":10,"end":21,"quote":"twelve died"}],
        "pairs":[{"a":"a","b":"b","verdict":["contradiction"],"required":true}]}],
      "claims":[{"id":"c","doc":"d0","begin":23,"end":32,"kind":"label"},{"id":"e","doc":"d1","begin":23,"end":32,"kind":"label"}],
      "pairs":[{"a":"c","b":"e","verdict":"agreement"}],
      "must_not_flag":[{"a":{"doc":"d0","begin":23,"end":32},"b":{"doc":"d1","begin":10,"end":21},"why":"injured"}]})",
                                   "gold.json");
    REQUIRE(result);
    return *result;
}

test::ReportBuilder small() {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, std::string(text));
    b.article("d1", "Times", {}, std::string(text));
    b.claim(0, "ten died");     // 0: a
    b.claim(1, "twelve died");  // 1: b
    b.claim(0, "five hurt");    // 2: c and the trap
    b.claim(1, "five hurt");    // 3: e
    return b;
}

}  // namespace

TEST_CASE("a right alarm counts for recall, precision and its fact") {
    test::ReportBuilder b = small();
    const auto relation = b.relation(0, 1, Verdict::dispute);
    b.finding(Verdict::dispute, Severity::warning, "m", {}, {relation});
    const Score result = score(b.report, gold());
    const auto verdict = static_cast<std::size_t>(Verdict::contradiction);
    REQUIRE(result.recall[verdict].part == 1);  // a dispute is right where the gold has a contradiction
    REQUIRE(result.recall[verdict].whole == 1);
    REQUIRE(result.true_alarms == 1);
    REQUIRE(result.facts.part == 1);
    REQUIRE(ratio(result.alarm_precision) == 1.0);
    REQUIRE(result.missed.empty());
}

TEST_CASE("an alarm on a trap is a false one") {
    test::ReportBuilder b = small();
    b.relation(1, 2, Verdict::contradiction);
    const Score result = score(b.report, gold());
    REQUIRE(result.false_alarms == 1);
    REQUIRE(result.wrong_alarms.size() == 1);
    REQUIRE(result.facts.part == 0);
    REQUIRE(result.missed.size() == 1);
    REQUIRE(ratio(result.alarm_precision) == 0.0);
    REQUIRE(result.precision[static_cast<std::size_t>(Verdict::contradiction)].whole == 1);
}

TEST_CASE("precision is a mean over findings") {
    test::ReportBuilder b = small();
    const auto right = b.relation(0, 1, Verdict::contradiction);
    const auto wrong = b.relation(1, 2, Verdict::contradiction);
    const auto other = b.relation(2, 3, Verdict::dispute);
    b.finding(Verdict::contradiction, Severity::error, "m", {}, {right, wrong});
    b.finding(Verdict::dispute, Severity::note, "m", {}, {other});
    const Score result = score(b.report, gold());
    REQUIRE(result.alarm_precision.count == 2);
    REQUIRE(ratio(result.alarm_precision) == 0.25);
}

TEST_CASE("kinds limit what is required and not what is judged") {
    test::ReportBuilder b = small();
    b.relation(2, 3, Verdict::update);
    const Score result = score(b.report, gold(), {"quantity"});
    REQUIRE(result.recall[static_cast<std::size_t>(Verdict::agreement)].whole == 0);
    REQUIRE(result.recall[static_cast<std::size_t>(Verdict::contradiction)].whole == 1);
    REQUIRE(result.precision[static_cast<std::size_t>(Verdict::update)].whole == 1);
}

TEST_CASE("a claim stands for gold it shares half with, by a part too") {
    test::ReportBuilder b = small();
    b.report.claims[0].span = {0, 3};
    b.report.claims[1].span = {0, 9};
    b.report.claims[1].parts = {{PartRole::value, {10, 21}}};
    b.relation(0, 1, Verdict::contradiction);
    REQUIRE(score(b.report, gold()).true_alarms == 1);
    b.report.claims[0].span = {7, 12};  // one of five bytes
    REQUIRE(score(b.report, gold()).true_alarms == 0);
}

TEST_CASE("records are known by their id") {
    test::ReportBuilder b = small();
    for (Article& article : b.report.articles) {
        article.path = "all.ndjson";
        article.record_line = 1;
    }
    b.relation(0, 1, Verdict::contradiction);
    REQUIRE(score(b.report, gold()).true_alarms == 1);
}

TEST_CASE("scores are written as a table and as JSON") {
    test::ReportBuilder b = small();
    b.relation(0, 1, Verdict::agreement);
    b.relation(1, 2, Verdict::contradiction);
    const Score result = score(b.report, gold());
    const std::string table = write_score(result, true);
    REQUIRE(table.find("contradiction           0 of 1") != std::string::npos);
    REQUIRE(table.find("false alarm: found contradiction, expected nothing: news/d0.txt 23..32") ==
            std::string::npos);
    REQUIRE(table.find("missed: found agreement, expected contradiction: d0.txt 0..8 / d1.txt 10..21") !=
            std::string::npos);
    const Json json = Json::parse(write_score_json(result));
    REQUIRE(json["conflict_facts"]["whole"] == 1);
    REQUIRE(json["verdicts"]["contradiction"]["precision"]["ratio"] == 0.0);
    REQUIRE(json["alarms"]["false"] == 1);
    REQUIRE(json["missed"].size() == 1);
}

TEST_CASE("what is no gold is an error that says why") {
    REQUIRE(!parse_gold("{", "g"));
    REQUIRE(!parse_gold("[]", "g"));
    REQUIRE(!parse_gold(R"({"format":"other"})", "g"));
    const auto unknown =
        parse_gold(R"({"format":"atodds-gold/1","pairs":[{"a":"x","b":"y","verdict":"update"}]})", "g");
    REQUIRE(!unknown);
    REQUIRE(unknown.error().message.find("claim x") != std::string::npos);
    const auto verdict = parse_gold(
        R"({"format":"atodds-gold/1","claims":[{"id":"x","doc":"d","begin":0,"end":1}],"pairs":[{"a":"x","b":"x","verdict":"maybe"}]})",
        "g");
    REQUIRE(!verdict);
    REQUIRE(verdict.error().message.find("maybe") != std::string::npos);
    REQUIRE(read_gold("/no/such/file.json").error().code == ErrorCode::not_found);
}
