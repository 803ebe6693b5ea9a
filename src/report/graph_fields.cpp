#include "report/graph_fields.hpp"

#include <set>

#include "report/claim_words.hpp"
#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace atodds::report {
namespace {

constexpr unsigned most_label_columns = 60;

}  // namespace

std::vector<std::string> findings_by_claim(const Report& report) {
    std::vector<std::string> ids(report.claims.size());
    for (const Finding& finding : report.findings) {
        std::set<ClaimIndex> claims;
        for (std::size_t index : finding.relations)
            claims.insert({report.relations[index].a, report.relations[index].b});
        for (const Position& position : finding.positions)
            claims.insert(position.claims.begin(), position.claims.end());
        for (ClaimIndex claim : claims) ids[claim] += (ids[claim].empty() ? "" : " ") + finding.id;
    }
    return ids;
}

ClaimFields claim_fields(const Places& places, const Claim& claim, const std::string& findings) {
    const Article& article = places.article(claim);
    ClaimFields fields = {claim_value(places, claim, most_label_columns),
                          article.id,
                          std::string(places.outlet(claim)),
                          article.published.value ? article.published.value->text() : "",
                          std::string(word(claim.kind)),
                          claim.measure,
                          claim.value ? claim.value->text : "",
                          claim.value && claim.value->nominal ? claim.value->nominal->text() : "",
                          claim.unit ? claim.unit->id : "",
                          std::string(places.quote(claim)),
                          claim.speaker ? claim.speaker->name : "",
                          places.place(claim),
                          link_address(article.url),
                          findings};
    for (std::string& field : fields) field = plain_text(field);
    return fields;
}

RelationFields relation_fields(const Relation& relation) {
    std::vector<std::string> reasons;
    for (const Reason& reason : relation.reasons) reasons.push_back(reason.text);
    RelationFields fields = {std::string(word(relation.verdict)), relation.rule,
                             std::string(word(relation.certainty)), joined(relation.link.entities, ", "),
                             joined(reasons, "; ")};
    for (std::string& field : fields) field = plain_text(field);
    return fields;
}

}  // namespace atodds::report
