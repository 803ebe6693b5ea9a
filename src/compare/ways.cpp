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
    j.step("other-way",
           "of the two names each is said to be the one that " + pair.a.attribute->name + " the other");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
