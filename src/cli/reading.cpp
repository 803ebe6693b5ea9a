#include "cli/reading.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/terminal.hpp"
#include "report/phrases.hpp"

namespace atodds::cli {
namespace {

// More unreadable files and records than --max-bad allows.
std::optional<Error> check_bad(const Request& request, const Corpus& corpus) {
    std::uint64_t bad = 0;
    for (const Skipped& skipped : corpus.skipped)
        if (skipped.is_bad) bad += skipped.count;
    const MaxBad& most = request.max_bad;
    std::uint64_t tried = bad + corpus.articles.size();
    for (const Table& table : corpus.tables) tried += table.rows.size();
    constexpr int whole = 100;
    const auto decimal = [](std::uint64_t number) { return Decimal(static_cast<std::int64_t>(number)); };
    const bool too_many =
        most.count ? bad > *most.count
                   : most.percent && decimal(bad) * Decimal(whole) > *most.percent * decimal(tried);
    if (!too_many) return std::nullopt;
    say_skipped(request, corpus.skipped);
    const std::string limit = most.count ? std::to_string(*most.count) : most.percent->text() + '%';
    return Error{ErrorCode::bad_record, std::to_string(bad) + " of " + std::to_string(tried) +
                                            " files and records cannot be read, and --max-bad allows " +
                                            limit};
}

}  // namespace

Result<Corpus> read_articles_or_none(const Request& request) {
    Options options = request.options;
    for (const std::string& path : options.focus) {
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) options.paths.push_back(path);
    }
    auto corpus = read_corpus(options);
    if (!corpus) return corpus;
    if (auto error = check_bad(request, *corpus)) return *error;
    return corpus;
}

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

void say_skipped(const Request& request, const std::vector<Skipped>& skipped) {
    if (request.quiet) return;
    for (const Skipped& entry : skipped) say("skipped " + report::skipped_line(entry));
}

}  // namespace atodds::cli
