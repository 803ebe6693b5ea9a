#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>

namespace atodds {

/// A date as well as it is known: a year, a month of a year, or a day. 0 stands for "not known"; a date known to the month
/// is the whole month, never its first day.
struct PartialDate {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    bool has_month() const { return month != 0; }
    bool has_day() const { return day != 0; }
    /// "2018", "2018-10" or "2018-10-17".
    std::string text() const;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// A stretch of days, both ends included; an end that is not known is nothing.
struct DayRange {
    std::optional<std::chrono::sys_days> from;
    std::optional<std::chrono::sys_days> to;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// A time expression in TIMEX3 terms: ISO 8601 value with X for unknown digits, and the days it covers.
struct Timex {
    enum class Type { date, time, duration, set };
    Type type = Type::date;
    std::string value;               ///< "2018-10-17", "2018-W40", "P9Y", "PRESENT_REF", "XXXX-10-17"
    std::optional<std::string> mod;  ///< TIMEX3 mod: START, END, MID, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, ...
    DayRange range = {};             ///< empty for durations, sets and what could not be resolved
};

}  // namespace atodds
