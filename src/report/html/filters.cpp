#include <array>
#include <map>

#include "report/html/parts.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace atodds::report::html {
namespace {

std::string option(std::string_view value, std::string_view words) {
    return text_element("option", {{"value", value}}, words);
}

std::string choice(std::string_view id, std::string_view label, std::string_view all,
                   const std::string& options) {
    const std::string select = element("select", {{"id", id}, {"name", id}}, option("", all) + options);
    return element("p", {}, text_element("label", {{"for", id}}, label) + select);
}

std::string names(const std::vector<std::string>& list) {
    std::string out;
    for (std::size_t i = 0; i < list.size(); ++i) out += option(std::to_string(i), list[i]);
    return out;
}

std::string rules(const Report& report) {
    std::map<std::string, std::size_t> counts;
    for (const Finding& finding : report.findings) ++counts[finding.rule];
    std::string out;
    for (const auto& [rule, count] : counts) out += option(clean(rule), rule + " (" + grouped(count) + ")");
    return out;
}

std::string verdicts(const Report& report) {
    std::array<std::size_t, verdict_count> counts = {};
    for (const Finding& finding : report.findings) ++counts[static_cast<std::size_t>(finding.verdict)];
    std::string boxes;
    for (int i = 0; i < verdict_count; ++i) {
        const std::size_t count = counts[static_cast<std::size_t>(i)];
        if (count == 0) continue;
        const auto verdict = static_cast<Verdict>(i);
        const std::string box =
            tag("input", {{"type", "checkbox"}, {"name", "verdict"}, {"value", word(verdict)}});
        boxes +=
            element("label", {{"class", "check"}}, box + " " + verdict_badge(verdict) + " " + grouped(count));
    }
    return element("fieldset", {}, text_element("legend", {}, "Verdict") + boxes);
}

std::string date(std::string_view id, std::string_view label) {
    return element("p", {},
                   text_element("label", {{"for", id}}, label) +
                       tag("input", {{"type", "date"}, {"id", id}, {"name", id}}));
}

}  // namespace

std::string filters(const Context& context) {
    if (context.report.findings.empty()) return {};
    const std::string words = element(
        "p", {},
        text_element("label", {{"for", "words"}}, "Words") +
            tag("input", {{"type", "search"}, {"id", "words"}, {"name", "words"}, {"autocomplete", "off"}}));
    std::string fields =
        words + verdicts(context.report) + choice("outlet", "Outlet", "All outlets", names(context.outlets)) +
        choice("entity", "About", "Everything", names(context.entities)) +
        choice("rule", "Rule", "All rules", rules(context.report)) +
        element("div", {{"class", "dates"}}, date("from", "Printed from") + date("to", "to"));
    fields += text_element("button", {{"type", "reset"}}, "Show all");
    const std::string status = element("p", {{"id", "status"}, {"role", "status"}}, "");
    const std::string form =
        element("form", {{"id", "filters"}, {"aria-label", "Filter the findings"}}, fields);
    const std::string inner =
        element("details", {{"open", ""}}, text_element("summary", {}, "Filter") + form);
    return element("aside", {{"class", "filters"}, {"aria-label", "Filters"}}, inner + status) + "\n";
}

}  // namespace atodds::report::html
