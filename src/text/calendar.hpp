#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "atodds/date.hpp"
#include "atodds/options.hpp"

namespace atodds::text {

/// The days a partial date covers: one day, a month or a year. Nothing for an impossible date.
std::optional<DayRange> days_of(const PartialDate& date);
bool is_possible(const PartialDate& date);

/// "2018", "2018-10", "2018-10-17" or an RFC 3339 instant; with an order also 4/5/2017. Nothing when it is no
/// such date.
std::optional<PartialDate> parse_date(std::string_view text, DateOrder order = DateOrder::unset);

/// "2018-10-17"; the ISO form of a day.
std::string iso(std::chrono::sys_days day);
/// "17 October 2018", for people.
std::string spell(std::chrono::sys_days day);

}  // namespace atodds::text
