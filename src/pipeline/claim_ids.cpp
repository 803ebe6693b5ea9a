#include "pipeline/claim_ids.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "link/facts.hpp"
#include "text/sha256.hpp"

namespace atodds::pipeline {

namespace {

constexpr unsigned id_digits = 16;  // 64 bits: two of ten million claims meet with a chance of 3 in a million

std::string_view value_text(const Claim& claim) {
    if (claim.kind == ClaimKind::label) return claim.label;
    if (claim.value) return claim.value->text;
    if (claim.timex) return claim.timex->value;
    return claim.slot;
}

std::string_view quote_of(const Article& article, const Claim& claim) {
    return std::string_view(article.text).substr(claim.span.begin, claim.span.size());
}

/// Where a claim stands: what reading order looks at first. Sorted in the claims' stead, which are a kilobyte each and far apart.
struct Standing {
    std::uint32_t begin, end;
    ClaimKind kind;
    ClaimIndex claim;
    auto place() const { return std::tie(begin, end, kind); }
};

/// The claims of an article in reading order, as indexes.
std::vector<ClaimIndex> reading_order(const std::vector<Claim>& claims) {
    std::vector<Standing> standings;
    standings.reserve(claims.size());
    for (const Claim& claim : claims)
        standings.push_back({claim.span.begin, claim.span.end, claim.kind, static_cast<ClaimIndex>(standings.size())});
    std::sort(standings.begin(), standings.end(), [&](const Standing& x, const Standing& y) {
        if (x.place() != y.place()) return x.place() < y.place();
        const Claim &a = claims[x.claim], &b = claims[y.claim];
        return std::tie(a.measure, a.id, x.claim) < std::tie(b.measure, b.id, y.claim);
    });
    std::vector<ClaimIndex> order;
    order.reserve(standings.size());
    for (const Standing& standing : standings) order.push_back(standing.claim);
    return order;
}

/// Which occurrence of its quote a claim is among the claims of its article: equal words elsewhere are another claim.
void number_quotes(const Article& article, std::vector<Claim>& claims) {
    std::unordered_map<std::string_view, std::pair<Span, std::uint32_t>> seen;
    for (const ClaimIndex c : reading_order(claims)) {
        Claim& claim = claims[c];
        auto [at, fresh] = seen.try_emplace(quote_of(article, claim), claim.span, 0);
        if (!fresh && at->second.first != claim.span) at->second = {claim.span, at->second.second + 1};
        claim.id = claim_id(article, claim, at->second.second);
    }
}

}  // namespace

std::string claim_id(const Article& article, const Claim& claim, std::uint32_t occurrence) {
    thread_local std::string print;  // kept: there are thousands, each a little longer or shorter
    print.assign(article.id).append("\n").append(quote_of(article, claim)).append("\n");
    print.append(std::to_string(occurrence)).append("\n").append(std::to_string(static_cast<int>(claim.kind)));
    print.append("\n").append(claim.measure).append("\n").append(value_text(claim));
    return "c-" + text::sha256(print, id_digits);
}

std::vector<ClaimIndex> name_claims(const Article& article, std::vector<Claim>& claims) {
    number_quotes(article, claims);
    std::vector<ClaimIndex> order = reading_order(claims);
    const auto repeated = [&](ClaimIndex a, ClaimIndex b) { return claims[a].id == claims[b].id; };
    order.erase(std::unique(order.begin(), order.end(), repeated), order.end());
    return order;
}

void name_facts(const link::Corpus& corpus, Report& report) {
    std::vector<std::string> facts = link::name_facts(corpus);
    for (ClaimIndex c = 0; c < facts.size(); ++c) report.claims[c].fact = std::move(facts[c]);
}

}  // namespace atodds::pipeline
