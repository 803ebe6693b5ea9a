#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "compare/checks.hpp"
#include "report/check.hpp"
#include "report/csv.hpp"
#include "report/github.hpp"
#include "report/json.hpp"
#include "report/junit.hpp"
#include "report/markdown.hpp"
#include "report/sarif.hpp"

namespace atodds::cli {
namespace {

namespace fs = std::filesystem;

std::vector<report::RuleEntry> known_rules() {
    std::vector<report::RuleEntry> entries;
    for (const compare::CheckInfo& check : compare::all_checks())
        entries.push_back({check.id, check.verdicts, check.about, check.example, check.near_miss});
    const auto notices = report::notice_rules();
    entries.insert(entries.end(), notices.begin(), notices.end());
    return entries;
}

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// Warnings are listed even where only errors fail, as a linter does; notes when they are asked for.
report::ListOptions list_options(const Request& request) {
    report::ListOptions options;
    options.fail_on = request.fail_on;
    options.least = request.all ? Severity::note : std::max(Severity::warning, request.fail_on);
    options.only_new = request.only_new;
    std::error_code ignored;
    options.folder = fs::current_path(ignored).string();
    // On a runner of GitHub paths count from the top of the checkout, wherever the step was started.
    const std::string workspace = from_environment("GITHUB_WORKSPACE");
    options.base = workspace.empty() ? options.folder : workspace;
    return options;
}

std::string check_text(const Request& request, const Report& report) {
    const report::ListOptions list = list_options(request);
    if (request.format == "json") return report::write_json(report);
    if (request.format == "markdown") return report::write_markdown(report, {request.all});
    if (request.format == "csv") return report::write_csv(report);
    if (request.format == "sarif") return report::write_sarif(report, known_rules(), list);
    if (request.format == "junit") return report::write_junit(report, known_rules(), list);
    if (request.format == "github") return report::write_github(report, list);
    return report::write_check(report, {text_options(request).colour, list.least, request.all});
}

/// The runner gives each step a file of its own for its summary; it is added to, as a step may run more than
/// once.
std::optional<Error> write_summary(const Report& report) {
    const std::string path = from_environment("GITHUB_STEP_SUMMARY");
    if (path.empty()) return std::nullopt;
    std::ofstream file(path, std::ios::binary | std::ios::app);
    file << report::write_step_summary(report);
    file.close();
    if (file) return std::nullopt;
    return Error{ErrorCode::write_failed, "the summary of the step cannot be written", path};
}

bool tells_skipped(const Request& request) {
    return request.format == "text" || request.format == "json" || request.format == "markdown";
}

}  // namespace

Result<int> perform_check(const Request& request) {
    auto corpus = read_articles(request);
    if (!corpus) return corpus.error();
    const Report report = analyze(std::move(*corpus), request.options);
    if (auto error = write_output(request.output, check_text(request, report))) return *error;
    if (request.format == "github") {
        if (auto error = write_summary(report)) return *error;
    }
    if (!tells_skipped(request)) say_skipped(report.skipped);
    return report::fails(report, request.fail_on) ? exit_found : exit_ok;
}

}  // namespace atodds::cli
