#include <algorithm>

#include "compare/checks.hpp"
#include "compare/which.hpp"
#include "extract/background.hpp"

namespace atodds::compare {

namespace {

/// A fire has one trigger, an outbreak one vehicle: two of one level exclude each other.
Judgement rivals(Judgement j, const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    static const std::string any = "open";  // a cause that no list knows may be another's by another word
    if (a.predicate != b.predicate || a.predicate == any)
        return j.step("other-level", "one may be the cause of the other: " + a.attribute->text + " / " + b.attribute->text);
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("several", "one voice of an article names several causes");
    if (a.subset || b.subset) return j.step("several", "one tells of a cause among others");
    const bool doubted = is_hedged(a) || is_hedged(b), two_parties = a.speaker && b.speaker;
    if (doubted && !two_parties) return j.decide(Verdict::unresolved, "doubted", "one side is only supposed");
    j.step("one-value", "of two such causes one set it off, and these differ: " + a.attribute->text + " / " + b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace

bool applies_to_causes(const Claim& a, const Claim& b) {
    return a.slot.starts_with("event cause:") && b.slot.starts_with("event cause:");
}

Judgement judge_cause(const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    Judgement j("cause-mismatch");
    j.inferred();
    if (pair.same_document() && a.sentence == b.sentence) return j.step("one-sentence", "two clauses of one sentence");
    if (is_unreal(a) || is_unreal(b)) return j.step("not-actual", "one is a plan or a possibility");
    if ((a.place_stated || b.place_stated) && surely_apart(a, b)) return j.step("other-place", "they tell of different places");
    if (extract::is_background(a) != extract::is_background(b) || (a.time && b.time && pair.evidence.link.time == TimeRelation::apart))
        return j.step("other-time", "they tell of different times");
    if (a.speaker && b.speaker && a.speaker->id == b.speaker->id && pair.same_document())
        return j.step("one-speaker", "one speaker tells of both");
    if (are_two_of_a_kind(a, b)) return j.step("other-thing", "the words beside the noun tell of two such events");
    const bool same = a.position == b.position;
    if (is_denial(a) != is_denial(b)) {
        if (!same) return j.step("other-cause", "what is denied is another cause than the one that is told");
        return j.decide(Verdict::dispute, "denial", "one side is a denial of the other");
    }
    if (is_denial(a)) return j.step("same-side", "both deny a cause");
    if (!same) return rivals(std::move(j), pair);
    if (pair.same_document()) return j.step("one-article", "two statements of one article");
    if (is_hedged(a) != is_hedged(b)) return j.step("certainty", "both name the same cause, one with doubt");
    return j.decide(Verdict::agreement, "same-cause", "both name the same kind of cause: " + a.position);
}

}  // namespace atodds::compare
