#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/git_changes.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "cli/suppression_file.hpp"
#include "cli/terminal.hpp"
#include "cli/toml_file.hpp"
#include "compare/checks.hpp"
#include "compare/entries.hpp"
#include "pipeline/baseline.hpp"
#include "pipeline/changes.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/suppressions.hpp"
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
    for (const compare::TableCheck& check : compare::table_checks())
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

std::chrono::sys_days today(const Request& request) {
    return request.today.value_or(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

std::optional<Error> apply_suppressions(const Request& request, Report& report) {
    if (request.suppressions.empty()) return std::nullopt;
    const auto suppressions = read_suppressions(request.suppressions);
    if (!suppressions) return suppressions.error();
    pipeline::apply_suppressions(report, *suppressions, today(request), request.options.focus.empty());
    pipeline::apply_severities(report, request.options.settings);
    return std::nullopt;
}

std::optional<Error> apply_baseline(const Request& request, Report& report) {
    if (request.baseline.empty() || request.writes_baseline) return std::nullopt;
    const auto text = read_small_file(request.baseline);
    if (!text) {
        Error error = text.error();
        if (error.code == ErrorCode::not_found) error.hint = "atodds check --write-baseline makes it";
        return error;
    }
    const auto baseline = pipeline::parse_baseline(*text, request.baseline);
    if (!baseline) return baseline.error();
    pipeline::apply_baseline(report, *baseline, request.options.focus.empty());
    return std::nullopt;
}

std::optional<Error> apply_changes(const Request& request, Report& report) {
    std::vector<pipeline::ChangedPath> changes;
    if (!request.since.empty()) {
        auto since = changes_since(request.since, request.options.paths);
        if (!since) return since.error();
        changes = std::move(*since);
    }
    if (auto error = check_names("--changed", request.changed, report.articles)) return error;
    for (const std::string& path : request.changed) changes.push_back({path});
    if (!request.since.empty() || !request.changed.empty()) pipeline::mark_changed(report, changes);
    return std::nullopt;
}

std::optional<Error> account_for(const Request& request, Report& report) {
    if (auto error = apply_suppressions(request, report)) return error;
    if (auto error = apply_baseline(request, report)) return error;
    return apply_changes(request, report);
}

Result<int> write_baseline(const Request& request, const Report& report) {
    const std::string path = !request.new_baseline.empty() ? request.new_baseline
                             : !request.baseline.empty()   ? request.baseline
                                                           : std::string("atodds-baseline.json");
    const Severity least = std::max(Severity::warning, request.fail_on);
    if (auto error = write_output(path, pipeline::write_baseline(report, least))) return *error;
    if (!request.quiet) say("wrote " + path + ": what is found now is known from here on");
    return exit_ok;
}

bool tells_skipped(const Request& request) {
    return request.format == "text" || request.format == "json" || request.format == "markdown";
}

}  // namespace

Result<int> perform_check(const Request& request) {
    auto report = analyze_articles(request);
    if (!report) return report.error();
    if (auto error = account_for(request, *report)) return *error;
    if (request.writes_baseline) return write_baseline(request, *report);
    if (auto error = write_output(request.output, check_text(request, *report))) return *error;
    if (request.format == "github") {
        if (auto error = write_summary(*report)) return *error;
    }
    if (!tells_skipped(request)) say_skipped(request, report->skipped);
    return report::fails(*report, request.fail_on) ? exit_found : exit_ok;
}

}  // namespace atodds::cli
