// Writes the page of a report with about 2,000 findings, for the browser tests to time: large_report FILE
#include <fstream>

#include "report/html.hpp"
#include "support/sample_reports.hpp"

namespace {

using namespace atodds;

constexpr unsigned copies = 500;  ///< of a report with four findings

void shift(std::vector<ClaimIndex>& claims, ClaimIndex by) {
    for (ClaimIndex& claim : claims) claim += by;
}

void append(Report& all, Report part, const std::string& number) {
    const auto documents = static_cast<DocumentIndex>(all.articles.size());
    const auto claims = static_cast<ClaimIndex>(all.claims.size());
    const std::size_t relations = all.relations.size();
    for (Article& article : part.articles) {
        article.id += '-' + number;
        article.outlet += ' ' + std::to_string(documents % 40);
        all.articles.push_back(std::move(article));
    }
    for (Claim& claim : part.claims) {
        claim.id += '-' + number;
        claim.document += documents;
        all.claims.push_back(std::move(claim));
    }
    for (Relation& relation : part.relations) {
        relation.a += claims;
        relation.b += claims;
        all.relations.push_back(std::move(relation));
    }
    for (Finding& finding : part.findings) {
        finding.id += '-' + number;
        for (std::size_t& index : finding.relations) index += relations;
        for (Position& position : finding.positions) {
            shift(position.claims, claims);
            shift(position.compatible, claims);
        }
        all.findings.push_back(std::move(finding));
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    Report all;
    for (unsigned i = 0; i < copies; ++i) append(all, test::dam_report(), std::to_string(i));
    std::ofstream(argv[1], std::ios::binary) << report::write_html(all);
    return 0;
}
