#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "cli/unknown_id.hpp"
#include "link/corpus.hpp"
#include "pipeline/relate.hpp"
#include "report/explain.hpp"

namespace atodds::cli {
namespace {

Result<std::string> explain_finding(const Request& request, const Report& report) {
    const Finding* finding = report::find_finding(report, request.finding);
    if (finding == nullptr) return unknown_id("finding", request.finding, ids_of(report.findings));
    if (request.format == "json") return report::write_explanation_json(report, *finding);
    return report::write_explanation(report, *finding, text_options(request));
}

/// The steps that were taken with a pair that became no relation: why it was not linked, or what ended the
/// comparison.
std::string steps_between(const Request& request, const Report& report, ClaimIndex a, ClaimIndex b) {
    const link::Corpus corpus(report.articles, report.claims);
    const auto explained = pipeline::explain_pair(corpus, a, b, request.options.settings);
    if (explained.relation) return {};
    std::string text = "\nsteps\n";
    for (const Reason& step : explained.steps) text += "  " + step.text + " [" + step.code + "]\n";
    return text + "  no relation\n";
}

Result<std::string> explain_claims(const Request& request, const Report& report) {
    const Claim* a = report::find_claim(report, request.claims.first);
    const Claim* b = report::find_claim(report, request.claims.second);
    if (a == nullptr) return unknown_id("claim", request.claims.first, ids_of(report.claims));
    if (b == nullptr) return unknown_id("claim", request.claims.second, ids_of(report.claims));
    const auto first = static_cast<ClaimIndex>(a - report.claims.data());
    const auto second = static_cast<ClaimIndex>(b - report.claims.data());
    if (request.format == "json") return report::write_explanation_json(report, first, second);
    return report::write_explanation(report, first, second, text_options(request)) +
           steps_between(request, report, first, second);
}

}  // namespace

Result<int> perform_explain(const Request& request) {
    const auto read = analyze_articles(request);
    if (!read) return read.error();
    const Report& report = *read;
    const auto text =
        request.finding.empty() ? explain_claims(request, report) : explain_finding(request, report);
    if (!text) return text.error();
    if (auto error = write_output(request.output, *text)) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
