#include <algorithm>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

bool is_target(const Claim& claim) {
    return claim.slot.starts_with("event target:");
}

/// "In August 2022": the past time that an attack told as background is of, as the claim's fact has it; empty: none.
std::string_view past_of(const Claim& claim) {
    const std::string_view fact = claim.fact;
    const std::size_t at = std::min(fact.find(" | in "), fact.size());
    return fact.substr(at);
}

/// Said by somebody who fights or rules.
bool is_sided(const Claim& claim) {
    return std::find(claim.rules.begin(), claim.rules.end(), "war-side") != claim.rules.end();
}

}  // namespace

bool applies_to_targets(const Claim& a, const Claim& b) {
    return is_target(a) && is_target(b);
}

/// One side says that it hit fighters, others that civilians or their houses were hit. That an attack hit
/// both would be no conflict; so the claim of fighters counts only as the account of a party to the war.
Judgement judge_target(const Pair& pair) {
    Judgement j("target-dispute");
    j.inferred();
    if (pair.a.predicate == pair.b.predicate)
        return j.step("same-side", "both say that the same kind of people or places was hit");
    if (pair.a.sentence == pair.b.sentence && pair.same_document())
        return j.step("one-sentence", "two clauses of one sentence");
    const bool a_armed = pair.a.predicate == "people or sites under arms";
    const Claim &armed = a_armed ? pair.a : pair.b, &civil = a_armed ? pair.b : pair.a;
    if (!is_sided(armed))
        return j.step("no-party", "no party to the fighting says that fighters were hit; both may be true");
    if (civil.flow == Flow::flow && armed.population.empty())
        return j.step("dead-and-site", "one tells who died, the other which site was hit");
    if (has(armed, Modality::denied) || is_unreal(armed) || is_unreal(civil))
        return j.step("not-actual", "one is denied, a plan or a possibility");
    if (civil.speaker && civil.speaker->id == armed.speaker->id)
        return j.step("one-speaker", "one speaker tells of both");
    if (!pair.corpus.is_lone(a_armed ? pair.index_a : pair.index_b))
        return j.step("both-sides", "that party tells of both");
    if (surely_apart(pair.a, pair.b)) return j.step("other-place", "they tell of different places");
    if (pair.evidence.link.time == TimeRelation::apart || past_of(pair.a) != past_of(pair.b))
        return j.step("other-time", "they tell of different times");
    return j.decide(
        Verdict::dispute, "party-against-report",
        "a party to the fighting says it hit " + armed.position + ", others tell of " + civil.position);
}

}  // namespace atodds::compare
