#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "report/eval.hpp"
#include "report/gold.hpp"
#include "report/layout.hpp"

namespace atodds::cli {
namespace {

/// A gate of the command line. A share of nothing is below no limit: without an alarm no alarm was wrong.
bool passes(std::string_view what, std::optional<double> share, const std::string& counts,
            std::optional<double> least) {
    if (!share || !least || *share >= *least) return true;
    say(report::gate_message(what, share, counts, *least));
    return false;
}

bool passes_gates(const report::Score& score, const Request& request) {
    const std::string findings = "mean over " + report::counted(score.alarm_precision.count, "finding");
    const std::string facts =
        std::to_string(score.facts.part) + " of " + std::to_string(score.facts.whole) + " conflicts found";
    const bool precise =
        passes("precision of alarms", report::ratio(score.alarm_precision), findings, request.min_precision);
    return passes("recall", report::ratio(score.facts), facts, request.min_recall) && precise;
}

}  // namespace

Result<int> perform_eval(const Request& request) {
    const auto gold = report::read_gold(request.gold);
    if (!gold) return gold.error();
    const auto read = analyze_articles(request);
    if (!read) return read.error();
    const Report& report = *read;
    say_skipped(request, report.skipped);
    const report::Score score = report::score(report, *gold);
    const std::string text =
        request.format == "json" ? report::write_score_json(score) : report::write_score(score, request.show);
    if (auto error = write_output(request.output, text)) return *error;
    return passes_gates(score, request) ? exit_ok : exit_found;
}

}  // namespace atodds::cli
