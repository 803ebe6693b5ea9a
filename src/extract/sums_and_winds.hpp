#pragma once
#include <optional>
#include <string>

#include "extract/measures.hpp"

namespace atodds::extract {

/// "an annual fee of 40 euros": the unit with the period that an adjective before the sum's noun names; else the figure's own.
std::optional<Unit> unit_with_period(const Reading& reading, const Mention& mention, const Governed& governed);

/// "gusts of up to 140 km/h", "winds reached 120 km/h": the strongest wind there was, not that of an hour.
bool tells_peak_wind(const Reading& reading, const Mention& mention);
/// "measured at the airport": the noun of the spot where it was; empty: not said, or by a name.
std::string spot_of(const Reading& reading, const Mention& mention);
/// What "up to" bounds is the peak itself.
Value peak_of(const Value& value);

}  // namespace atodds::extract
