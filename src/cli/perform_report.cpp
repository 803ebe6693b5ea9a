#include <algorithm>

#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "report/check.hpp"
#include "report/csv.hpp"
#include "report/dot.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"
#include "report/text.hpp"

namespace atodds::cli {
namespace {

Result<Report> make_report(const Request& request) {
    auto corpus = read_articles(request);
    if (!corpus) return corpus.error();
    return analyze(std::move(*corpus), request.options);
}

Result<int> write(const Request& request, const std::string& data, int code = exit_ok) {
    if (auto error = write_output(request.output, data)) return *error;
    return code;
}

// Findings that a baseline or a suppression accounts for do not fail a check.
bool fails(const Finding& finding, Severity least) {
    return finding.state == FindingState::fresh && finding.severity <= least;
}

}  // namespace

Result<int> perform_report(const Request& request) {
    const auto report = make_report(request);
    if (!report) return report.error();
    if (request.format == "json") return write(request, report::write_json(*report));
    if (request.format == "markdown") return write(request, report::write_markdown(*report, {request.all}));
    if (request.format == "html") return write(request, report::write_html(*report));
    if (request.format == "csv") return write(request, report::write_csv(*report));
    return write(request, report::write_text(*report, text_options(request)));
}

Result<int> perform_check(const Request& request) {
    const auto report = make_report(request);
    if (!report) return report.error();
    const bool found = std::ranges::any_of(
        report->findings, [&](const Finding& finding) { return fails(finding, request.fail_on); });
    const int code = found ? exit_found : exit_ok;
    if (request.format == "json") return write(request, report::write_json(*report), code);
    if (request.format == "markdown") return write(request, report::write_markdown(*report), code);
    const report::CheckOptions options{text_options(request).colour, request.fail_on};
    return write(request, report::write_check(*report, options), code);
}

Result<int> perform_graph(const Request& request) {
    const auto report = make_report(request);
    if (!report) return report.error();
    say_skipped(report->skipped);
    report::DotOptions options;
    options.all = request.all;
    return write(request, report::write_dot(*report, options));
}

}  // namespace atodds::cli
