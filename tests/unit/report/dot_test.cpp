#include "report/dot.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "report/dot_lines.hpp"
#include "report/dot_style.hpp"
#include "report/graph_scope.hpp"
#include "report/graphml.hpp"
#include "report/picture.hpp"
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

GraphOptions everything() {
    GraphOptions options;
    options.scope.all = true;
    return options;
}

GraphOptions grouped_by(GraphGroup group) {
    GraphOptions options;
    options.group = group;
    return options;
}

std::size_t boxes(const std::string& dot) {
    std::size_t count = 0;
    for (std::size_t at = dot.find("label=<<B>"); at != std::string::npos;
         at = dot.find("label=<<B>", at + 1))
        ++count;
    return count;
}

std::string random_bytes(std::mt19937& random, std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random() % 256);
    return bytes;
}

}  // namespace

TEST_CASE("the graph shows outlets, values and verdicts") {
    const std::string dot = write_dot(test::dam_report(), grouped_by(GraphGroup::outlet));
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
    REQUIRE(has(write_dot(report, everything()), "death toll"));
}

TEST_CASE("a frame is an outlet, a matter, a name or nothing but a date") {
    const Report report = test::dam_report();
    REQUIRE(has(write_dot(report, grouped_by(GraphGroup::matter)),
                "label=\"≠ contradiction: year of the treaty (gauging stations of Orland)\""));
    REQUIRE(has(write_dot(report, grouped_by(GraphGroup::entity)), "label=\"Tarn Dam\""));
    const std::string dates = write_dot(report, grouped_by(GraphGroup::date));
    REQUIRE(!has(dates, "cluster"));
    REQUIRE(dates.find("label=\"June 2018\"") < dates.find("label=\"3 March 2021\""));
    for (GraphGroup group : {GraphGroup::outlet, GraphGroup::entity, GraphGroup::date})
        REQUIRE(boxes(write_dot(report, grouped_by(group))) == 9);
    REQUIRE(boxes(write_dot(report, grouped_by(GraphGroup::matter))) == 10);  // one claim is in two findings
}

TEST_CASE("a scope chooses findings, names, verdicts and their surroundings") {
    const Report report = test::dam_report();
    const auto drawn = [&](const GraphScope& scope) { return select(report, scope).claim_count(); };
    REQUIRE(drawn({}) == 9);
    REQUIRE(drawn({false, "f-2", "", {}, 0}) == 2);
    REQUIRE(drawn({false, "", "", {Verdict::contradiction}, 0}) == 4);
    REQUIRE(drawn({false, "", "tarn DAM", {}, 0}) == 3);
    REQUIRE(drawn({true, "", "", {Verdict::update}, 0}) == 2);
    REQUIRE(drawn({true, "", "", {Verdict::update}, 1}) == 3);
    REQUIRE(names_entity(report, "Tarn Dam"));
    REQUIRE(!names_entity(report, "nowhere"));
}

TEST_CASE("links show the evidence in place of the verdict") {
    GraphOptions options;
    options.edges = GraphEdges::links;
    const std::string dot = write_dot(test::dam_report(), options);
    REQUIRE(has(dot, "label=\"870: test\""));
    REQUIRE(!has(dot, "label=\"contradiction\""));
}

TEST_CASE("thousands of boxes get no frames and short labels") {
    test::ReportBuilder b;
    constexpr int pairs = 1100;
    for (DocumentIndex i = 0; i < 2 * pairs; ++i) {
        b.article("d" + std::to_string(i), "outlet", {}, "a toll of twelve.");
        b.claim(i, "toll of twelve");
    }
    for (ClaimIndex i = 0; i < pairs; ++i) b.relation(2 * i, 2 * i + 1, Verdict::agreement);
    const std::string dot = write_dot(b.report, everything());
    REQUIRE(has(dot, "layout=sfdp"));
    REQUIRE(!has(dot, "cluster"));
    REQUIRE(!has(dot, "<B>"));
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
    REQUIRE(has(dot, "URL=\"https://example.org/a?b=1&amp;c=%222%22\""));
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
    REQUIRE(graphviz_reads(write_dot(test::hostile_report(), everything()), "svg"));
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
        for (Relation& relation : report.relations) {
            std::vector<Reason> reasons = relation.reasons.list();
            for (Reason& reason : reasons) reason.text = random_bytes(random, 60);
            relation.reasons = std::move(reasons);
        }
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
    const std::vector<bool> drawn = lines_to_draw(b.report, {true});
    REQUIRE(std::count(drawn.begin(), drawn.end(), true) == 15);  // sixteen claims
    REQUIRE(!drawn.back());
}

TEST_CASE("alarms are drawn in full, and agreement within their positions") {
    const Report report = test::dam_report();
    const std::vector<bool> drawn = lines_to_draw(report, std::vector<bool>(report.findings.size(), true));
    REQUIRE(std::count(drawn.begin(), drawn.end(), true) == 9);
}

TEST_CASE("graph files hold the chosen claims with their dates") {
    const Report report = test::dam_report();
    const std::string graphml = write_graphml(report, {});
    REQUIRE(has(graphml, "<graphml"));
    REQUIRE(has(graphml, ">at least 14 people were killed<"));
    const std::string gexf = write_gexf(report, {});
    REQUIRE(has(gexf, "xmlns=\"http://gexf.net/1.3\" version=\"1.3\""));
    REQUIRE(has(gexf, "start=\"2021-03-03\""));
    REQUIRE(has(gexf, "start=\"2018-06-01\""));
    REQUIRE(has(gexf, "label=\"contradiction\""));
}

TEST_CASE("pictures are drawn by the library, or the reason is told") {
    const auto picture = draw(write_dot(test::dam_report(), {}), PictureFormat::svg);
    if (picture)
        REQUIRE(has(*picture, "<svg"));
    else
        REQUIRE(picture.error().code == ErrorCode::unsupported);
    const auto broken = draw("this is no graph", PictureFormat::png);
    REQUIRE(!broken);
    REQUIRE(broken.error().code == ErrorCode::unsupported);
}

TEST_CASE("lines within a column have their words beside them") {
    const std::string dot = write_dot(test::dam_report(), grouped_by(GraphGroup::matter));
    REQUIRE(has(dot, "xlabel=\"&#160;&#160;&#160;agreement&#160;&#160;&#160;\""));
    REQUIRE(has(dot, ", label=\"contradiction\""));
    REQUIRE(dot.find("contradiction:") > dot.find("update:"));  // the last frame written is drawn on top
}
