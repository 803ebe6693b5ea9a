#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "report/charts/matter.hpp"
#include "report/charts/series.hpp"
#include "report/dot.hpp"
#include "report/explain.hpp"
#include "report/graph_scope.hpp"
#include "report/graphml.hpp"
#include "report/picture.hpp"

namespace atodds::cli {
namespace {

Error unknown(std::string message, std::string hint) {
    return Error{ErrorCode::unknown_id, std::move(message), {}, 0, 0, std::move(hint)};
}

/// Puts the whole id of the finding in the place of what was typed of it.
std::optional<Error> complete_scope(const Request& request, const Report& report, report::GraphScope& scope) {
    if (!scope.entity.empty() && !report::names_entity(report, scope.entity))
        return unknown("no claim of this run is about " + scope.entity,
                       "names stand in the claims of --format json");
    if (request.finding.empty()) return std::nullopt;
    const Finding* finding = report::find_finding(report, request.finding);
    if (finding == nullptr)
        return unknown("no single finding of this run has the id " + request.finding,
                       "ids stand in atodds report with the same paths");
    scope.finding = finding->id;
    return std::nullopt;
}

Result<std::string> chart(const Request& request, const Report& report) {
    const Finding* finding = report::find_finding(report, request.finding);
    if (finding == nullptr)
        return unknown("no single finding of this run has the id " + request.finding,
                       "ids stand in atodds report with the same paths");
    if (request.chart == "matter") return report::charts::matter_svg(report, *finding, true);
    const auto series = report::charts::series_of(report, *finding);
    if (series) return report::charts::series_svg(report, *finding, *series, true);
    return Error{ErrorCode::unsupported,
                 "finding " + finding->id + " has no values to set on one axis",
                 {},
                 0,
                 0,
                 "--chart matter draws its claims and how they stand to each other"};
}

Result<std::string> picture(const Request& request, const Report& report,
                            const report::GraphOptions& options) {
    if (!request.chart.empty()) return chart(request, report);
    if (request.format == "graphml") return report::write_graphml(report, options.scope);
    if (request.format == "gexf") return report::write_gexf(report, options.scope);
    const std::string dot = report::write_dot(report, options);
    if (request.format == "dot") return dot;
    return report::draw(dot,
                        request.format == "png" ? report::PictureFormat::png : report::PictureFormat::svg);
}

}  // namespace

Result<int> perform_graph(const Request& request) {
    const auto read = analyze_articles(request);
    if (!read) return read.error();
    const Report& report = *read;
    say_skipped(request, report.skipped);
    report::GraphOptions options = request.graph;
    options.scope.all = options.scope.all || request.all;
    if (!request.group_chosen && options.scope.all) options.group = report::GraphGroup::outlet;
    if (auto error = complete_scope(request, report, options.scope)) return *error;
    const auto text = picture(request, report, options);
    if (!text) return text.error();
    if (auto error = write_output(request.output, *text)) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
