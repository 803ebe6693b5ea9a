#pragma once
#include <string>

#include "atodds/value.hpp"

namespace atodds::text {

/// How two values stand to each other.
enum class Meeting {
    equal,       ///< the same interval, or the same single number
    compatible,  ///< hard intervals meet, and soft ones too
    rounding,    ///< hard ones lie apart, soft ones meet: the same within the rounding or vagueness written
    soft_apart,  ///< soft ones apart, hard ones meet: wording does not exclude it (undecided)
    apart,       ///< both lie apart
};
/// A missing hard bound is no bound; a missing soft bound is the hard one of that side.
Meeting meet(const Value& a, const Value& b);

/// -1: all of a lies below b; 1: above; 0: they overlap or cannot be ordered. Soft intervals decide.
int order(const Value& a, const Value& b);

/// An exact value; its soft bounds are half a unit of the last digit written when `rounded` (390,000: 385,000
/// to 395,000). The last digit is the last one that is not zero, so what was written as "3.0 million" needs
/// rounded_value.
Value exact_value(Decimal number, std::string text, bool rounded = false);
/// A number known to the given unit: soft bounds are half a unit to either side.
Value rounded_value(Decimal number, Decimal unit, std::string text);
/// The unit of the last digit that is not zero: 10,000 for 390,000; 0.1 for 3.6; 1 for zero.
Decimal last_digit_unit(Decimal number);

/// "12", "about 390,000", "200 to 999": the value for a person, grouped by thousands.
std::string describe(const Value& value);
/// "1,234,567.5"
std::string grouped(Decimal number);

}  // namespace atodds::text
