#pragma once
#include <string>

#include "atodds/value.hpp"

namespace atodds::text {

/// How two values stand to each other.
enum class Meeting {
    equal,       ///< the same interval
    compatible,  ///< hard intervals meet
    rounding,    ///< hard ones lie apart, soft ones meet: the same within the rounding or vagueness written
    soft_apart,  ///< soft ones apart, hard ones meet: wording does not exclude it (undecided)
    apart,       ///< both lie apart
};
Meeting meet(const Value& a, const Value& b);

/// -1: all of a lies below b; 1: above; 0: they overlap or cannot be ordered. Soft intervals decide.
int order(const Value& a, const Value& b);

/// An exact value; its soft bounds are half a unit of the last digit written when `rounded`.
Value exact_value(Decimal number, std::string text);

/// "12", "about 390,000", "200 to 999": the value for a person, grouped by thousands.
std::string describe(const Value& value);

}  // namespace atodds::text
