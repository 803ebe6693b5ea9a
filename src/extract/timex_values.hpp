#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "atodds/date.hpp"

namespace atodds::extract {

constexpr int days_of_week = 7;
constexpr int months_of_year = 12;
constexpr std::size_t full_date_length = 10;  ///< of a value: "2018-10-17", "XXXX-WXX-5"

/// The day an article was published, as well as it is known, and what can be counted from it.
struct Anchor {
    std::optional<PartialDate> date;

    bool has_year() const { return date.has_value() && date->year != 0; }
    bool has_month() const { return has_year() && date->has_month(); }
    bool has_day() const { return has_month() && date->has_day(); }
    std::chrono::sys_days day() const;  ///< needs has_day()
};

enum class Grain { day, week, month, quarter, half, season, year, decade, century };

// TIMEX3 values with the days they cover. An impossible date gives a value without a range.
Timex day_timex(std::chrono::sys_days day);
Timex date_timex(const PartialDate& date);
Timex month_timex(int year, int month);  ///< month may lie outside 1..12: it carries into the year
Timex year_timex(int year);
Timex week_timex(std::chrono::sys_days day);  ///< the ISO week of the day
Timex quarter_timex(int year, int quarter);
Timex half_timex(int year, int half);
Timex season_timex(int year, const std::string& letters);
Timex decade_timex(int year);      ///< of the decade that holds the year
Timex century_timex(int century);  ///< 20 for the twentieth
Timex unknown_timex(std::string value, Timex::Type type = Timex::Type::date);

/// The stretch of `grain` that lies `steps` from the anchor ("last year": year, -1). Nothing when the anchor
/// is not known that finely; the value then keeps its X ("XXXX-WXX").
Timex shifted(const Anchor& anchor, Grain grain, int steps);

/// "P3M", "PT40M", "P10Y": count of a unit given by its ISO letters ("M", "TM", "10Y"); an empty count is X.
std::string duration_value(const std::string& count, const std::string& iso);

}  // namespace atodds::extract
