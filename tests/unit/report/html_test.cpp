#include "report/html.hpp"

#include <regex>
#include <set>

#include "report/charts/axis.hpp"
#include "report/charts/matter.hpp"
#include "report/charts/series.hpp"
#include "report/html/policy.hpp"
#include "report/markup.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"
#include "text/utf8.hpp"

using namespace atodds;
using namespace atodds::report;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// What stands in an attribute, wherever it does.
std::multiset<std::string> values_of(const std::string& page, const std::string& attribute) {
    const std::regex pattern(" " + attribute + "=\"([^\"]*)\"");
    std::multiset<std::string> values;
    for (std::sregex_iterator at(page.begin(), page.end(), pattern), end; at != end; ++at)
        values.insert((*at)[1]);
    return values;
}

}  // namespace

TEST_CASE("the page holds every finding with its positions, quotes and reasons") {
    const Report report = test::dam_report();
    const std::string page = write_html(report);
    for (const Finding& finding : report.findings) REQUIRE(has(page, "id=\"" + finding.id + "\""));
    REQUIRE(has(page, "2017 water treaty"));
    REQUIRE(has(page, "At dawn <mark>"));
    REQUIRE(has(page, "a thing is founded under one treaty only"));
    REQUIRE(has(page, "citing Maresh&#39;s water minister"));
    REQUIRE(has(page, "5 articles of 5 outlets, June 2018 to 5 March 2021"));
    REQUIRE(has(page, "Passed over"));
    REQUIRE(page == write_html(report));
}

TEST_CASE("every link within the page leads somewhere, and no two things share a name") {
    const std::string page = write_html(test::dam_report());
    const auto ids = values_of(page, "id");
    for (const std::string& id : ids) REQUIRE(ids.count(id) == 1);
    std::size_t links = 0;
    for (const std::string& href : values_of(page, "href")) {
        if (!href.starts_with("#")) continue;
        INFO(href);
        REQUIRE(ids.count(href.substr(1)) == 1);
        ++links;
    }
    REQUIRE(links > 10);
}

TEST_CASE("nothing an article says becomes markup") {
    const std::string page = write_html(test::hostile_report());
    REQUIRE(!text::first_invalid_utf8(page));
    REQUIRE(count(page, "<script") == 1);
    REQUIRE(!has(page, "javascript:"));
    REQUIRE(!std::regex_search(page, std::regex("<[^>]* on[a-z]+=")));
    REQUIRE(has(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    REQUIRE(!has(page, " style=\""));
}

TEST_CASE("the policy names the hashes of what it lets run") {
    // The SHA-256 of nothing, in base64.
    const std::string nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    REQUIRE(html::content_policy({"", ""}, "") == "default-src 'none'; style-src " + nothing + " " + nothing +
                                                      "; script-src " + nothing +
                                                      "; base-uri 'none'; form-action 'none'");
}

TEST_CASE("only web addresses become links of the page") {
    REQUIRE(link_address("https://example.org/") == "https://example.org/");
    REQUIRE(link_address("HTTP://example.org/\xC3\xA9") == "HTTP://example.org/\xC3\xA9");
    REQUIRE(link_address("mailto:desk@example.org") == "mailto:desk@example.org");
    REQUIRE(link_address("https://a/\" onclick=\"x\\<\t\x7F'") == "https://a/%22%20onclick=%22x%5C%3C%09%7F%27");
    for (const char* address : {"javascript:alert(1)", "data:text/html,x", "https://", "//example.org", " https://example.org", ""})
        REQUIRE(link_address(address).empty());
    Report report = test::dam_report();
    report.articles[0].url = "https://example.org/a?b=1&c=\"2\"";
    REQUIRE(has(write_html(report), "href=\"https://example.org/a?b=1&amp;c=%222%22\""));
}

TEST_CASE("an empty report is a page too") {
    const std::string page = write_html(Report{});
    REQUIRE(has(page, "nothing differs"));
    REQUIRE(!has(page, "id=\"filters\""));
}

TEST_CASE("text is made harmless, pieces keep the space at their ends") {
    REQUIRE(markup_text(" <b>&\"'\xEF\xBF\xBF\x07") == "&lt;b&gt;&amp;&quot;&#39;");
    REQUIRE(markup_piece(" a\n") == " a ");
    REQUIRE(markup_piece(" \t") == " ");
    REQUIRE(markup_piece("").empty());
    REQUIRE(element("a", {{"href", "\""}}, "x") == "<a href=\"&quot;\">x</a>");
}

TEST_CASE("figures that share an axis are a series, earliest first") {
    const Report report = test::dam_report();
    const auto series = charts::series_of(report, report.findings[2]);
    REQUIRE(series);
    REQUIRE(series->points.size() == 2);
    REQUIRE(series->points[0].extent.point == 14.0);
    REQUIRE(series->points[1].extent.point == 21.0);
    REQUIRE(!charts::series_of(report, report.findings[1]));
}

TEST_CASE("a side that words leave open has no end") {
    Report report = test::dam_report();
    Value& least = *report.claims[report.relations[report.findings[2].relations[0]].a].value;
    least.high.reset();
    least.soft_high.reset();
    const auto series = charts::series_of(report, report.findings[2]);
    REQUIRE(!series->points[0].extent.high);
    REQUIRE(has(charts::series_svg(report, report.findings[2], *series, false), "class=\"arrow p0\""));
}

TEST_CASE("an axis covers all values and has round ticks") {
    charts::Series series;
    for (double value : {385'000.0, 900'000.0}) series.points.push_back({0, 0, false, {value, value, value}});
    const charts::Scale scale = charts::scale_of(series, 10, 110);
    REQUIRE(scale.from == 0);
    REQUIRE(scale.to > 900'000);
    REQUIRE(scale.ticks[1].label == "500,000");
    REQUIRE(scale.pixel(0) == 10);
    REQUIRE(scale.pixel(1e9) == 110);
    REQUIRE(charts::short_number(3'600'000) == "3.6 million");
    REQUIRE(charts::short_number(-2.5) == "-2.5");
}

TEST_CASE("the graph of a matter draws each claim and each kind of relation") {
    const Report report = test::dam_report();
    const std::string picture = charts::matter_svg(report, report.findings[0], false);
    REQUIRE(count(picture, "class=\"dot ") == 4);
    REQUIRE(count(picture, "class=\"edge contradiction\"") == 5);  // four, and the legend's
    REQUIRE(has(picture, "≠ contradiction"));
}
