#pragma once
/// Reports made in memory for the tests of the writers: articles and claims by their words, no analysis.
#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::test {

class ReportBuilder {
  public:
    DocumentIndex article(std::string id, std::string outlet, PartialDate date, std::string text) {
        Article article;
        article.id = id;
        article.path = "news/" + id + ".txt";
        article.outlet = std::move(outlet);
        article.text = std::move(text);
        article.language = "en";
        article.origin = id;
        if (date.year != 0) article.published = {date, DateSource::manifest, {}};
        report.articles.push_back(std::move(article));
        return static_cast<DocumentIndex>(report.articles.size() - 1);
    }

    /// A claim whose span is the first occurrence of `quote` and whose sentence runs from full stop to full
    /// stop.
    ClaimIndex claim(DocumentIndex document, std::string_view quote, ClaimKind kind = ClaimKind::quantity,
                     std::string measure = {}) {
        const std::string& text = report.articles.at(document).text;
        const std::size_t at = text.find(quote);
        if (at == std::string::npos) throw std::invalid_argument("no such words: " + std::string(quote));
        Claim claim;
        claim.id = "c-" + std::to_string(100 + report.claims.size());
        claim.document = document;
        claim.kind = kind;
        claim.measure = std::move(measure);
        claim.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
        claim.sentence = sentence(text, at, at + quote.size());
        claim.modality = {Modality::asserted};
        claim.slot = claim.measure;
        report.claims.push_back(std::move(claim));
        return static_cast<ClaimIndex>(report.claims.size() - 1);
    }

    std::size_t relation(ClaimIndex a, ClaimIndex b, Verdict verdict, std::vector<Reason> reasons = {},
                         std::string rule = "count-mismatch") {
        Relation relation;
        relation.a = std::min(a, b);
        relation.b = std::max(a, b);
        relation.verdict = verdict;
        relation.rule = std::move(rule);
        relation.reasons = std::move(reasons);
        relation.within =
            report.claims[a].document == report.claims[b].document ? Within::document : Within::across;
        relation.link = {{"test"}, TimeRelation::same, PlaceRelation::same, 0, 1000, 870};
        report.relations.push_back(std::move(relation));
        return report.relations.size() - 1;
    }

    Position position(std::string value, std::vector<ClaimIndex> claims,
                      std::vector<ClaimIndex> compatible = {}) const {
        Position position;
        position.value = std::move(value);
        position.claims = std::move(claims);
        position.compatible = std::move(compatible);
        for (ClaimIndex claim : position.claims) {
            const std::string& outlet = report.articles[report.claims[claim].document].outlet;
            auto& outlets = position.outlets;
            if (std::find(outlets.begin(), outlets.end(), outlet) == outlets.end()) outlets.push_back(outlet);
        }
        position.origins = static_cast<int>(position.outlets.size());
        return position;
    }

    Finding& finding(Verdict verdict, Severity severity, std::string message, std::vector<Position> positions,
                     std::vector<std::size_t> relations) {
        Finding finding;
        finding.id = "f-" + std::to_string(1 + report.findings.size());
        finding.fingerprint = "fp" + finding.id;
        finding.rule = relations.empty() ? "count-mismatch" : report.relations[relations.front()].rule;
        finding.verdict = verdict;
        finding.severity = severity;
        finding.message = std::move(message);
        finding.positions = std::move(positions);
        finding.relations = std::move(relations);
        report.findings.push_back(std::move(finding));
        return report.findings.back();
    }

    Report report;

  private:
    static Span sentence(const std::string& text, std::size_t begin, std::size_t end) {
        const std::size_t before = begin == 0 ? std::string::npos : text.rfind(". ", begin - 1);
        const std::size_t after = text.find('.', end == 0 ? 0 : end - 1);
        return {static_cast<std::uint32_t>(before == std::string::npos ? 0 : before + 2),
                static_cast<std::uint32_t>(after == std::string::npos ? text.size() : after + 1)};
    }
};

}  // namespace atodds::test
