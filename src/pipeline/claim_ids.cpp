#include "pipeline/claim_ids.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "text/sha256.hpp"

namespace atodds::pipeline {

namespace {

constexpr unsigned id_digits = 16;  // 64 bits: two of ten million claims meet with a chance of 3 in a million

std::string value_text(const Claim& claim) {
    if (claim.kind == ClaimKind::label) return claim.label;
    if (claim.value) return claim.value->text;
    if (claim.timex) return claim.timex->value;
    return claim.slot;
}

/// Which occurrence of its quote a claim is within the article, counted from the body's begin.
std::size_t occurrence(const std::string& text, std::string_view quote, std::size_t begin) {
    std::size_t count = 0;
    for (std::size_t at = text.find(quote); at != std::string::npos && at < begin; at = text.find(quote, at + 1)) ++count;
    return count;
}

std::string id_of(const Report& report, const Claim& claim) {
    const Article& article = report.articles[claim.document];
    const std::string_view quote = std::string_view(article.text).substr(claim.span.begin, claim.span.size());
    std::string print = article.id;
    print.append("\n").append(quote).append("\n");
    print += std::to_string(occurrence(article.text, quote, claim.span.begin));
    print += "\n" + std::to_string(static_cast<int>(claim.kind)) + "\n" + claim.measure + "\n" + value_text(claim);
    return "c-" + text::sha256(print, id_digits);
}

}  // namespace

void name_claims(Report& report) {
    for (Claim& claim : report.claims) claim.id = id_of(report, claim);
    std::sort(report.claims.begin(), report.claims.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.document, a.span.begin, a.span.end, a.kind, a.measure, a.id) < std::tie(b.document, b.span.begin, b.span.end, b.kind, b.measure, b.id);
    });
    const auto same = [](const Claim& a, const Claim& b) { return a.document == b.document && a.id == b.id; };
    report.claims.erase(std::unique(report.claims.begin(), report.claims.end(), same), report.claims.end());
}

}  // namespace atodds::pipeline
