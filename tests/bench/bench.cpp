// Speed and memory of each stage over a corpus made by repeating the stories in fixtures/articles.
// usage: bench [MEGABYTES...]    default: 1 4 (the cost must grow in step with the corpus)
//
// Speed is CPU time on one thread, so a busy machine disturbs it little. A stage's own time does not count
// what comes before it; its memory does, and includes the corpus.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "atodds/analyzer.hpp"
#include "cli/heap.hpp"
#include "corpus.hpp"
#include "extract/draft.hpp"
#include "extract/figures.hpp"
#include "extract/names.hpp"
#include "measure.hpp"
#include "rules/pack.hpp"
#include "segment/document.hpp"

namespace {

using namespace atodds;
using bench::cpu_seconds;

constexpr double bytes_per_megabyte = 1e6;

/// Adds the time that a call takes to `seconds` and hands on its result.
template <class Call>
auto timed(double& seconds, Call call) {
    const double start = cpu_seconds();
    if constexpr (std::is_void_v<decltype(call())>) {
        call();
        seconds += cpu_seconds() - start;
    } else {
        auto result = call();
        seconds += cpu_seconds() - start;
        return result;
    }
}

struct Stage {
    const char* name;
    /// Seconds that the stage itself takes for one article; what it needs is done untimed.
    std::function<double(const Article&)> run;
};

segment::Document scanned(const Article& article) {
    return segment::scan(article, rules::Pack::english());
}

segment::Document chunked(const Article& article) {
    segment::Document document = scanned(article);
    segment::tag(document);
    segment::chunk(document);
    return document;
}

double time_scan(const Article& article) {
    double seconds = 0;
    timed(seconds, [&] { return scanned(article); });
    return seconds;
}

double time_tag(const Article& article) {
    double seconds = 0;
    segment::Document document = scanned(article);
    timed(seconds, [&] { segment::tag(document); });
    return seconds;
}

double time_chunk(const Article& article) {
    double seconds = 0;
    segment::Document document = scanned(article);
    segment::tag(document);
    timed(seconds, [&] { segment::chunk(document); });
    return seconds;
}

double time_names(const Article& article) {
    double seconds = 0;
    const segment::Document document = chunked(article);
    timed(seconds, [&] { return extract::find_names(document); });
    return seconds;
}

double time_figures(const Article& article) {
    double seconds = 0;
    const segment::Document document = chunked(article);
    timed(seconds, [&] { return extract::find_figures(document); });
    return seconds;
}

double time_reading(const Article& article) {
    double seconds = 0;
    const segment::Document document = chunked(article);
    timed(seconds, [&] { return extract::read_article(document); });
    return seconds;
}

double time_claims(const Article& article) {
    double seconds = 0;
    const segment::Document document = chunked(article);
    extract::Reading reading = extract::read_article(document);
    extract::finish_reading(reading);
    timed(seconds, [&] { return extract::find_claims(reading); });
    return seconds;
}

double time_mentions(const Article& article) {
    double seconds = 0;
    timed(seconds, [&] { return mentions_of(article); });
    return seconds;
}

const std::vector<Stage>& stages() {
    static const std::vector<Stage> list{
        {"scan", time_scan},       {"tag", time_tag},
        {"chunk", time_chunk},     {"names", time_names},
        {"figures", time_figures}, {"reading (with names and figures)", time_reading},
        {"claims", time_claims},   {"mentions (scan and figures)", time_mentions},
    };
    return list;
}

void print_row(const char* stage, std::uint64_t bytes, double seconds) {
    const double megabytes = static_cast<double>(bytes) / bytes_per_megabyte;
    constexpr double ns = 1e9;
    std::printf("  %-36s %9.2f MB/s %9.1f ns/byte %9.1f MiB\n", stage,
                seconds > 0 ? megabytes / seconds : 0.0, seconds * ns / static_cast<double>(bytes),
                bench::peak_memory());
    std::fflush(stdout);
}

void measure_stage(const Stage& stage, const std::vector<Article>& articles, std::uint64_t bytes) {
    bench::reset_peak_memory();
    double seconds = 0;
    for (const Article& article : articles) seconds += stage.run(article);
    print_row(stage.name, bytes, seconds);
}

void measure_whole_job(std::vector<Article> articles, std::uint64_t bytes) {
    bench::reset_peak_memory();
    Options options;
    options.jobs = 1;
    double seconds = 0;
    Corpus corpus;
    corpus.articles = std::move(articles);
    const Report report = timed(seconds, [&] { return analyze(std::move(corpus), options); });
    print_row("whole job", bytes, seconds);
    std::printf("  %zu claims, %zu relations, %zu findings\n", report.claims.size(), report.relations.size(),
                report.findings.size());
}

bool measure(double megabytes) {
    const auto wanted = static_cast<std::uint64_t>(megabytes * bytes_per_megabyte);
    Result<std::vector<Article>> corpus = bench::make_corpus(ATODDS_SOURCE_ROOT "/fixtures/articles", {wanted, 0});
    if (!corpus) {
        std::fprintf(stderr, "%s\n", corpus.error().text().c_str());
        return false;
    }
    std::vector<Article> articles = std::move(*corpus);
    const std::uint64_t bytes = bench::text_bytes(articles);
    std::printf("%.1f MB, %zu articles\n", static_cast<double>(bytes) / bytes_per_megabyte, articles.size());
    for (const Stage& stage : stages()) measure_stage(stage, articles, bytes);
    measure_whole_job(std::move(articles), bytes);
    return true;
}

/// What a run pays before the first article: the rules, the gazetteer and the tagger's tables.
void measure_start() {
    double pack = 0, first_article = 0;
    timed(pack, [] { return rules::Pack::english().words(); });
    Article article;
    article.text = "Two people were killed in London on Monday, police said.";
    timed(first_article, [&] {
        const segment::Document document = chunked(article);
        extract::Reading reading = extract::read_article(document);
        extract::finish_reading(reading);
        return extract::find_claims(reading).size();
    });
    constexpr double ms = 1e3;
    std::printf("start: rules %.1f ms, first article %.1f ms\n", pack * ms, first_article * ms);
}

}  // namespace

int main(int argc, char** argv) {
    atodds::cli::keep_freed_memory();
    std::vector<double> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(std::strtod(argv[i], nullptr));
    if (sizes.empty()) sizes = {1, 4};
    measure_start();
    for (const double megabytes : sizes) {
        if (megabytes <= 0 || !measure(megabytes)) return 2;
    }
    return 0;
}
