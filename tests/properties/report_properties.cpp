// What must hold of every report, tried on the sample stories.
#include <algorithm>
#include <string>
#include <tuple>

#include "atodds/analyzer.hpp"
#include "compare/checks.hpp"
#include "link/blocks.hpp"
#include "link/evidence.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

using namespace atodds;

namespace {

Report report_on(const std::string& story) {
    Options options;
    options.paths = {std::string(ATODDS_SOURCE_ROOT) + "/fixtures/articles/" + story};
    auto corpus = read_corpus(options);
    REQUIRE(corpus);
    return analyze(std::move(*corpus), options);
}

char flipped(char earlier) { return earlier == 'a' ? 'b' : earlier == 'b' ? 'a' : earlier; }

void check_symmetry(const Report& report) {
    const link::Corpus corpus(report.articles, report.claims);
    std::size_t judged = 0;
    for (const auto& [a, b] : link::find_candidates(corpus).pairs) {
        const Claim &x = report.claims[a], &y = report.claims[b];
        const auto there = link::gather(corpus, a, b), back = link::gather(corpus, b, a);
        CAPTURE(x.id, y.id);
        REQUIRE(there.linked == back.linked);
        REQUIRE(there.link.score == back.link.score);
        if (!there.linked) continue;
        const auto one = compare::judge({corpus, x, y, there, a, b});
        const auto other = compare::judge({corpus, y, x, back, b, a});
        REQUIRE(one.has_value() == other.has_value());
        if (!one) continue;
        ++judged;
        REQUIRE(one->rule() == other->rule());
        REQUIRE(one->verdict() == other->verdict());
        REQUIRE(one->earlier() == flipped(other->earlier()));
        REQUIRE(one->is_inferred() == other->is_inferred());
    }
    REQUIRE(judged > 0);
}

/// Spans lie in the article, in order, and cut no character.
void check_span(const Article& article, Span span) {
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= article.text.size());
    REQUIRE_FALSE(text::first_invalid_utf8(article.text.substr(span.begin, span.size())));
}

}  // namespace

/// The slow way, which compares every claim with every other and so can pass over none: what it links and judges, the blocks
/// must have proposed.
TEST_CASE("blocks pass over no pair that is linked and judged") {
    for (const auto* story : {"border-accord", "quake", "merger"}) {
        const Report report = report_on(story);
        const link::Corpus corpus(report.articles, report.claims);
        auto candidates = link::find_candidates(corpus);
        std::sort(candidates.pairs.begin(), candidates.pairs.end());
        REQUIRE(candidates.skipped == 0);
        std::size_t missed = 0, judged = 0;
        for (ClaimIndex a = 0; a < report.claims.size(); ++a)
            for (ClaimIndex b = a + 1; b < report.claims.size(); ++b) {
                const Claim &x = report.claims[a], &y = report.claims[b];
                if (link::comparable_group(x) != link::comparable_group(y) || x.slot != y.slot) continue;
                const auto evidence = link::gather(corpus, a, b);
                if (!evidence.linked) continue;
                const auto judgement = compare::judge({corpus, x, y, evidence, a, b});
                if (!judgement || !judgement->verdict()) continue;
                ++judged;
                missed += !std::binary_search(candidates.pairs.begin(), candidates.pairs.end(), std::pair(a, b));
            }
        CAPTURE(story, judged);
        CHECK(judged > 0);
        CHECK(missed == 0);
    }
}

TEST_CASE("a comparison is the same both ways") {
    for (const auto* story : {"border-accord", "quake", "merger"}) check_symmetry(report_on(story));
}

TEST_CASE("every span is words of its article") {
    for (const auto* story : {"border-accord", "quake", "merger"}) {
        const Report report = report_on(story);
        REQUIRE_FALSE(report.claims.empty());
        for (const Claim& claim : report.claims) {
            const Article& article = report.articles[claim.document];
            check_span(article, claim.span);
            check_span(article, claim.sentence);
            for (const Part& part : claim.parts) check_span(article, part.span);
        }
    }
}

TEST_CASE("a report is in the contract's order") {
    const Report report = report_on("border-accord");
    for (std::size_t i = 1; i < report.claims.size(); ++i) {
        const Claim &a = report.claims[i - 1], &b = report.claims[i];
        REQUIRE(std::tie(a.document, a.span.begin, a.span.end) <= std::tie(b.document, b.span.begin, b.span.end));
        REQUIRE(a.id != b.id);
    }
    for (std::size_t i = 0; i < report.relations.size(); ++i) {
        REQUIRE(report.relations[i].a < report.relations[i].b);
        if (i > 0) REQUIRE(std::tie(report.relations[i - 1].a, report.relations[i - 1].b) < std::tie(report.relations[i].a, report.relations[i].b));
    }
}
