#include "report/html.hpp"

#include "report/embedded_files.hpp"
#include "report/html/parts.hpp"
#include "report/html/policy.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/tally.hpp"
#include "report/version.hpp"

namespace atodds::report {
namespace {

using html::Context;

std::string head(std::string_view title) {
    std::string out = "<meta charset=\"utf-8\">\n";
    out += tag("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", html::content_policy({page_css(), chart_css()}, page_js())}});
    out += "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out +=
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" "
        "content=\"no-referrer\">\n";
    out += text_element("title", {}, title) + "\n";
    return out + element("style", {}, page_css()) + "\n" + element("style", {}, chart_css()) + "\n";
}

std::string body(const Report& report) {
    const Context context(report);
    const std::string line = corpus_line(tally(report));
    std::string out = "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n";
    out += element("header", {{"class", "top"}},
                   text_element("h1", {}, "Where the articles differ") + text_element("p", {}, line)) +
           "\n";
    const std::string list =
        element("div", {{"id", "findings"}, {"tabindex", "-1"}}, html::findings(context));
    const std::string main =
        element("main", {}, html::summary(context) + list + "\n" + html::articles(context));
    out += element("div", {{"class", "page"}}, html::filters(context) + main) + "\n";
    const std::string tool = "Made by atodds " + std::string(tool_version()) + ", rules " +
                             report.rules_hash.substr(0, 12) +
                             ". It shows who differs and does not say who is right.";
    return out + text_element("footer", {}, tool) + "\n";
}

}  // namespace

std::string write_html(const Report& report) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n";
    out += head("Where " + counted(report.articles.size(), "article") + " differ");
    out += "</head>\n<body>\n" + body(report);
    return out + element("script", {}, page_js()) + "\n</body>\n</html>\n";
}

}  // namespace atodds::report
