#pragma once
#include <string>

#include "atodds/report.hpp"
#include "report/text.hpp"

namespace atodds::report {

/// Every step from the words to the verdict: the quotes with their places, what was read from each, how they
/// were linked, each reason in order, the verdict. Of a finding: its claims once, then each of its relations.
std::string write_explanation(const Report& report, const Finding& finding, const TextOptions& options = {});
std::string write_explanation(const Report& report, const Relation& relation,
                              const TextOptions& options = {});
/// Of any two claims: their relation, or in what their slots differ when they were never compared.
std::string write_explanation(const Report& report, ClaimIndex a, ClaimIndex b,
                              const TextOptions& options = {});

/// The same as {"format":"atodds-explanation/1","finding","claims","relations","differences"}: the contract's
/// objects, and for a pair that was not compared what differs as [{"name","a","b"}].
std::string write_explanation_json(const Report& report, const Finding& finding);
std::string write_explanation_json(const Report& report, ClaimIndex a, ClaimIndex b);

/// By id, or by what the id begins with when that is one finding or claim only; null: none, or several.
const Finding* find_finding(const Report& report, std::string_view id);
const Claim* find_claim(const Report& report, std::string_view id);

}  // namespace atodds::report
