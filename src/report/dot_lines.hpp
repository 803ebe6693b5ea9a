#pragma once
#include <vector>

#include "atodds/report.hpp"

namespace atodds::report {

/// Which relations a picture of the chosen findings shows, by index. Every pair of a matter drawn, ten claims
/// would be a hedge of forty-five lines: so alarms are drawn in full while they are few, of every other
/// finding only as many relations as tie its claims together, and agreement only where it ties the claims of
/// one position of an alarm.
std::vector<bool> lines_to_draw(const Report& report, const std::vector<bool>& chosen);

/// The same for a picture of one finding, with the agreement that ties the claims of each of its positions.
std::vector<std::size_t> lines_of(const Report& report, const Finding& finding);

}  // namespace atodds::report
