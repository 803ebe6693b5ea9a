#pragma once
#include <string_view>
#include <vector>

#include "atodds/relation.hpp"
#include "link/corpus.hpp"
#include "link/figures.hpp"

namespace atodds::link {

using atodds::PlaceRelation;
/// How two places stand to each other.
PlaceRelation place_relation(const Claim& a, const Claim& b);
/// The places of two claims that have one each, for a message: "elm, ister".
std::string both_places(const Claim& a, const Claim& b);

/// Time windows the claims speak of; where a claim names none, the day it was published.
TimeRelation time_relation(const Claim& a, const Claim& b);

/// Days between the articles; nothing when one date is unknown.
std::optional<int> days_apart(const Claim& a, const Claim& b);

/// Evidence that two claims speak of one thing, and whether it is enough; the reasons name what was missing.
struct Evidence {
    Link link;
    bool linked = false;
    SameFigure same_figure = SameFigure::no;  ///< of figures without a common slot, what makes them one
    std::vector<Reason> reasons;
};
/// Why a pair is not linked is written down only when `rejections` asks for it: most candidates are rejected, and nobody reads
/// why outside `explain`.
enum class Rejections { unsaid, said };
Evidence gather(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Rejections rejections = Rejections::said);

/// What a link rests on, as it is told: two links that rest on the same have the same reason.
struct Ground {
    SameFigure figure = SameFigure::no;
    int percent = 0;           ///< how alike the wording is; 0 where something else links them
    std::string_view measure;  ///< what both measure, where that links them
    friend bool operator==(const Ground&, const Ground&) = default;
};
Ground ground_of(const Corpus& corpus, ClaimIndex a, const Evidence& evidence);
Reason reason_of(const Ground& ground);

/// The same in two parts. A check needs the first only, and half of the linked pairs come to nothing: what a relation tells of its
/// link (entities, marks, score) is found when there is one.
Evidence find_link(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Rejections rejections);
void describe_link(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Evidence& evidence);

}  // namespace atodds::link
