#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

// Two figures, dates or states that one measure names and that are of two things all the same, told by words of the sentences.

/// "Harbin Steel", "Harbin Foods"; "Karl Lind", "Olaf Lind": names that share a word, and each has one that the other article never writes.
bool name_two_bodies(const Pair& pair);

/// "Its subsidiary made a loss": one of the two is of a part of a firm.
bool is_of_part_of_firm(const Pair& pair);

/// "Had expected 30 centimetres", "12 centimetres fell"; "asked for 2 million", "sold for 1.8": one is foretold, planned, asked for or offered.
bool is_foretold(const Pair& pair);

/// "From a year earlier", "from a month earlier"; "over the last ten years", "over the last 15 years".
bool are_set_against_two_times(const Pair& pair);

/// "Unemployment", "unemployment among women".
bool is_rate_of_some(const Pair& pair);

/// Years of a life that differ by one, beside a birthday.
bool had_birthday_between(const Pair& pair);

/// "Polls opened at 8", "polls closed at 6".
bool are_two_phases(const Pair& pair);

/// "The committee approved it by 12 to 9", "parliament approved it by 80 to 61".
bool are_votes_of_two_stages(const Pair& pair);

/// "By 4 p.m. it had burned 300 hectares", "by 9 p.m. 820": what grows within a day.
bool was_counted_at_two_hours(const Pair& pair);

}  // namespace atodds::compare
