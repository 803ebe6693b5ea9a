#include <algorithm>

#include "report/html/parts.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/phrases.hpp"
#include "report/tally.hpp"
#include "report/words.hpp"

namespace atodds::report::html {
namespace {

constexpr std::size_t most_headlines = 25;

std::string counts(const Tally& tally) {
    std::string items;
    for (int i = 0; i < verdict_count; ++i) {
        const std::size_t count = tally.findings_by_verdict[static_cast<std::size_t>(i)];
        if (count == 0) continue;
        const auto verdict = static_cast<Verdict>(i);
        const std::string inner = text_element("span", {{"class", "count"}}, grouped(count)) + " " +
                                  verdict_badge(verdict) + " " +
                                  text_element("span", {{"class", "small"}}, meaning(verdict));
        items += element("li", {}, inner);
    }
    return items.empty() ? std::string() : element("ul", {{"class", "counts"}}, items);
}

/// The alarms as links, so that the first screen says what they are.
std::string headlines(const Report& report) {
    std::string items;
    std::size_t shown = 0;
    for (const Finding& finding : report.findings) {
        if (!is_alarm(finding.verdict) || ++shown > most_headlines) continue;
        items +=
            element("li", {},
                    verdict_badge(finding.verdict) + " " +
                        text_element("a", {{"href", "#" + finding.id}, {"dir", "auto"}}, finding.message));
    }
    if (items.empty()) return {};
    std::string out = element("ol", {{"class", "headlines"}}, items);
    if (shown > most_headlines)
        out += text_element("p", {{"class", "small"}},
                            "and " + counted(shown - most_headlines, "more") + " below");
    return out;
}

std::string skipped(const Report& report) {
    std::string items, uncompared;
    for (const Skipped& one : report.skipped) (is_uncompared(one) ? uncompared : items) += text_element("li", {}, skipped_line(one));
    const auto list = [](std::string_view heading, const std::string& of) {
        return of.empty() ? std::string() : text_element("h3", {}, heading) + element("ul", {}, of);
    };
    return list("Passed over", items) + list("Not compared", uncompared);
}

}  // namespace

std::string summary(const Context& context) {
    const Tally tally = report::tally(context.report);
    std::string out = text_element("h2", {{"id", "summary"}}, "Summary");
    out += text_element("p", {}, findings_line(tally) + ". " + relations_line(tally) + ".");
    if (const std::string undated = undated_line(context.report); !undated.empty()) out += text_element("p", {}, undated + ".");
    out += counts(tally) + headlines(context.report) + skipped(context.report);
    const std::string matrix = overall_matrix(context);
    if (!matrix.empty())
        out += element("details", {}, text_element("summary", {}, "Outlet by outlet") + matrix);
    return element("section", {{"aria-labelledby", "summary"}}, out) + "\n";
}

}  // namespace atodds::report::html
