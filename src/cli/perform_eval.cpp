#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "report/eval.hpp"
#include "report/gold.hpp"

namespace atodds::cli {
namespace {

// A share of nothing is below no limit: without an alarm no alarm was wrong.
bool is_below(const std::optional<double>& share, const std::optional<double>& least) {
    return share && least && *share < *least;
}

}  // namespace

Result<int> perform_eval(const Request& request) {
    const auto gold = report::read_gold(request.gold);
    if (!gold) return gold.error();
    auto corpus = read_articles(request);
    if (!corpus) return corpus.error();
    const Report report = analyze(std::move(*corpus), request.options);
    say_skipped(request, report.skipped);
    const report::Score score = report::score(report, *gold);
    const std::string text =
        request.format == "json" ? report::write_score_json(score) : report::write_score(score, request.show);
    if (auto error = write_output(request.output, text)) return *error;
    const bool below = is_below(report::ratio(score.alarm_precision), request.min_precision) ||
                       is_below(report::ratio(score.facts), request.min_recall);
    return below ? exit_found : exit_ok;
}

}  // namespace atodds::cli
