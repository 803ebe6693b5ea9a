#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"
#include "report/text.hpp"

namespace atodds::cli {
namespace {

Result<int> write(const Request& request, const std::string& data) {
    if (auto error = write_output(request.output, data)) return *error;
    return exit_ok;
}

}  // namespace

Result<int> perform_report(const Request& request) {
    const auto report = analyze_articles(request);
    if (!report) return report.error();
    if (request.format == "json") return write(request, report::write_json(*report));
    if (request.format == "markdown") return write(request, report::write_markdown(*report, {request.all}));
    if (request.format == "html") return write(request, report::write_html(*report));
    if (request.format == "csv") return write(request, report::write_csv(*report));
    return write(request, report::write_text(*report, text_options(request)));
}

}  // namespace atodds::cli
