#include "report/dot.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "report/dot_lines.hpp"
#include "report/dot_style.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"
#include "text/utf8.hpp"

using namespace atodds;
using namespace atodds::report;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

bool graphviz_is_there() {
    return std::system("command -v dot > /dev/null 2>&1") == 0;
}

/// Whether Graphviz reads the text and lays it out without a word of complaint.
bool graphviz_reads(const std::string& dot, const std::string& format) {
    const auto base = std::filesystem::temp_directory_path() /
                      ("atodds_dot_test_" + std::to_string(std::random_device{}()));
    const std::string in = base.string() + ".dot";
    const std::string complaints = base.string() + ".err";
    std::ofstream(in, std::ios::binary) << dot;
    const std::string command = "dot -T" + format + " " + in + " > /dev/null 2> " + complaints;
    const int status = std::system(command.c_str());
    const bool quiet = std::filesystem::file_size(complaints) == 0;
    std::filesystem::remove(in);
    std::filesystem::remove(complaints);
    return status == 0 && quiet;
}

std::string random_bytes(std::mt19937& random, std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random() % 256);
    return bytes;
}

}  // namespace

TEST_CASE("the graph shows outlets, values and verdicts") {
    const std::string dot = write_dot(test::dam_report(), {});
    REQUIRE(dot.starts_with("digraph atodds {\n"));
    REQUIRE(has(dot, "label=\"The Harbour Post\""));
    REQUIRE(has(dot, "<B>2016 treaty</B>"));
    REQUIRE(has(dot, "label=\"contradiction\""));
    REQUIRE(has(dot, "arrowhead=vee"));
    REQUIRE(has(dot, "legend ["));
    REQUIRE(has(dot, "tooltip=\"“at least 14 people were killed” The Harbour Post, news/d0.txt:3:9\""));
}

TEST_CASE("claims outside findings are drawn only when all are asked for") {
    Report report = test::dam_report();
    report.findings.resize(1);
    REQUIRE(!has(write_dot(report, {}), "death toll"));
    REQUIRE(has(write_dot(report, {true, true}), "death toll"));
}

TEST_CASE("verdicts differ in colour and in line") {
    for (int i = 0; i < verdict_count; ++i)
        for (int j = 0; j < i; ++j) {
            const EdgeStyle& a = edge_style(static_cast<Verdict>(i));
            const EdgeStyle& b = edge_style(static_cast<Verdict>(j));
            REQUIRE(a.line != b.line);
            REQUIRE(a.sample != b.sample);
        }
}

TEST_CASE("only web addresses become links") {
    Report report = test::dam_report();
    report.articles[0].url = "https://example.org/a?b=1&c=\"2\"";
    report.articles[1].url = "javascript:alert(1)";
    const std::string dot = write_dot(report, {});
    REQUIRE(has(dot, "URL=\"https://example.org/a?b=1&amp;c=\\\"2\\\"\""));
    REQUIRE(!has(dot, "javascript"));
}

TEST_CASE("an update that runs backwards points backwards") {
    Report report = test::dam_report();
    for (Relation& relation : report.relations)
        if (relation.verdict == Verdict::update) relation.earlier = 'b';
    REQUIRE(has(write_dot(report, {}), "dir=back"));
}

TEST_CASE("strings are escaped for Graphviz") {
    REQUIRE(dot_string("a\"b\\N\nc") == "\"a\\\"b\\\\N c\"");
    REQUIRE(dot_markup("<b>&\"\\N") == "&lt;b&gt;&amp;&quot;&#92;N");
}

TEST_CASE("Graphviz reads every graph") {
    if (!graphviz_is_there()) {
        WARN("dot is not installed: the graphs were not read by Graphviz");
        return;
    }
    REQUIRE(graphviz_reads(write_dot(test::dam_report(), {}), "svg"));
    REQUIRE(graphviz_reads(write_dot(test::hostile_report(), {true, true}), "svg"));
    REQUIRE(graphviz_reads(write_dot(Report{}, {}), "canon"));
}

TEST_CASE("random bytes in every text give a graph that Graphviz reads") {
    if (!graphviz_is_there()) return;
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        Report report = test::dam_report();
        for (Article& article : report.articles) {
            article.outlet = random_bytes(random, 40);
            article.url = "http://" + random_bytes(random, 20);
            article.text = random_bytes(random, article.text.size());
        }
        for (Claim& claim : report.claims) claim.measure = random_bytes(random, 30);
        for (Finding& finding : report.findings)
            for (Position& position : finding.positions) position.value = random_bytes(random, 30);
        for (Relation& relation : report.relations)
            for (Reason& reason : relation.reasons) reason.text = random_bytes(random, 60);
        const std::string dot = write_dot(report, {});
        REQUIRE(!text::first_invalid_utf8(dot));
        REQUIRE(graphviz_reads(dot, "canon"));
        if (round < 3) REQUIRE(graphviz_reads(dot, "svg"));
    }
}

TEST_CASE("a matter of many claims is drawn by as many lines as tie it together") {
    test::ReportBuilder b;
    std::vector<ClaimIndex> left;
    std::vector<ClaimIndex> right;
    std::vector<std::size_t> framing;
    for (DocumentIndex i = 0; i < 8; ++i) {
        b.article("d" + std::to_string(i), "outlet " + std::to_string(i), {}, "regime. government.");
        left.push_back(b.claim(i, "regime"));
        right.push_back(b.claim(i, "government"));
    }
    for (ClaimIndex a : left)
        for (ClaimIndex c : right) framing.push_back(b.relation(a, c, Verdict::framing));
    b.relation(left[0], left[1], Verdict::agreement);
    b.finding(Verdict::framing, Severity::note, "m",
              {b.position("regime", left), b.position("government", right)}, framing);
    const std::vector<bool> drawn = lines_to_draw(b.report);
    REQUIRE(std::count(drawn.begin(), drawn.end(), true) == 15);  // sixteen claims
    REQUIRE(!drawn.back());
}

TEST_CASE("alarms are drawn in full, and agreement within their positions") {
    const Report report = test::dam_report();
    const std::vector<bool> drawn = lines_to_draw(report);
    REQUIRE(std::count(drawn.begin(), drawn.end(), true) == 9);
}
