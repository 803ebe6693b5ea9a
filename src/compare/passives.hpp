#pragma once
#include <cstddef>
#include <string_view>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// An act told in fewer content words ("people died") can be any.
inline constexpr std::size_t fewest_words = 3;

/// "Explosives had been found": the noun before the verb is not who acts.
bool is_passive(const Pair& pair, const Claim& claim);

/// "Driver" and "chauffeur".
bool is_one_thing(std::string_view x, std::string_view y);

/// The nouns that the two clauses are about are two, and neither stands for whoever it may be.
bool are_two_nouns(const Claim& a, const Claim& b);

/// "The ship was not damaged", "the lighthouse was damaged by the ship": what so short a passive says did not befall one thing, befell another.
bool befalls_another(const Pair& pair);

/// "Driver" and "passenger" before two verbs; what a passive that is denied tells of stands behind the verb of an active clause. Who denies
/// that he did it says nothing of "it was done".
bool tell_of_two_things(const Pair& pair);

/// "Was not informed by the chairman", "the auditor informed it": only that one of them did it is denied, and the other says it of another.
bool is_denied_of_one_doer(const Pair& pair);

/// "Karsia invited the Front", "the Front was not invited": whom the one acts on is the subject of the other, a passive.
bool one_undergoes(const Pair& pair);

}  // namespace atodds::compare
