#include "report/tally.hpp"

#include <algorithm>
#include <numeric>

namespace atodds::report {
namespace {

void count_articles(Tally& tally, const std::vector<Article>& articles) {
    for (const Article& article : articles) {
        if (article.of_table) continue;
        ++tally.documents;
        if (!article.outlet.empty()) tally.outlets.push_back(article.outlet);
        const auto& date = article.published.value;
        if (!date) continue;
        if (!tally.first || *date < *tally.first) tally.first = date;
        if (!tally.last || *tally.last < *date) tally.last = date;
    }
    std::sort(tally.outlets.begin(), tally.outlets.end());
    tally.outlets.erase(std::unique(tally.outlets.begin(), tally.outlets.end()), tally.outlets.end());
}

}  // namespace

std::size_t Tally::all_relations() const {
    return std::accumulate(relations.begin(), relations.end(), std::size_t{0});
}

Tally tally(const Report& report) {
    Tally result;
    count_articles(result, report.articles);
    for (const CheckedTable& table : report.tables)
        if (!table.facts) result.rows += table.rows;
    result.claims = report.claims.size();
    for (const Relation& relation : report.relations)
        ++result.relations[static_cast<std::size_t>(relation.verdict)];
    for (const Finding& finding : report.findings) {
        const bool untouched = finding.state == FindingState::fresh && !finding.touched;
        if (untouched)
            ++result.untouched;
        else
            ++result.states[static_cast<std::size_t>(finding.state)];
        if (finding.state == FindingState::absent) continue;
        ++result.findings[static_cast<std::size_t>(finding.severity)];
        ++result.findings_by_verdict[static_cast<std::size_t>(finding.verdict)];
    }
    return result;
}

}  // namespace atodds::report
