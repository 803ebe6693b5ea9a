#include "compare/checks.hpp"

namespace atodds::compare {

bool is_way(const Claim& claim) {
    return claim.slot.starts_with("way:");
}

/// Of two names one owns, buys or follows the other, and not the other way round; a plan may come to nothing.
Judgement judge_way(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.attribute->text == pair.b.attribute->text)
        return j.decide(Verdict::agreement, "same-way", "both lead the same way");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (pair.same_document()) return j.step("one-article", "two statements of one article, at two times");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document))
        return j.step("other-story", "the articles tell of different events");
    if (pair.a.time && pair.b.time && pair.evidence.link.time != TimeRelation::same &&
        pair.evidence.link.time != TimeRelation::overlap)
        return j.step("other-time", "they tell of two times");
    if ((pair.a.time || pair.b.time) && pair.evidence.link.time == TimeRelation::apart)
        return j.step("other-time", "one tells of a time long before");
    j.step("other-way",
           "of the two names each is said to be the one that " + pair.a.attribute->name + " the other");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
