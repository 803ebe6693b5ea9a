#include <map>

#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/unknown_id.hpp"
#include "report/charts/matter.hpp"
#include "report/charts/series.hpp"
#include "report/dot.hpp"
#include "report/explain.hpp"
#include "report/graph_scope.hpp"
#include "report/graphml.hpp"
#include "report/layout.hpp"
#include "report/picture.hpp"
#include "text/utf8.hpp"

namespace atodds::cli {
namespace {

Error unknown(std::string message, std::string hint) {
    return Error{ErrorCode::unknown_id, std::move(message), {}, 0, 0, std::move(hint)};
}

/// The name that a mistyped one most likely meant, whatever its accents and capitals.
std::string nearest_name(const Report& report, const std::string& wanted) {
    std::map<std::string, std::string> names;  // by their letters
    for (const std::string& name : report::names_of_entities(report)) names.emplace(text::fold_accents(name), name);
    std::vector<std::string_view> folded;
    for (const auto& [letters, name] : names) folded.push_back(letters);
    const auto meant = names.find(nearest(text::fold_accents(wanted), folded));
    return meant == names.end() ? std::string() : meant->second;
}

/// Puts the whole id of the finding in the place of what was typed of it.
std::optional<Error> complete_scope(const Request& request, const Report& report, report::GraphScope& scope) {
    if (!scope.entity.empty() && !report::names_entity(report, scope.entity)) {
        const std::string meant = nearest_name(report, scope.entity);
        return unknown("no claim of this run is about " + scope.entity,
                       meant.empty() ? "names stand in the claims of --format json" : "did you mean " + meant + "?");
    }
    if (request.finding.empty()) return std::nullopt;
    const Finding* finding = report::find_finding(report, request.finding);
    if (finding == nullptr)
        return unknown_id("finding", request.finding, ids_of(report.findings));
    scope.finding = finding->id;
    return std::nullopt;
}

Result<std::string> chart(const Request& request, const Report& report) {
    const Finding* finding = report::find_finding(report, request.finding);
    if (finding == nullptr)
        return unknown_id("finding", request.finding, ids_of(report.findings));
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

/// An empty picture is told from one that went wrong.
void say_if_empty(const Request& request, const Report& report, const report::GraphScope& scope) {
    if (request.quiet || !request.chart.empty() || report::select(report, scope).claim_count() != 0) return;
    const bool chosen = !scope.verdicts.empty() || !scope.entity.empty() || !scope.finding.empty();
    const std::string what = scope.all ? "relation" : "finding";
    say(chosen ? "no " + what + " of this run fits what was chosen; the graph is empty (it has " +
                     report::counted(report.findings.size(), "finding") + " in all)"
               : "no " + what + " in this run; the graph is empty" + (scope.all ? "" : " (--scope all draws agreement too)"));
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
    say_if_empty(request, report, options.scope);
    const auto text = picture(request, report, options);
    if (!text) return text.error();
    if (auto error = write_output(request.output, *text)) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
