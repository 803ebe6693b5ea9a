#include "pipeline/focus.hpp"

#include <algorithm>

#include "ingest/focus.hpp"

namespace atodds::pipeline {

void keep_in_focus(Report& report, const std::vector<std::string>& focus) {
    if (focus.empty()) return;
    const std::vector<bool> in_focus = ingest::in_focus(report.articles, focus);
    const auto shown = [&](ClaimIndex claim) { return in_focus[report.claims[claim].document]; };
    const auto touches = [&](const Finding& finding) {
        const bool by_position = std::ranges::any_of(finding.positions, [&](const Position& position) {
            return std::ranges::any_of(position.claims, shown) ||
                   std::ranges::any_of(position.compatible, shown);
        });
        return by_position || std::ranges::any_of(finding.relations, [&](std::size_t index) {
                   return shown(report.relations[index].a) || shown(report.relations[index].b);
               });
    };
    std::erase_if(report.findings, [&](const Finding& finding) { return !touches(finding); });
}

}  // namespace atodds::pipeline
