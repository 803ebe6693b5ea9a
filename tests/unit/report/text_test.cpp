#include "report/text.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"
#include "text/utf8.hpp"

using namespace atodds;
using namespace atodds::report;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

unsigned widest_line(std::string_view text) {
    unsigned widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        widest = std::max(widest, width_of(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

Report many_notes(std::size_t count) {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "one.");
    const auto claim = b.claim(0, "one");
    for (std::size_t i = 0; i < count; ++i)
        b.finding(Verdict::scope, Severity::note, "note number " + std::to_string(i),
                  {b.position("1", {claim})}, {});
    return b.report;
}

}  // namespace

TEST_CASE("the text report says what is at odds, where and why") {
    const std::string text = write_text(test::dam_report(), {});
    REQUIRE(has(text, "5 articles of 5 outlets, June 2018 to 5 March 2021\n"));
    REQUIRE(has(text, "4 findings: 1 error, 3 notes\n"));
    REQUIRE(has(text, "1. contradiction · error"));
    REQUIRE(has(text, "attribute-mismatch · f-1"));
    REQUIRE(has(text, "The treaty behind Orland's gauging stations differs: 2016 or 2017.\n"));
    REQUIRE(has(text, "  2016 treaty        The Harbour Post, Orland Radio"));
    REQUIRE(has(text, "2 origins"));
    REQUIRE(has(text, "“Orland runs [eight gauging stations set up under the 2016 treaty] with"));
    REQUIRE(has(text, "news/d0.txt:3:88 · The Harbour Post"));
    REQUIRE(has(text, "Nothing in the texts explains it:\n    - both speak of"));
    REQUIRE(has(text, "Every step is stated in the texts."));
    REQUIRE(has(text, "citing Maresh's water minister"));
    REQUIRE(has(text, "update: The number of people killed rises from 14 to 21."));
    REQUIRE(has(text, "file × 2: a language without rules (news/fr.txt, news/de.txt)"));
    REQUIRE(!has(text, "\x1b"));
}

TEST_CASE("the text report keeps to its width") {
    for (unsigned width : {40u, 60u, 80u, 120u})
        REQUIRE(widest_line(write_text(test::dam_report(), {false, width, true})) <= width);
}

TEST_CASE("many notes fold into counts unless all are asked for") {
    REQUIRE(has(write_text(many_notes(11), {}), "11 differences in scope (--all shows each)"));
    REQUIRE(!has(write_text(many_notes(11), {}), "note number 3"));
    REQUIRE(has(write_text(many_notes(11), {false, 80, true}), "note number 3"));
    REQUIRE(has(write_text(many_notes(10), {}), "note number 3"));
}

TEST_CASE("colour marks the words instead of brackets and ends with each line") {
    const std::string text = write_text(test::dam_report(), {true, 60, false});
    REQUIRE(!has(text, "[eight gauging"));
    REQUIRE(has(text, "\x1b[1;4meight gauging"));
    bool open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b') open = !std::string_view(text).substr(at).starts_with("\x1b[0m");
        if (text[at] == '\n') REQUIRE(!open);
    }
}

TEST_CASE("hostile text cannot steer the terminal") {
    const std::string text = write_text(test::hostile_report(), {false, 80, true});
    REQUIRE(!text::first_invalid_utf8(text));
    REQUIRE(std::none_of(text.begin(), text.end(), [](char c) { return c != '\n' && c >= 0 && c < ' '; }));
    REQUIRE(!has(text, "\xE2\x80\xAE"));
    REQUIRE(text.size() < 60'000);
}

TEST_CASE("an empty report is told in two lines") {
    REQUIRE(write_text(Report{}, {}) == "0 articles\n0 claims; 0 pairs compared\nno findings\n");
}
