#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "atodds/analyzer.hpp"
#include "compare/checks.hpp"
#include "extract/draft.hpp"
#include "extract/figures.hpp"
#include "link/blocks.hpp"
#include "link/evidence.hpp"
#include "matter/findings.hpp"
#include "pipeline/claim_ids.hpp"
#include "pipeline/focus.hpp"
#include "pipeline/parallel.hpp"
#include "pipeline/read.hpp"
#include "pipeline/relate.hpp"
#include "pipeline/settings.hpp"
#include "pipeline/tables.hpp"
#include "rules/pack.hpp"
#include "segment/document.hpp"

namespace atodds {

namespace {

using pipeline::in_parallel;
using pipeline::Read;

/// Counts what is done, from any thread, and tells whoever wants to know.
class Telling {
  public:
    Telling(const Options& options, Stage stage, std::size_t total) : options_(options), stage_(stage), total_(total) {}
    void more(std::size_t count) {
        for (; options_.progress && count > 0; --count) options_.progress(stage_, done_.fetch_add(1) + 1, total_);
    }

  private:
    const Options& options_;
    Stage stage_;
    std::size_t total_;
    std::atomic<std::size_t> done_{0};
};

/// Articles that are read together, half-open.
struct Batch {
    std::size_t first = 0, last = 0;
};

/// Bytes of text in a batch: so many that the code of a step is not fetched for each article anew, so few that what the steps make of
/// it stays at hand from one to the next. Claims take more room.
constexpr std::size_t text_to_read = 48'000, text_to_claim = 24'000;

/// The articles in batches of about `most_text` bytes, and so many that each thread has some.
std::vector<Batch> batches_of(const std::vector<Article>& articles, unsigned threads, std::size_t most_text) {
    std::size_t all = 0, text = 0;
    for (const Article& article : articles) all += article.text.size();
    const std::size_t enough = std::min(most_text, all / (2 * threads));
    std::vector<Batch> batches;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (batches.empty() || text >= enough) batches.push_back({i, i}), text = 0;
        batches.back().last = i + 1;
        text += articles[i].text.size();
    }
    return batches;
}

/// The claims of an article, with ids, and the order in which they are to stand.
struct Made {
    std::vector<Claim> claims;
    std::vector<ClaimIndex> order;
};

/// Puts the claims of the articles from `first` on behind those of the articles before them.
void add_claims(std::vector<Made> made, std::size_t first, std::size_t articles, std::vector<Claim>& claims) {
    std::size_t count = claims.size();
    for (const Made& some : made) count += some.order.size();
    // to move them all again and again cost 3 % of the whole run: there will be about so many, and a quarter more for safety
    if (claims.capacity() < count) claims.reserve(count * articles / (first + made.size()) * 5 / 4);
    for (std::size_t i = 0; i < made.size(); ++i)
        for (const ClaimIndex next : made[i].order) {
            Claim& claim = claims.emplace_back(std::move(made[i].claims[next]));
            claim.document = static_cast<DocumentIndex>(first + i);
        }
}

/// The claims of each article; what was read of it is dropped.
std::vector<Made> claims_of_some(std::span<const Article> articles, std::span<Read> reads) {
    std::vector<std::vector<Claim>> claims = extract::find_claims(pipeline::read_on(reads));
    std::vector<Made> made;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        std::vector<ClaimIndex> order = pipeline::name_claims(articles[i], claims[i]);
        made.push_back({std::move(claims[i]), std::move(order)});
    }
    for (Read& one : reads) one = {};
    return made;
}

std::vector<Claim> extract_all(const std::vector<Article>& articles, const Options& options) {
    Telling telling(options, Stage::understanding, 2 * articles.size());  // each is gone over twice
    const unsigned threads = pipeline::threads_for(options.jobs);
    std::vector<Read> reads(articles.size());
    const std::vector<Batch> readings = batches_of(articles, threads, text_to_read);
    in_parallel(readings.size(), threads, [&](std::size_t b) {
        const auto [first, last] = readings[b];
        pipeline::read(std::span(articles).subspan(first, last - first), std::span(reads).subspan(first, last - first));
        telling.more(last - first);
    });

    std::vector<extract::Names*> names;  // "Lee" in one article is the Ann Lee of another
    for (Read& one : reads) names.push_back(&one.reading.names);
    extract::unify_people(names);
    extract::unify_firms(names);
    extract::unify_places(names);

    std::vector<Claim> claims;
    const std::vector<Batch> batches = batches_of(articles, threads, text_to_claim);
    // a batch for each thread, then its claims go to those before: while they are at hand, and their memory serves the next
    for (std::size_t b = 0; b < batches.size(); b += threads) {
        const std::size_t count = std::min<std::size_t>(threads, batches.size() - b);
        std::vector<std::vector<Made>> made(count);
        in_parallel(count, threads, [&](std::size_t i) {
            const auto [first, last] = batches[b + i];
            made[i] = claims_of_some(std::span(articles).subspan(first, last - first), std::span(reads).subspan(first, last - first));
            telling.more(last - first);
        });
        for (std::size_t i = 0; i < count; ++i) add_claims(std::move(made[i]), batches[b + i].first, articles.size(), claims);
    }
    return claims;
}

/// The first half of the job: articles in, claims with ids out.
Report claims_of(Corpus& corpus, const Options& options) {
    Report report;
    report.articles = std::move(corpus.articles);
    report.skipped = std::move(corpus.skipped);
    report.rules_hash = rules::Pack::english().hash();

    link::find_origins(report.articles);                               // copies share an origin
    pipeline::name_families(report, options.settings);                 // outlets of one publisher are one voice
    report.claims = extract_all(report.articles, options);             // claims in their final order, with ids
    return report;
}

}  // namespace

/// The whole job, step by step. Each line says what holds after it.
Report analyze(Corpus corpus, const Options& options) {
    Report report = claims_of(corpus, options);
    const link::Corpus known(report.articles, report.claims);          // how rare each word is
    pipeline::name_facts(known, report);                               // each claim says which fact it is of
    const auto candidates = link::find_candidates(known);              // pairs that share a rare key
    report.relations = pipeline::relate(known, candidates.pairs, options);  // pairs that speak of one thing, judged
    if (candidates.skipped > 0)
        report.skipped.push_back({"pairs of claims", candidates.skipped, "a key they share is too common", {}});
    pipeline::drop_relations(report, options.settings);                // rules that are off say nothing
    matter::find_findings(report);                                     // one finding a matter
    pipeline::check_tables(corpus.tables, options, report);            // rows against their excerpts, each other and facts
    pipeline::apply_severities(report, options.settings);              // as the project wants them
    pipeline::keep_in_focus(report, options.focus);                    // with --focus, what touches those articles
    if (options.progress) options.progress(Stage::done, 0, 0);
    return report;
}

Report extract_claims(Corpus corpus, const Options& options) {
    Report report = claims_of(corpus, options);
    pipeline::name_facts(link::Corpus(report.articles, report.claims), report);
    pipeline::check_tables(corpus.tables, options, report);
    if (options.progress) options.progress(Stage::done, 0, 0);
    return report;
}

std::vector<Mention> mentions_of(const Article& article) {
    return extract::find_figures(segment::scan(article, rules::Pack::english()));
}

}  // namespace atodds
