#include "pipeline/relate.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "compare/checks.hpp"
#include "compare/side_by_side.hpp"
#include "compare/told_twice.hpp"
#include "link/evidence.hpp"
#include "pipeline/put_in_order.hpp"
#include "rules/vocabulary.hpp"

namespace atodds::pipeline {

namespace {

constexpr std::size_t pairs_told = 4096;  // a pair takes a microsecond: not each is worth a word

Within within(const link::Corpus& corpus, const Claim& a, const Claim& b) {
    if (a.document == b.document) return Within::document;
    return corpus.articles()[a.document].outlet == corpus.articles()[b.document].outlet ? Within::outlet : Within::across;
}

/// Lists of steps met before: relations that take the same steps share them, which halves what a relation weighs.
class StepLists {
  public:
    /// The step of the link, then those of the judgement.
    Steps of(const link::Ground& link, const compare::Judgement& judgement) {
        Known& known = lists_[hash(link, judgement)];
        const auto& list = known.steps.list();
        const bool same = !list.empty() && known.link == link && std::equal(judgement.steps().begin(), judgement.steps().end(), list.begin() + 1, list.end());
        if (same) return known.steps;
        std::vector<Reason> steps = judgement.reasons();
        steps.insert(steps.begin(), link::reason_of(link));
        known = {link, Steps(std::move(steps))};
        return known.steps;
    }

  private:
    struct Known {
        link::Ground link;
        Steps steps;
    };

    static std::size_t hash(const link::Ground& link, const compare::Judgement& judgement) {
        constexpr std::size_t odd = 0x9e3779b97f4a7c15ULL;
        constexpr rules::WordHash hash_of;
        std::size_t all = hash_of(link.measure) + static_cast<std::size_t>(link.percent);
        for (const auto& step : judgement.steps()) all = (all ^ hash_of(step.said.text())) * odd;
        return all;
    }

    std::unordered_map<std::size_t, Known> lists_;
};

Relation relation_of(const link::Corpus& corpus, ClaimIndex a, ClaimIndex b, link::Evidence evidence, const compare::Judgement& judgement, StepLists& lists) {
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    Relation r;
    r.a = a;
    r.b = b;
    r.verdict = *judgement.verdict();
    r.rule = judgement.rule();
    r.certainty = judgement.is_inferred() ? Certainty::inferred : Certainty::stated;
    r.earlier = r.verdict == Verdict::update ? judgement.earlier() : 0;
    r.within = within(corpus, x, y);
    r.arithmetic = judgement.arithmetic();
    r.reasons = lists.of(link::ground_of(corpus, a, evidence), judgement);
    r.link = std::move(evidence.link);
    return r;
}

/// Pairs by which what is asked of a pair first is fetched ahead: claims lie far apart, and to wait for them was a seventh of the time.
/// What a claim refers to can be fetched once the claim itself is at hand.
constexpr std::size_t fetched_ahead = 12, texts_ahead = 6;

void fetch(const link::Corpus& corpus, const std::pair<ClaimIndex, ClaimIndex>& pair) {
    for (const ClaimIndex claim : {pair.first, pair.second}) {
        __builtin_prefetch(&corpus.outline(claim));
        __builtin_prefetch(&corpus.claims()[claim]);
        __builtin_prefetch(&corpus.claims()[claim].place);
        __builtin_prefetch(corpus.words(claim).data());
    }
}

void fetch_texts(const link::Corpus& corpus, const std::pair<ClaimIndex, ClaimIndex>& pair) {
    for (const ClaimIndex claim : {pair.first, pair.second}) __builtin_prefetch(corpus.claims()[claim].place.data());
}

/// The places of relations in the order of their claims.
std::vector<std::uint32_t> order_by_claims(const std::vector<Relation>& relations) {
    struct Place {
        std::uint64_t claims;
        std::uint32_t relation;
    };
    std::vector<Place> places;  // sorted in the stead of relations, which are far apart
    places.reserve(relations.size());
    for (const Relation& r : relations) places.push_back({std::uint64_t{r.a} << 32 | r.b, static_cast<std::uint32_t>(places.size())});
    std::ranges::sort(places, {}, &Place::claims);
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (const Place& place : places) order.push_back(place.relation);
    return order;
}

}  // namespace

Explained explain_pair(const link::Corpus& corpus, ClaimIndex a, ClaimIndex b, const Settings& settings) {
    if (a > b) std::swap(a, b);
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    Explained explained;
    const link::Evidence evidence = link::gather(corpus, a, b);
    explained.steps = evidence.reasons;
    if (!evidence.linked) return explained;
    const auto judgement = compare::judge({corpus, x, y, evidence, a, b, &settings});
    if (!judgement) return explained;
    std::ranges::move(judgement->reasons(), std::back_inserter(explained.steps));
    StepLists lists;
    if (judgement->verdict()) explained.relation = relation_of(corpus, a, b, evidence, *judgement, lists);
    return explained;
}

std::vector<Relation> relate(const link::Corpus& corpus, const std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs, const Options& options) {
    std::vector<Relation> found;
    found.reserve(pairs.size());  // to move relations again and again as their number grows is dear
    StepLists lists;
    std::size_t done = 0;
    for (const auto& [a, b] : pairs) {
        if (done + fetched_ahead < pairs.size()) fetch(corpus, pairs[done + fetched_ahead]);
        if (done + texts_ahead < pairs.size()) fetch_texts(corpus, pairs[done + texts_ahead]);
        ++done;
        if (options.progress && done % pairs_told == 0) options.progress(Stage::comparing, done, pairs.size());
        link::Evidence evidence = link::find_link(corpus, a, b, link::Rejections::unsaid);
        if (!evidence.linked) continue;
        const auto judgement = compare::judge({corpus, corpus.claims()[a], corpus.claims()[b], evidence, a, b, &options.settings});
        if (!judgement || !judgement->verdict()) continue;
        link::describe_link(corpus, a, b, evidence);
        found.push_back(relation_of(corpus, a, b, std::move(evidence), *judgement, lists));
    }
    put_in_order(found, order_by_claims(found));
    compare::settle_side_by_side(corpus, found);
    compare::leave_out_told_twice(corpus, found);
    return found;
}

}  // namespace atodds::pipeline
