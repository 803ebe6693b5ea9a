#include <algorithm>
#include <atomic>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "atodds/analyzer.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/run.hpp"
#include "report/claims_json.hpp"
#include "report/mentions_json.hpp"

namespace atodds::cli {
namespace {

// Articles that are read before their mentions are written: enough for all threads, little to hold.
constexpr std::size_t batch_size = 512;

unsigned thread_count(const Request& request, std::size_t work) {
    const unsigned wanted =
        request.options.jobs == 0 ? std::thread::hardware_concurrency() : request.options.jobs;
    return static_cast<unsigned>(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(work, 1)));
}

// The lines of each article, in the order of the articles whatever thread wrote them.
std::vector<std::string> lines_of(std::span<const Article> articles, unsigned threads) {
    std::vector<std::string> lines(articles.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < articles.size(); i = next++) {
            for (const Mention& mention : mentions_of(articles[i])) {
                report::append_mention(lines[i], articles[i], mention);
                lines[i] += '\n';
            }
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work);
    work();
    helpers.clear();  // joins them
    return lines;
}

std::optional<Error> write_mentions(const Request& request, const std::vector<Article>& articles,
                                    Output& output) {
    for (std::size_t at = 0; at < articles.size() && !output.is_closed(); at += batch_size) {
        const auto batch = std::span(articles).subspan(at, std::min(batch_size, articles.size() - at));
        for (const std::string& lines : lines_of(batch, thread_count(request, batch.size()))) {
            if (auto error = output.write(lines)) return error;
        }
    }
    return std::nullopt;
}

}  // namespace

Result<int> perform_extract(const Request& request) {
    auto corpus = read_articles_or_none(request);
    if (!corpus) return corpus.error();
    say_skipped(request, corpus->skipped);
    auto output = Output::open(request.output);
    if (!output) return output.error();
    std::optional<Error> error;
    if (request.mentions) {
        error = write_mentions(request, corpus->articles, *output);
    } else if (!corpus->articles.empty()) {
        error = output->write(report::write_claims(extract_claims(std::move(*corpus), request.options)));
    }
    if (!error) error = output->finish();
    if (error) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
