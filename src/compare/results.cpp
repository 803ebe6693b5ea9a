#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// Two sides may meet twice in a week, in two competitions; what is told of one day or of one story is one
/// match.
bool other_match(const Pair& pair) {
    const auto &x = pair.a.time, &y = pair.b.time;
    if (x && y && x->from && x->to && y->from && y->to) return *x->from > *y->to || *y->from > *x->to;
    constexpr int days_of_one_match = 3;
    const auto days = days_apart(pair);
    return !days || *days > days_of_one_match;
}

}  // namespace

bool is_result(const Claim& claim) {
    return claim.slot.starts_with("match result:");
}

Judgement judge_result(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (other_match(pair)) return j.step("other-match", "the two may be of two matches of one pair of sides");
    if (pair.a.attribute->text == pair.b.attribute->text)
        return j.decide(Verdict::agreement, "same-result", "both give the same result");
    if (pair.same_document()) return j.step("one-article", "two results in one article, of two matches");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-yet", "one is a forecast or possibility");
    j.step("one-value", "a match has one result, and these are " + pair.a.attribute->text + " and " +
                            pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
