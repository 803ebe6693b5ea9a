#include "pipeline/order.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace atodds::pipeline {

namespace {

/// Sorts a list and gives, for each old index, the new one.
template <class T, class Less>
std::vector<std::uint32_t> sort_and_follow(std::vector<T>& list, const Less& less) {
    std::vector<std::uint32_t> order(list.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return less(list[x], list[y]); });
    std::vector<std::uint32_t> now(list.size());
    std::vector<T> sorted;
    sorted.reserve(list.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        now[order[i]] = i;
        sorted.push_back(std::move(list[order[i]]));
    }
    list = std::move(sorted);
    return now;
}

void follow(std::vector<ClaimIndex>& claims, const std::vector<std::uint32_t>& now) {
    for (ClaimIndex& claim : claims) claim = now[claim];
    std::sort(claims.begin(), claims.end());
}

void order_relation(Relation& r, const std::vector<std::uint32_t>& now) {
    r.a = now[r.a];
    r.b = now[r.b];
    follow(r.basis, now);
    if (r.a < r.b) return;
    std::swap(r.a, r.b);
    if (r.earlier != 0) r.earlier = r.earlier == 'a' ? 'b' : 'a';
}

}  // namespace

void put_in_order(Report& report) {
    const auto articles = sort_and_follow(report.articles, [](const Article& a, const Article& b) { return std::tie(a.id, a.path, a.record_line) < std::tie(b.id, b.path, b.record_line); });
    for (Claim& claim : report.claims) claim.document = articles[claim.document];
    const auto claims = sort_and_follow(report.claims, [](const Claim& a, const Claim& b) {
        return std::tie(a.document, a.span.begin, a.span.end, a.kind, a.measure, a.id) < std::tie(b.document, b.span.begin, b.span.end, b.kind, b.measure, b.id);
    });
    for (Relation& relation : report.relations) order_relation(relation, claims);
    const auto relations = sort_and_follow(report.relations, [](const Relation& a, const Relation& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
    for (Finding& finding : report.findings) {
        for (std::size_t& relation : finding.relations) relation = relations[relation];
        std::sort(finding.relations.begin(), finding.relations.end());
        for (Position& position : finding.positions) follow(position.claims, claims), follow(position.compatible, claims);
    }
    std::sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.severity, a.rule, a.id) < std::tie(b.severity, b.rule, b.id);
    });
}

}  // namespace atodds::pipeline
