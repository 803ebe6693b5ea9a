#pragma once
#include "atodds/report.hpp"
#include "link/corpus.hpp"

namespace atodds::pipeline {

/// Gives each claim of an article its id (a hash of document id, quote, which occurrence of the quote, kind, measure and value; no
/// offset, path or clock). Returns which claims come one after the other in the report's order; of two that are the same in all of
/// this only one. To move them there is left to the caller: each is moved once.
std::vector<ClaimIndex> name_claims(const Article& article, std::vector<Claim>& claims);

/// Says of each claim which fact it is of (Claim::fact).
void name_facts(const link::Corpus& corpus, Report& report);

/// The id of one claim; `occurrence` counts from 0 among the claims of the article with the same quote.
ClaimId claim_id(const Article& article, const Claim& claim, std::uint32_t occurrence);

}  // namespace atodds::pipeline
