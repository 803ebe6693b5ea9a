#include "pipeline/claim_ids.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "link/facts.hpp"
#include "rules/vocabulary.hpp"
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

/// The claims of an article in reading order, those of one place and measure as they were made.
std::vector<Standing> reading_order(const std::vector<Claim>& claims) {
    std::vector<Standing> standings;
    standings.reserve(claims.size());
    for (const Claim& claim : claims)
        standings.push_back({claim.span.begin, claim.span.end, claim.kind, static_cast<ClaimIndex>(standings.size())});
    std::sort(standings.begin(), standings.end(), [&](const Standing& x, const Standing& y) {
        if (x.place() != y.place()) return x.place() < y.place();
        return std::tie(claims[x.claim].measure, x.claim) < std::tie(claims[y.claim].measure, y.claim);
    });
    return standings;
}

/// Puts claims of one place and measure in the order of their ids, which they have by now.
void order_by_ids(std::vector<Standing>& standings, const std::vector<Claim>& claims) {
    const auto alike = [&](const Standing& x, const Standing& y) { return x.place() == y.place() && claims[x.claim].measure == claims[y.claim].measure; };
    for (auto first = standings.begin(); first != standings.end();) {
        const auto last = std::find_if(first + 1, standings.end(), [&](const Standing& other) { return !alike(*first, other); });
        std::sort(first, last, [&](const Standing& x, const Standing& y) { return std::tie(claims[x.claim].id, x.claim) < std::tie(claims[y.claim].id, y.claim); });
        first = last;
    }
}

/// Which occurrence of its quote a claim is among the claims of its article: equal words elsewhere are another claim.
void number_quotes(const Article& article, std::span<const Standing> standings, std::vector<Claim>& claims) {
    boost::unordered_flat_map<std::string_view, std::pair<Span, std::uint32_t>, rules::WordHash> seen;
    seen.reserve(standings.size());
    for (const Standing& standing : standings) {
        Claim& claim = claims[standing.claim];
        const auto [at, fresh] = seen.try_emplace(quote_of(article, claim), claim.span, 0);
        if (!fresh && at->second.first != claim.span) at->second = {claim.span, at->second.second + 1};
        claim.id = claim_id(article, claim, at->second.second);
    }
}

}  // namespace

ClaimId claim_id(const Article& article, const Claim& claim, std::uint32_t occurrence) {
    thread_local std::string print, id;  // kept: there are thousands, each a little longer or shorter
    char numbers[32], *end = numbers;  // a line each: few pieces are put together sooner than many
    *end++ = '\n';
    for (const std::uint32_t number : {occurrence, static_cast<std::uint32_t>(claim.kind)}) {
        end = std::to_chars(end, std::end(numbers), number).ptr;
        *end++ = '\n';
    }
    print.assign(article.id).push_back('\n');
    print.append(quote_of(article, claim)).append(numbers, end);
    print.append(claim.measure).push_back('\n');
    print.append(value_text(claim));
    id = "c-";
    text::append_sha256(id, print, id_digits);
    return id;
}

std::vector<ClaimIndex> name_claims(const Article& article, std::vector<Claim>& claims) {
    std::vector<Standing> standings = reading_order(claims);
    number_quotes(article, standings, claims);
    order_by_ids(standings, claims);
    std::vector<ClaimIndex> order;
    order.reserve(standings.size());
    for (const Standing& standing : standings) order.push_back(standing.claim);
    const auto repeated = [&](ClaimIndex a, ClaimIndex b) { return claims[a].id == claims[b].id; };
    order.erase(std::unique(order.begin(), order.end(), repeated), order.end());
    return order;
}

void name_facts(const link::Corpus& corpus, Report& report) {
    std::vector<BriefText> facts = link::name_facts(corpus);
    for (ClaimIndex c = 0; c < facts.size(); ++c) report.claims[c].fact = std::move(facts[c]);
}

}  // namespace atodds::pipeline
