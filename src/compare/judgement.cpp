#include "compare/judgement.hpp"

#include <algorithm>

#include "gazetteer/gazetteer.hpp"

namespace atodds::compare {

Judgement&& by_voice(Judgement& judgement, const Pair& pair) {
    const auto& a = pair.a.speaker;
    const auto& b = pair.b.speaker;
    const bool denial = has(pair.a, Modality::denied) != has(pair.b, Modality::denied);
    if (denial) return judgement.decide(Verdict::dispute, "denial", "one side is a denial of the other");
    if (a && b && a->id != b->id)
        return judgement.decide(Verdict::dispute, "two-speakers", "the two are said by different parties: " + a->name + ", " + b->name);
    if (a && b) return judgement.decide(Verdict::contradiction, "one-speaker", "one and the same speaker is given with both: " + a->name);
    const bool figure = pair.a.kind == ClaimKind::quantity || pair.a.kind == ClaimKind::share || pair.a.kind == ClaimKind::date || pair.a.kind == ClaimKind::duration;
    if ((a || b) && !figure)
        return judgement.decide(Verdict::dispute, "party-against-outlet", "one side is what " + (a ? a->name : b->name) + " says, the other an outlet's own words");
    if (a || b)
        return judgement.decide(Verdict::contradiction, "own-voice-against-source", "one outlet says it in its own voice, the other quotes " + (a ? a->name : b->name));
    return judgement.decide(Verdict::contradiction, "own-voices", "both outlets say it in their own voice");
}

bool within_tolerance(const Pair& pair, const Value& a, const Value& b) {
    if (!pair.settings || !a.nominal || !b.nominal) return false;
    const auto& all = pair.settings->tolerances;
    auto found = all.find(pair.a.measure);
    if (found == all.end()) found = all.find("*");
    if (found == all.end()) return false;
    const auto size = [](Decimal number) { return number.is_negative() ? -number : number; };
    const Decimal larger = std::max(size(*a.nominal), size(*b.nominal));
    const Decimal room = found->second.is_share ? found->second.amount * larger : found->second.amount;
    return size(*a.nominal - *b.nominal) <= room;
}

bool surely_apart(const Claim& a, const Claim& b) {
    if (link::place_relation(a, b) != link::PlaceRelation::apart) return false;
    const auto in_some_province = [](const Claim& hamlet, const Claim& other) {
        const bool known = hamlet.place.size() > 2 || !gazetteer::Gazetteer::instance().ancestors(hamlet.place.front()).empty();
        return !known && hamlet.place.size() > 1 && hamlet.place.back() == other.place.back() && other.place.size() > 1;
    };
    return !in_some_province(a, b) && !in_some_province(b, a);
}

char earlier_claim(const Claim& a, const Claim& b) {
    const auto end = [](const Claim& c) { return c.time && c.time->to ? c.time->to : c.as_of; };
    if (a.as_of && b.as_of && *a.as_of != *b.as_of) return *a.as_of < *b.as_of ? 'a' : 'b';
    const auto x = end(a), y = end(b);
    if (x && y && *x != *y) return *x < *y ? 'a' : 'b';
    return 0;
}

bool has(const Claim& claim, Modality modality) {
    return std::find(claim.modality.begin(), claim.modality.end(), modality) != claim.modality.end();
}

bool is_unreal(const Claim& claim) {
    return has(claim, Modality::planned) || has(claim, Modality::hypothetical) || has(claim, Modality::required);
}

}  // namespace atodds::compare
