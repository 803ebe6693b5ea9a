#include <algorithm>

#include "report/csv.hpp"
#include "report/markdown.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The cells of CSV text, read by the letter of RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
            rows.back().back() += text[++at];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\r') {
            REQUIRE(text.at(at + 1) == '\n');
            ++at;
            rows.emplace_back(1);
        } else {
            REQUIRE((quoted || c != '\n'));
            rows.back().back() += c;
        }
    }
    REQUIRE(!quoted);
    rows.pop_back();
    return rows;
}

}  // namespace

TEST_CASE("csv has one row a position and as many cells as its header") {
    const auto rows = read_csv(write_csv(test::dam_report()));
    REQUIRE(rows.size() == 1 + 8);
    for (const auto& row : rows) REQUIRE(row.size() == rows[0].size());
    REQUIRE(rows[1][11] == "2016 treaty");
    REQUIRE(rows[1][12] == "The Harbour Post; Orland Radio");
    REQUIRE(rows[1][16] == "news/d0.txt");
}

TEST_CASE("hostile csv stays in its cells and starts no formula") {
    const auto rows = read_csv(write_csv(test::hostile_report()));
    for (const auto& row : rows) {
        REQUIRE(row.size() == rows[0].size());
        for (const std::string& cell : row) REQUIRE((cell.empty() || cell[0] != '='));
    }
    REQUIRE(write_csv(Report{}).ends_with("suppression\r\n"));
}

TEST_CASE("a number with a sign is no formula") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "one.");
    const auto claim = b.claim(0, "one");
    b.finding(Verdict::update, Severity::note, "m", {b.position("-5", {claim}), b.position("-x", {claim})},
              {});
    const auto rows = read_csv(write_csv(b.report));
    REQUIRE(rows[1][11] == "-5");
    REQUIRE(rows[2][11] == "'-x");
}

TEST_CASE("markdown has a summary, a table and the findings") {
    const std::string text = write_markdown(test::dam_report());
    REQUIRE(text.starts_with("## atodds: 4 findings: 1 error, 3 notes\n"));
    REQUIRE(has(
        text,
        "| error | contradiction | The treaty behind Orland's gauging stations differs\\: 2016 or 2017. | "
        "2016 treaty / 2017 water treaty |"));
    REQUIRE(
        has(text, "> Orland runs **eight gauging stations set up under the 2016 treaty** with Maresh.<br>"));
    REQUIRE(has(text, "<details><summary>2 notes</summary>"));
    REQUIRE(!has(write_markdown(test::dam_report(), {true}), "<details>"));
}

TEST_CASE("markdown from articles is only text") {
    REQUIRE(markdown_escaped("*a* [b](c) <i> `d` | e") == "\\*a\\* \\[b\\]\\(c\\) &lt;i&gt; \\`d\\` \\| e");
    REQUIRE(markdown_escaped("@team #12") == "@&#8203;team \\#&#8203;12");
    REQUIRE(markdown_escaped("1. x") == "1\\. x");
    REQUIRE(markdown_escaped("- x") == "\\- x");
    REQUIRE(markdown_escaped("http://x www.y") == "http\\://x www\\.y");
    const std::string text = write_markdown(test::hostile_report());
    REQUIRE(!has(text, "<script"));
    REQUIRE(!has(text, "@everyone"));
}
