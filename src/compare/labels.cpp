#include "compare/checks.hpp"

namespace atodds::compare {

bool applies_to_labels(const Claim& a, const Claim& b) { return a.kind == ClaimKind::label && b.kind == ClaimKind::label; }

namespace {

/// The words are the group's name and nothing else.
bool is_by_name(const Claim& claim) { return claim.predicate.empty(); }

/// A name alone stands against a label that judges; a neutral word beside a name says no more than the name.
Judgement judge_named(Judgement j, const Pair& pair) {
    if (is_by_name(pair.a) && is_by_name(pair.b)) return j.step("both-names", "both call it by its name");
    if (pair.same_document()) return j.step("one-article", "two names of one article");
    const Claim& labelled = is_by_name(pair.a) ? pair.b : pair.a;
    if (labelled.position != "condemning") return j.step("no-charge", "the label judges no more than the name");
    return j.decide(Verdict::framing, "label-and-name", "one calls it " + labelled.label + ", the other by its name alone");
}

/// A feat with the same figure credited to other parties: a note on who is put in front.
Judgement judge_credit(Judgement j, const Pair& pair) {
    if (pair.same_document()) return j.step("one-article", "two statements of one article");
    if (pair.a.label == pair.b.label) return j.decide(Verdict::agreement, "same-label", "both give the credit to " + pair.a.label);
    return j.decide(Verdict::framing, "other-label", "the credit is given to " + pair.a.label + " and to " + pair.b.label);
}

}  // namespace

/// Labels never contradict; they show how a referent is framed.
Judgement judge_label(const Pair& pair) {
    Judgement j("label-framing");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (is_by_name(pair.a) || is_by_name(pair.b)) return judge_named(std::move(j), pair);
    if (pair.a.predicate != pair.b.predicate) return j.step("other-family", "the words do not label one kind of thing");
    if (pair.a.predicate == "credit") return judge_credit(std::move(j), pair);
    const bool says_little = pair.a.predicate == "settlement" || pair.a.predicate == "the-dead";
    const bool plain_event = pair.a.slot.starts_with("label:event:") && pair.a.position == "neutral";
    if (pair.a.label == pair.b.label && (says_little || plain_event)) return j.step("same-label", "both use the same word");
    if (pair.a.label == pair.b.label) return j.decide(Verdict::agreement, "same-label", "both call it " + pair.a.label);
    const bool of_event = pair.a.slot.starts_with("label:event:");
    if (of_event && pair.a.position == pair.b.position) return j.step("same-charge", "two names of one event that judge it alike");
    return j.decide(Verdict::framing, "other-label", "one referent is called " + pair.a.label + " and " + pair.b.label);
}

}  // namespace atodds::compare
