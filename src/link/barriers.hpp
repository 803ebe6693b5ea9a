#pragma once
#include "link/corpus.hpp"

namespace atodds::link {

/// Times that lie no further apart than so many days may be those of one event.
constexpr std::int32_t one_story_days = 10;

/// What keeps two claims of one slot from being linked, as far as their outlines tell.
enum class Barrier {
    none,
    other_story,      ///< what they are about is known by its story, and they tell of two
    no_common_place,  ///< the same, and no place of their own joins them
    printed_apart,    ///< an event is followed for some weeks, and they were printed further apart
    other_day,        ///< their articles are about events of two days
    earlier_event,    ///< one tells of an event that lies long before the other's
};
Barrier barrier_of_slot(const Corpus& corpus, ClaimIndex a, ClaimIndex b);

/// A toll is told for some weeks. Two that were printed further apart, and that name no common time, are of
/// two events.
inline bool printed_apart(const Outline& a, const Outline& b) {
    constexpr std::int32_t toll_days = 21;
    if (gap_between(a.printed, b.printed) <= toll_days) return false;
    return !(a.has_time && b.has_time && gap_between(a.time, b.time) <= one_story_days);
}

/// Claims of one slot that lie somewhere: their places decide whether they are of one thing.
inline bool is_placed(const Outline& a, const Outline& b) {
    if (a.of_event) return false;
    return (a.kind == ClaimKind::quantity && !a.of_thing && !b.of_thing) || a.kind == ClaimKind::share ||
           (a.kind == ClaimKind::attribute && !a.of_person);
}

/// True when by its slot the claim is linked to none of another story: a price, a toll, a count whose place nobody states.
inline bool stays_in_story(const Outline& claim) {
    return claim.of_thing || (is_placed(claim, claim) && (!claim.place_stated || claim.counts_event));
}

/// True when gather() would surely not link the two, whatever their texts say. Cheap: most pairs that share a
/// key end here.
bool is_barred(const Corpus& corpus, ClaimIndex a, ClaimIndex b);

}  // namespace atodds::link
