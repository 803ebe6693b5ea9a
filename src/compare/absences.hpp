#pragma once
#include "compare/judgement.hpp"

namespace atodds::compare {

/// One says that something was not there, the other is a statement that may tell of it.
bool applies_to_absences(const Claim& a, const Claim& b);
Judgement judge_absence(const Pair& pair);

/// "In the morning", "in the evening" of one day.
bool are_of_two_hours(const Pair& pair);

/// "No helicopters flew over the village at night": of other hours it says nothing, where the other names none.
bool is_denied_of_a_part_of_the_day(const Pair& pair);

/// "Paid no tax", "paid payroll tax": of two statements at odds one says what was not, and the other tells of another kind of it.
bool tell_of_two_kinds(const Pair& pair);

}  // namespace atodds::compare
