#include "cli/reading.hpp"

#include <filesystem>

#include "cli/terminal.hpp"
#include "report/phrases.hpp"

namespace atodds::cli {

Result<Corpus> read_articles_or_none(const Request& request) {
    Options options = request.options;
    for (const std::string& path : options.focus) {
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) options.paths.push_back(path);
    }
    return read_corpus(options);
}

Result<Corpus> read_articles(const Request& request) {
    auto corpus = read_articles_or_none(request);
    if (!corpus || !corpus->articles.empty()) return corpus;
    say_skipped(corpus->skipped);
    return Error{ErrorCode::no_articles,
                 "no article was found in " + request.options.paths.front() +
                     (request.options.paths.size() > 1 ? " and the other paths" : ""),
                 {},
                 0,
                 0,
                 "articles are .txt files, or records in .ndjson, .jsonl and .json files"};
}

void say_skipped(const std::vector<Skipped>& skipped) {
    for (const Skipped& entry : skipped) say("skipped " + report::skipped_line(entry));
}

}  // namespace atodds::cli
