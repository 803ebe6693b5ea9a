#pragma once
#include <vector>

#include "atodds/relation.hpp"
#include "link/corpus.hpp"

namespace atodds::link {

using atodds::PlaceRelation;
/// How two places stand to each other.
PlaceRelation place_relation(const Claim& a, const Claim& b);

/// Time windows the claims speak of; where a claim names none, the day it was published.
TimeRelation time_relation(const Claim& a, const Claim& b);

/// Days between the articles; nothing when one date is unknown.
std::optional<int> days_apart(const Claim& a, const Claim& b);

/// Evidence that two claims speak of one thing, and whether it is enough; the reasons name what was missing.
struct Evidence {
    Link link;
    bool linked = false;
    std::vector<Reason> reasons;
};
/// Why a pair is not linked is written down only when `rejections` asks for it: most candidates are rejected, and nobody reads
/// why outside `explain`.
enum class Rejections { unsaid, said };
Evidence gather(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Rejections rejections = Rejections::said);

}  // namespace atodds::link
