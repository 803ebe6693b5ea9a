// Writes a large report, for people and browser tests to time: large_report FILE [COPIES]
// FILE ends in .html (the page; 500 copies hold 2,000 findings) or .dot (the graph of all claims, nine a
// copy).
#include <cstdlib>
#include <fstream>

#include "report/dot.hpp"
#include "report/html.hpp"
#include "support/sample_reports.hpp"

namespace {

using namespace atodds;

constexpr int usual_copies = 500;  ///< of a report with four findings

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
    if (argc < 2) return 2;
    const std::string file = argv[1];
    const int copies = argc > 2 ? std::atoi(argv[2]) : usual_copies;
    Report all;
    for (int i = 0; i < copies; ++i) append(all, test::dam_report(), std::to_string(i));
    report::GraphOptions options;
    options.scope.all = true;
    std::ofstream(file, std::ios::binary)
        << (file.ends_with(".dot") ? report::write_dot(all, options) : report::write_html(all));
    return 0;
}
