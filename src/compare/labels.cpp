#include "compare/checks.hpp"

namespace atodds::compare {

bool applies_to_labels(const Claim& a, const Claim& b) { return a.kind == ClaimKind::label && b.kind == ClaimKind::label; }

/// Labels never contradict; they show how a referent is framed.
Judgement judge_label(const Pair& pair) {
    Judgement j("label-framing");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.predicate != pair.b.predicate) return j.step("other-family", "the words do not label one kind of thing");
    if (pair.a.label == pair.b.label) return j.decide(Verdict::agreement, "same-label", "both call it " + pair.a.label);
    const bool of_event = pair.a.slot.starts_with("label:event:");
    if (of_event && pair.a.position == pair.b.position) return j.step("same-charge", "two names of one event that judge it alike");
    return j.decide(Verdict::framing, "other-label", "one referent is called " + pair.a.label + " and " + pair.b.label);
}

}  // namespace atodds::compare
