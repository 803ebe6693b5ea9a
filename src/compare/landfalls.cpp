// Where a storm came ashore.
#include <algorithm>
#include <array>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// "north norland" and "south norland": opposite sides of one land.
bool on_opposite_coasts(const Claim& a, const Claim& b) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> opposites{
        {{"north", "south"}, {"east", "west"}, {"northeast", "southwest"}, {"northwest", "southeast"}}};
    const std::string_view p = a.side, q = b.side;
    const auto cut = [](std::string_view side) { return std::min(side.find(' '), side.size()); };
    const std::string_view x = p.substr(0, cut(p)), y = q.substr(0, cut(q));
    const bool one_land = !p.empty() && !q.empty() && p.substr(cut(p)) == q.substr(cut(q));
    return one_land && std::ranges::any_of(opposites, [&](const auto& pair) {
               return (x == pair.first && y == pair.second) || (x == pair.second && y == pair.first);
           });
}

bool names_place_of(const Claim& a, const Claim& b) { return std::ranges::find(a.words, *b.attribute->entity) != a.words.end(); }

const EntityRef* storm_of(const Claim& claim) {
    const auto found = std::ranges::find(claim.entities, EntityRole::subject, &EntityRef::role);
    return found == claim.entities.end() ? nullptr : &*found;
}

/// "Hurricane Odile", "Odile".
bool is_named_alike(const EntityRef& a, const EntityRef& b) {
    const auto ends = [](const std::string& longer, const std::string& shorter) { return longer == shorter || longer.ends_with(" " + shorter); };
    return ends(a.id, b.id) || ends(b.id, a.id);
}

bool is_only_one(const Claim& claim) { return std::ranges::find(claim.rules, "landfall.only") != claim.rules.end(); }

/// "at Elm": a point of the coast; "in Norland" may hold any.
bool is_point(const Claim& claim) { return claim.predicate == "at"; }

}  // namespace

bool is_landfall(const Claim& claim) { return claim.slot.starts_with("event landfall:"); }

Judgement judge_landfall(const Pair& pair) {
    Judgement j("attribute-mismatch");
    j.inferred();
    const EntityRef *x = storm_of(pair.a), *y = storm_of(pair.b);
    if (x && y && !is_named_alike(*x, *y)) return j.step("other-thing", "they tell of two storms: " + x->name + ", " + y->name);
    if (pair.same_document()) return j.step("one-article", "two places in one article");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return j.step("other-story", "the articles tell of different events");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (!on_opposite_coasts(pair.a, pair.b) && (names_place_of(pair.a, pair.b) || names_place_of(pair.b, pair.a)))
        return j.decide(Verdict::agreement, "same-place", "both name the place: " + pair.a.attribute->text + ", " + pair.b.attribute->text);
    const TimeRelation time = pair.evidence.link.time;
    if (pair.a.time && pair.b.time && time != TimeRelation::same && time != TimeRelation::overlap)
        return j.step("other-time", "they tell of two times");
    const bool opposite = on_opposite_coasts(pair.a, pair.b);
    const bool once = (is_only_one(pair.a) || is_only_one(pair.b)) && is_point(pair.a) && is_point(pair.b);
    if (!opposite && !once) return j.step("several", "a storm may come ashore more than once");
    j.step("other-place", opposite ? "the places lie on opposite coasts: " + pair.a.side + ", " + pair.b.side
                                   : "it came ashore once, and the places differ: " + pair.a.attribute->text + ", " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
