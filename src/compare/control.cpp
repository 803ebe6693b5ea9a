// Who holds a place in a war.
#include <algorithm>
#include <set>

#include "compare/checks.hpp"
#include "compare/sides.hpp"
#include "extract/background.hpp"
#include "extract/parties.hpp"

namespace atodds::compare {

namespace {

using Holders = std::set<std::string>;

using extract::the_state;

Holders holders(const Claim& claim) {
    Holders who;
    for (const EntityRef& e : claim.entities)
        if (e.role == EntityRole::party) who.insert(e.name == the_state ? e.name : e.id);
    return who;
}

bool are_states(const Holders& who) {
    return std::ranges::all_of(who, is_state);
}
bool are_groups(const Holders& who) {
    return std::ranges::none_of(who, is_state);
}

bool share_one(const Holders& a, const Holders& b) {
    return std::ranges::any_of(a, [&](const std::string& id) { return b.contains(id); });
}

/// A state and a group, or two states that are both named.
bool are_two_sides(const Holders& a, const Holders& b) {
    if (share_one(a, b)) return false;
    if ((are_states(a) && are_groups(b)) || (are_groups(a) && are_states(b))) return true;
    return are_states(a) && are_states(b) && !a.contains(the_state) && !b.contains(the_state);
}

/// "The army retook it": the other side had held it.
bool took_back(const Claim& claim) {
    return claim.predicate == "took back";
}
bool took(const Claim& claim) {
    return claim.predicate.starts_with("took") || claim.predicate == "lost";
}

/// "The airport", which every town may have.
bool is_unnamed(const Claim& claim) {
    return claim.slot.starts_with("control:the ");
}

/// The article tells of the place changing hands: it gives another holder too.
bool tells_of_a_change(const Pair& pair, const Claim& claim) {
    if (took_back(claim)) return true;
    const auto [first, last] = pair.corpus.claims_of(claim.document);
    const auto& claims = pair.corpus.claims();
    return std::any_of(claims.begin() + first, claims.begin() + last, [&](const Claim& c) {
        return c.slot == claim.slot && !is_unreal(c) &&
               (c.polarity != claim.polarity || are_two_sides(holders(c), holders(claim)));
    });
}

/// The outlets' own words of one day: it was taken or lost in one hour, and held in another.
bool may_be_of_two_hours(const Pair& pair) {
    const auto denies = [](const Claim& c) {
        return c.polarity == Polarity::negative && c.predicate != "lost";
    };
    if ((!took(pair.a) && !took(pair.b)) || denies(pair.a) || denies(pair.b)) return false;
    const Claim& holding = took(pair.a) ? pair.b : pair.a;
    return !holding.speaker || took(holding);
}

/// "Has been in their hands since 2019": the window in which that began; null: the claim does not say since when.
const DayRange* held_since(const Claim& claim) {
    const bool lasts = claim.time && claim.as_of && claim.time->to == claim.as_of && claim.timex && claim.timex->range.from && claim.timex->range.to;
    return lasts && claim.timex->range.from == claim.time->from && *claim.timex->range.to < *claim.as_of ? &claim.timex->range : nullptr;
}

/// Both say since when the one side holds the place, and the one window is over before the other opens.
bool begin_apart(const Claim& a, const Claim& b) {
    const DayRange *x = held_since(a), *y = held_since(b);
    return x != nullptr && y != nullptr && (*x->to < *y->from || *y->to < *x->from);
}

/// The later of the two articles says that it has been held so since before the earlier was printed.
bool held_through(const Claim& a, const Claim& b) {
    if (!a.as_of || !b.as_of) return false;
    const Claim &earlier = *a.as_of < *b.as_of ? a : b, &later = *a.as_of < *b.as_of ? b : a;
    const DayRange* since = held_since(later);
    return since != nullptr && *since->to < *earlier.as_of;
}

}  // namespace

bool is_control(const Claim& claim) {
    return claim.slot.starts_with("control:");
}

/// A place has one holder at a time; it may change hands from one day to the next.
Judgement judge_control(const Pair& pair) {
    Judgement j("attribute-mismatch");
    j.inferred();
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (pair.same_document()) return j.step("one-article", "two statements of one article, at two times");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document))
        return j.step("other-story", "the articles tell of different events");
    const PlaceRelation place = link::place_relation(pair.a, pair.b);
    if (place == PlaceRelation::apart ||
        (is_unnamed(pair.a) && (place != PlaceRelation::same || pair.a.in_title || pair.b.in_title)))
        return j.step("other-place", "they may tell of two places");
    const auto x = holders(pair.a), y = holders(pair.b);
    const bool both = pair.a.polarity == pair.b.polarity;
    const bool one_side = x == y || (are_groups(x) && are_groups(y) && (x.contains(extract::any_group) || y.contains(extract::any_group)));
    if (both && one_side && pair.a.polarity == Polarity::positive && begin_apart(pair.a, pair.b)) {
        j.step("other-start", "they have held it since two times: " + pair.a.timex->value + ", " + pair.b.timex->value);
        return by_voice(j, pair);
    }
    if (both && x == y)
        return j.decide(Verdict::agreement, "same-doer", "both say the same of the same side");
    const bool at_odds = both ? pair.a.polarity == Polarity::positive && are_two_sides(x, y) : x == y;
    if (!at_odds) return j.step("no-name", "the sides may be one, or may both have a part in it");
    if (extract::is_background(pair.a) || extract::is_background(pair.b))
        return j.step("other-time", "one tells of a time long before");
    if (tells_of_a_change(pair, pair.a) || tells_of_a_change(pair, pair.b))
        return j.step("changed-hands", "an article tells of the place changing hands");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    const bool other_time = pair.a.time && pair.b.time && pair.evidence.link.time == TimeRelation::apart;
    if ((*days > 0 || other_time) && !held_through(pair.a, pair.b))
        return j.earlier(earlier_claim(pair))
            .decide(Verdict::update, "changed-hands",
                    "the two are of different days, and the place may have changed hands");
    if (may_be_of_two_hours(pair))
        return j.decide(Verdict::unresolved, "changed-hands",
                        "the place may have changed hands within the day");
    j.step("one-value", x == y ? "one says that it is held by them, the other that it is not: " + pair.a.position + ", " + pair.b.position : "a place has one holder at a time: " + pair.a.position + ", " + pair.b.position);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
