#pragma once
/// What graph files tell of claims and relations, so that GraphML and GEXF say the same under the same names.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/report.hpp"
#include "report/places.hpp"

namespace atodds::report {

constexpr std::array<std::string_view, 14> claim_field_names = {
    "label",   "document", "outlet", "published", "kind",  "measure", "value",
    "nominal", "unit",     "quote",  "speaker",   "place", "url",     "findings"};
using ClaimFields = std::array<std::string, claim_field_names.size()>;

constexpr std::array<std::string_view, 5> relation_field_names = {"verdict", "rule", "certainty", "shared",
                                                                  "reasons"};
using RelationFields = std::array<std::string, relation_field_names.size()>;

/// The ids of the findings each claim takes part in, by claim.
std::vector<std::string> findings_by_claim(const Report& report);

/// Texts in the order of the names, fit for XML (plain_text); empty where nothing is known.
ClaimFields claim_fields(const Places& places, const Claim& claim, const std::string& findings);
RelationFields relation_fields(const Relation& relation);

}  // namespace atodds::report
