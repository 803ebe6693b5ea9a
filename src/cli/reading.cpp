#include "cli/reading.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "ingest/focus.hpp"
#include "report/phrases.hpp"

namespace atodds::cli {
namespace {

std::uint64_t bad_of(const std::vector<Skipped>& skipped) {
    std::uint64_t bad = 0;
    for (const Skipped& entry : skipped)
        if (entry.is_bad) bad += entry.count;
    return bad;
}

// Files and records that were there to be read.
std::uint64_t tried_of(const Corpus& corpus) {
    std::uint64_t tried = bad_of(corpus.skipped) + corpus.articles.size();
    std::set<std::pair<std::string_view, std::uint32_t>> lines;  // one may hold figures of several tables
    for (const Table& table : corpus.tables)
        for (const TableRow& row : table.rows) lines.emplace(table.path, row.line);
    return tried + lines.size();
}

// More unreadable files and records than --max-bad allows.
std::optional<Error> check_bad(const Request& request, const std::vector<Skipped>& skipped, std::uint64_t tried) {
    const std::uint64_t bad = bad_of(skipped);
    const MaxBad& most = request.max_bad;
    constexpr int whole = 100;
    const auto decimal = [](std::uint64_t number) { return Decimal(static_cast<std::int64_t>(number)); };
    const bool too_many =
        most.count ? bad > *most.count
                   : most.percent && decimal(bad) * Decimal(whole) > *most.percent * decimal(tried);
    if (!too_many) return std::nullopt;
    say_skipped(request, skipped);
    const std::string limit = most.count ? std::to_string(*most.count) : most.percent->text() + '%';
    return Error{ErrorCode::bad_record, std::to_string(bad) + " of " + std::to_string(tried) +
                                            " files and records cannot be read, and --max-bad allows " +
                                            limit};
}

// A table none of whose cells is a figure: most likely another column was meant.
std::optional<Error> check_tables(const Request& request, const Report& report) {
    const auto empty = std::ranges::find(report.skipped, "table", &Skipped::what);
    if (empty == report.skipped.end()) return std::nullopt;
    say_skipped(request, report.skipped);
    return Error{ErrorCode::no_articles, empty->why, empty->names.front(), 0, 0, "--map value=COLUMN tells where its figures are"};
}

/// A tolerance for a measure that no claim has does nothing, which is worth a word: most likely another name was meant.
void say_unused_tolerances(const Request& request, const Report& report) {
    if (request.quiet) return;
    std::set<std::string_view> measures;
    for (const Claim& claim : report.claims) measures.insert(claim.measure);
    const std::vector<std::string_view> candidates(measures.begin(), measures.end());
    for (const auto& [measure, tolerance] : request.options.settings.tolerances) {
        if (measure == "*" || measures.contains(measure)) continue;
        const std::string meant = nearest(measure, candidates);
        say(request.config + ": [tolerances]: no claim of this run measures \"" + measure + '"' +
            (meant.empty() ? "" : " (did you mean \"" + meant + "\"?)"));
    }
}

}  // namespace

std::optional<Error> check_names(std::string_view option, const std::vector<std::string>& names,
                                 const std::vector<Article>& articles) {
    for (const std::string& name : names) {
        std::error_code ignored;
        if (std::filesystem::exists(name, ignored)) continue;
        const std::vector<bool> named = ingest::in_focus(articles, {name});
        if (std::ranges::find(named, true) != named.end()) continue;
        return Error{ErrorCode::not_found,
                     std::string(option) + ' ' + name + ": no such file or folder, and no article has this id",
                     {}, 0, 0, "paths count from the working folder; leave out what was deleted"};
    }
    return std::nullopt;
}

Result<Corpus> read_articles_or_none(const Request& request) {
    Options options = request.options;
    for (const std::string& path : options.focus) {
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) options.paths.push_back(path);
    }
    auto corpus = read_corpus(options);
    if (!corpus) return corpus;
    if (auto error = check_names("--focus", options.focus, corpus->articles)) return *error;
    if (auto error = check_bad(request, corpus->skipped, tried_of(*corpus))) return *error;
    return corpus;
}

namespace {

Result<Corpus> read_articles(const Request& request) {
    auto corpus = read_articles_or_none(request);
    if (!corpus || !corpus->articles.empty()) return corpus;
    const bool rows = std::ranges::any_of(corpus->tables, [](const Table& table) { return !table.facts; });
    if (rows) return corpus;
    say_skipped(request, corpus->skipped);
    return Error{ErrorCode::no_articles,
                 "no article was found in " + request.options.paths.front() +
                     (request.options.paths.size() > 1 ? " and the other paths" : ""),
                 {},
                 0,
                 0,
                 "articles are .txt files, or records in .ndjson, .jsonl, .json and .csv files"};
}

}  // namespace

Result<Report> analyze_articles(const Request& request) {
    auto corpus = read_articles(request);
    if (!corpus) return corpus.error();
    const std::uint64_t tried = tried_of(*corpus);
    Report report = analyze(std::move(*corpus), request.options);
    if (auto error = check_tables(request, report)) return *error;
    if (auto error = check_bad(request, report.skipped, tried)) return *error;
    say_unused_tolerances(request, report);
    return report;
}

void say_skipped(const Request& request, const std::vector<Skipped>& skipped) {
    if (request.quiet) return;
    for (const Skipped& entry : skipped) say((report::is_uncompared(entry) ? "not compared: " : "skipped ") + report::skipped_line(entry));
}

}  // namespace atodds::cli
