#include <algorithm>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// "northern" and "southern": what the two say beside the noun has nothing in common.
bool other_thing(const Claim& a, const Claim& b) {
    if (a.words.empty() || b.words.empty()) return false;
    return std::none_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
        return std::binary_search(b.words.begin(), b.words.end(), word);
    });
}

bool is_part(const Claim& claim) {
    return claim.subset && claim.subset->relation == SubsetRelation::part;
}
bool is_of_all(const Claim& claim) {
    return claim.subset && claim.subset->relation == SubsetRelation::whole;
}

/// "Two gates were open" and "the gate was not open" may be of different gates; "no gate was open" is of all.
bool may_be_other_ones(const Claim& a, const Claim& b) {
    return (is_part(a) && !is_of_all(b)) || (is_part(b) && !is_of_all(a));
}

bool at_other_times(const Pair& pair) {
    if (!pair.a.time || !pair.b.time) return false;
    const TimeRelation time = pair.evidence.link.time;
    return time == TimeRelation::apart || time == TimeRelation::near;
}

const std::string& voice_of(const Claim& claim) {
    static const std::string own;
    return claim.speaker ? claim.speaker->id : own;
}

/// The state may have changed between the two: in a way it can change, from the earlier to the later.
bool can_change(const Claim& earlier, const Claim& later) {
    if (earlier.flow == Flow::flow) return false;
    if (earlier.change == Change::none) return true;
    return (later.polarity == Polarity::positive) == (earlier.change == Change::up);
}

/// Which was told first; of two told on one day which happened first, where both say when. 0: not known.
char told_first(const Claim& a, const Claim& b) {
    if (a.as_of && b.as_of && *a.as_of != *b.as_of) return *a.as_of < *b.as_of ? 'a' : 'b';
    return a.time && b.time ? earlier_claim(a, b) : 0;
}

/// Two statements of the same that name the same ones and are both facts or both plans agree.
Judgement same_side(Judgement j, const Pair& pair) {
    const bool alike = !is_part(pair.a) && !is_part(pair.b) && is_unreal(pair.a) == is_unreal(pair.b) &&
                       !at_other_times(pair);
    if (!alike || pair.same_document()) return j.step("same-side", "both put it on the same side");
    return j.decide(Verdict::agreement, "same-side", "both put it on the same side");
}

}  // namespace

bool applies_to_poles(const Claim& a, const Claim& b) {
    return a.slot.starts_with("pole:") && b.slot.starts_with("pole:");
}

Judgement judge_pole(const Pair& pair) {
    Judgement j("pole-mismatch");
    j.inferred();
    if (pair.same_document() && voice_of(pair.a) == voice_of(pair.b))
        return j.step("one-article", "two statements of one voice in one article");
    if (other_thing(pair.a, pair.b))
        return j.step("other-thing", "the two name different ones of such things");
    if (pair.a.polarity == pair.b.polarity) return same_side(std::move(j), pair);
    if (may_be_other_ones(pair.a, pair.b))
        return j.step("some-of-them", "which ones of several are meant is left open");
    if (pair.a.place_stated && pair.b.place_stated &&
        link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "the things lie in different places");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("both-sides", "one voice of an article puts such a thing on both sides");
    const char first = told_first(pair.a, pair.b);
    const Claim &earlier = first == 'b' ? pair.b : pair.a, &later = first == 'b' ? pair.a : pair.b;
    const bool plan = is_unreal(earlier), planned_later = is_unreal(later);
    if (!plan && planned_later) return j.step("not-actual", "one is a plan");
    if (first != 0 && (plan != planned_later || can_change(earlier, later)))
        return j.earlier(first).decide(Verdict::update, "changed-position",
                                       "the other side, at a later date");
    if (plan != planned_later) return j.step("not-actual", "one is a plan");
    if (at_other_times(pair)) return j.step("other-time", "they tell of different times");
    j.step("opposite", "one puts it on the one side, the other on the other");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
