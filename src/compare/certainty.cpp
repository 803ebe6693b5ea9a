#include <algorithm>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// How much of the shorter statement the other must hold, of 1000: the hedge itself is a word that only one side has.
constexpr int same_statement = 800;

}  // namespace

bool is_hedged(const Claim& claim) {
    return std::any_of(claim.parts.begin(), claim.parts.end(), [](const Part& part) { return part.role == PartRole::hedge; });
}

bool is_denial(const Claim& claim) {
    return claim.polarity == Polarity::negative;
}

bool applies_to_certainty(const Claim& a, const Claim& b) {
    return a.slot.starts_with("statement:") && b.slot.starts_with("statement:") && is_hedged(a) != is_hedged(b);
}

/// "Allegedly stole" and "stole" do not contradict each other; they differ in how much the outlet vouches for.
Judgement judge_certainty(const Pair& pair) {
    Judgement j("certainty-framing");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.sentence == pair.b.sentence && pair.same_document()) return j.step("one-sentence", "two clauses of one sentence");
    if (pair.a.polarity != pair.b.polarity) return j.step("opposite", "one affirms what the other denies");
    if (link::containment(pair.corpus, pair.index_a, pair.index_b) < same_statement)
        return j.step("other-statement", "the wording differs beyond the hedge");
    return j.decide(Verdict::framing, "other-certainty", "one states it, the other keeps it at arm's length");
}

}  // namespace atodds::compare
