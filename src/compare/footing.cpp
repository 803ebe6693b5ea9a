#include "compare/checks.hpp"

namespace atodds::compare {

bool applies_to_footing(const Claim& a, const Claim& b) { return a.slot.starts_with("footing:") && b.slot.starts_with("footing:"); }

Judgement judge_footing(const Pair& pair) {
    Judgement j("footing-change");
    j.inferred();
    if (pair.same_document()) return j.step("one-article", "two steps that one article tells of");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    constexpr int followed_days = 60;  // as conduct is
    if (*days > followed_days) return j.step("other-time", "they speak of different times");
    if (pair.a.side == pair.b.side) return j.decide(Verdict::agreement, "same-side", "both say that the two stand " + std::string(pair.a.side));
    const std::string told = std::string(pair.a.side) + ", " + std::string(pair.b.side);
    if (*days > 0) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "changed", "how the two stand has changed between two prints: " + told);
    return j.decide(Verdict::unresolved, "two-matters", "on one day two may stand well in one matter and badly in another: " + told);
}

}  // namespace atodds::compare
