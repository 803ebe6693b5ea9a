#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// Conduct changes: statements further apart than this speak of another time.
constexpr int one_dispute_days = 60;

}  // namespace

bool applies_to_conduct(const Claim& a, const Claim& b) { return a.slot.rfind("conduct:", 0) == 0 && b.slot.rfind("conduct:", 0) == 0; }

Judgement judge_conduct(const Pair& pair) {
    Judgement j("conduct-dispute");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (!pair.a.thing.empty() && !pair.b.thing.empty() && pair.a.thing != pair.b.thing)
        return j.step("other-thing", "they speak of two agreements: " + pair.a.thing + ", " + pair.b.thing);
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (pair.a.polarity == pair.b.polarity) {
        if (*days > one_dispute_days) return j.step("other-time", "they speak of different times");
        return j.decide(Verdict::agreement, "same-side", "both say the same of the conduct of the party");
    }
    if (*days > one_dispute_days) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-time", "opposite statements, months apart");
    j.step("opposite", "one says agreements are kept, the other that they are broken");
    return by_voice(j, pair);
}

bool applies_to_proposals(const Claim& a, const Claim& b) { return a.slot.rfind("accept:", 0) == 0 && b.slot.rfind("accept:", 0) == 0; }

Judgement judge_proposal(const Pair& pair) {
    Judgement j("proposal-dispute");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const auto holder = [](const Claim& c) { return c.entities.empty() ? std::string() : c.entities.front().id; };
    const auto days = days_apart(pair);
    if (!days) return j.step("unknown-date", "the date of an article is not known");
    if (link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart) return j.step("other-place", "they speak of different places");
    const bool same_holder = holder(pair.a) == holder(pair.b);
    const bool same_side = pair.a.polarity == pair.b.polarity;
    if (*days > one_dispute_days) {
        if (!same_holder || same_side) return j.step("other-time", "they speak of different times");
        return j.earlier(earlier_claim(pair)).decide(Verdict::update, "changed-position", "one party, months apart, on the other side");
    }
    if (same_side) {
        if (!same_holder) return j.step("same-side", "two parties want the same");
        return j.decide(Verdict::agreement, "same-side", "one party, the same position");
    }
    j.step("opposite", "one wants it, the other turns it down");
    if (same_holder) return pair.same_document() ? j : j.decide(Verdict::contradiction, "one-speaker", "one party is given with both positions");
    return j.decide(Verdict::dispute, "two-speakers", "two parties stand on different sides");
}

}  // namespace atodds::compare
