#pragma once
#include <string>

#include "report/places.hpp"

namespace atodds::report {

/// The HTML-like label of a box: the value in bold, then the words, then who prints them when. `outlet`: the
/// outlet is named too (where no frame does). Without the angle brackets around it.
std::string dot_label(const Places& places, const Claim& claim, const std::string& value, bool outlet);

/// The value alone on a short line, as a quoted string, for pictures with thousands of boxes.
std::string dot_short_label(const Places& places, const Claim& claim);

/// The full quote with its outlet and place, as plain text.
std::string dot_tooltip(const Places& places, const Claim& claim);

/// The value a box shows: of the position it is on, else the claim's own.
std::string dot_value(const Places& places, const Claim& claim, const Position* position);

}  // namespace atodds::report
