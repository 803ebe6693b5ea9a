#pragma once
#include <string_view>

#include "atodds/claim.hpp"

namespace atodds::extract {

/// A claim that something was not there: `thing` is its noun (lemma), `facet` the noun as a sense, `which` what else the phrase says of it,
/// `act` the verb it is told with where that says more than that it was there or not.
inline constexpr std::string_view absence_slot = "absence:";

/// Before a word of Claim::which that stands before the noun itself: "~red" of "no red cards"; others are tied to it behind.
inline constexpr std::string_view quality_mark = "~";
/// Before a word of Claim::which that says whose it would be: "=clinic" of "the clinic has no ambulance".
inline constexpr std::string_view owner_mark = "=";

/// The verb of the act that a noun names, or of who or what comes of it ("inspect" of "inspection", "survive" of "survivor"); empty: none.
std::string_view act_of_noun(std::string_view noun);

inline bool is_absence(const Claim& claim) { return claim.slot.starts_with(absence_slot); }

}  // namespace atodds::extract
