#include "pipeline/focus.hpp"

#include <algorithm>

#include "ingest/focus.hpp"

namespace atodds::pipeline {

bool touches(const Report& report, const Finding& finding, const std::vector<bool>& articles) {
    const auto inside = [&](ClaimIndex claim) { return articles[report.claims[claim].document]; };
    const bool by_position = std::ranges::any_of(finding.positions, [&](const Position& position) {
        return std::ranges::any_of(position.claims, inside) ||
               std::ranges::any_of(position.compatible, inside);
    });
    return by_position || std::ranges::any_of(finding.relations, [&](std::size_t index) {
               return inside(report.relations[index].a) || inside(report.relations[index].b);
           });
}

void keep_in_focus(Report& report, const std::vector<std::string>& focus) {
    if (focus.empty()) return;
    const std::vector<bool> in_focus = ingest::in_focus(report.articles, focus);
    std::erase_if(report.findings,
                  [&](const Finding& finding) { return !touches(report, finding, in_focus); });
}

}  // namespace atodds::pipeline
