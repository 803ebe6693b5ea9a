// How time and memory grow with the number of articles: the whole job on corpora of ever more stories.
// usage: growth [ARTICLES...]    default: 2000 20000 (ten times the articles: at most twelve times the cost)
//
// The corpora are made from the stories in fixtures/articles, each copy a story of its own. Relations between
// two stories are none that a reader wants; they are counted apart. Time is CPU time on one thread; memory is
// the peak, the corpus included.
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/heap.hpp"
#include "atodds/analyzer.hpp"
#include "corpus.hpp"
#include "measure.hpp"

namespace {

using namespace atodds;

struct Cost {
    double seconds = 0;
    double mebibytes = 0;
};

/// "quake-d3-17" is of "quake" and copy 17.
std::pair<std::string_view, std::string_view> story_of(const Report& report, ClaimIndex claim) {
    const std::string_view id = report.articles[report.claims[claim].document].id;
    const std::size_t copy = id.rfind('-');
    return {id.substr(0, id.rfind('-', copy - 1)), id.substr(copy)};
}

std::size_t between_stories(const Report& report) {
    std::size_t count = 0;
    for (const Relation& r : report.relations) count += story_of(report, r.a) != story_of(report, r.b);
    return count;
}

std::uint64_t passed_over(const Report& report) {
    std::uint64_t count = 0;
    for (const Skipped& skipped : report.skipped)
        count += skipped.what == "pairs of claims" ? skipped.count : 0;
    return count;
}

void print_row(const Report& report, double megabytes, Cost cost) {
    const std::size_t between = between_stories(report);
    std::printf("%zu articles, %.1f MB: %.2f s, %.2f MB/s, %.0f MiB\n", report.articles.size(), megabytes,
                cost.seconds, megabytes / cost.seconds, cost.mebibytes);
    std::printf(
        "  %zu claims, %zu relations within stories, %zu between, %zu findings; %llu pairs passed over\n",
        report.claims.size(), report.relations.size() - between, between, report.findings.size(),
        static_cast<unsigned long long>(passed_over(report)));
    std::fflush(stdout);
}

bool measure(std::size_t articles, Cost& cost) {
    bench::reset_peak_memory();
    Result<std::vector<Article>> made =
        bench::make_corpus(ATODDS_SOURCE_ROOT "/fixtures/articles", {0, articles});
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().text().c_str());
        return false;
    }
    constexpr double bytes_per_megabyte = 1e6;
    const double megabytes = static_cast<double>(bench::text_bytes(*made)) / bytes_per_megabyte;
    Options options;
    options.jobs = 1;
    Corpus corpus;
    corpus.articles = std::move(*made);
    const double start = bench::cpu_seconds();
    const Report report = analyze(std::move(corpus), options);
    cost = {bench::cpu_seconds() - start, bench::peak_memory()};
    print_row(report, megabytes, cost);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    atodds::cli::keep_freed_memory();
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(std::strtoul(argv[i], nullptr, 10));
    if (sizes.empty()) sizes = {2000, 20000};
    Cost first, last;
    for (const std::size_t articles : sizes) {
        if (articles == 0 || !measure(articles, last)) return 2;
        if (first.seconds <= 0) first = last;
    }
    if (sizes.size() > 1) {
        std::printf("growth: %.1f times the articles, %.1f times the time, %.1f times the memory\n",
                    static_cast<double>(sizes.back()) / static_cast<double>(sizes.front()),
                    last.seconds / first.seconds, last.mebibytes / first.mebibytes);
    }
    return 0;
}
