#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// The party that has the thing: the first entity in the role of subject.
std::string owner(const Claim& claim) {
    for (const auto& e : claim.entities)
        if (e.role == EntityRole::subject) return e.id;
    return {};
}

}  // namespace

bool applies_to_attributes(const Claim& a, const Claim& b) {
    return a.kind == ClaimKind::attribute && b.kind == ClaimKind::attribute && a.attribute && b.attribute;
}

Judgement judge_attribute(const Pair& pair) {
    if (is_age(pair.a) && is_age(pair.b)) return judge_age(pair);
    if (is_agent(pair.a) && is_agent(pair.b)) return judge_agent(pair);
    if (is_way(pair.a) && is_way(pair.b)) return judge_way(pair);
    if (is_control(pair.a) && is_control(pair.b)) return judge_control(pair);
    if (is_relation(pair.a) && is_relation(pair.b)) return judge_relation(pair);
    if (is_fact(pair.a) && is_fact(pair.b)) return judge_fact(pair);
    if (is_result(pair.a) && is_result(pair.b)) return judge_result(pair);
    if (is_landfall(pair.a) && is_landfall(pair.b)) return judge_landfall(pair);
    if (is_spot(pair.a) && is_spot(pair.b)) return judge_spot(pair);
    if (is_event_place(pair.a) && is_event_place(pair.b)) return judge_event_place(pair);
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const std::string x = owner(pair.a), y = owner(pair.b);
    if (!x.empty() && !y.empty() && x != y) return j.step("other-owner", "they speak of things of " + x + " and of " + y);
    if (x.empty() || y.empty()) j.inferred();
    if (pair.a.place_stated && pair.b.place_stated && link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart) return j.step("other-place", "the things lie in different places");
    if (!pair.a.time || !pair.b.time || !pair.a.time->from || !pair.b.time->from)
        return j.decide(Verdict::unresolved, "unknown-date", "the year of one agreement is not known");
    const DayRange &u = *pair.a.time, &v = *pair.b.time;
    const bool meet = *u.from <= *v.to && *v.from <= *u.to;
    if (meet) return j.decide(Verdict::agreement, "same-year", "both name an agreement of the same time: " + pair.a.attribute->text + ", " + pair.b.attribute->text);
    j.step("one-value", "a thing has one founding agreement, and these are of different years: " + pair.a.attribute->text + ", " + pair.b.attribute->text);
    if (pair.same_document()) return j;
    // The years are the outlets' own statement even where the sentence quotes somebody on the rest.
    return j.decide(Verdict::contradiction, "own-voices", "no date or place explains the difference");
}

}  // namespace atodds::compare
