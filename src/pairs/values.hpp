#pragma once
#include "atodds/mention.hpp"

namespace atodds::pairs {

/// How a figure or date that is given stands to one that is stated of the same thing.
enum class Bearing {
    supports,  ///< who is given the one may state the other
    apart,     ///< both cannot be true
    open,      ///< neither
};

/// By the intervals of docs/conventions-of-quantities.md: the stated one holds the given one, or they are the
/// same within the rounding written. Units of one dimension are converted. Figures of different dimensions
/// are open.
Bearing bearing(const Mention& given, const Mention& stated);
/// The same for two values in one unit.
Bearing bearing(const Value& given, const Value& stated);
/// The same for two time expressions; unknown digits (X) fit any.
Bearing bearing(const Timex& given, const Timex& stated);

/// True when two mentions may be of one dimension: a bare number fits any.
bool one_dimension(const Mention& a, const Mention& b);

/// True for a mention that places something in time; a duration is a figure.
bool is_date(const Mention& mention);

}  // namespace atodds::pairs
