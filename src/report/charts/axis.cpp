#include "report/charts/axis.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "report/layout.hpp"
#include "text/calendar.hpp"

namespace atodds::report::charts {
namespace {

constexpr double most_ticks = 4;
constexpr double room = 0.1;  ///< of the axis, beyond the outermost values
constexpr double near_zero =
    0.5;  ///< a smallest value below this share of the largest: the axis begins at zero
constexpr double days_a_year = 365.2425;
constexpr double million = 1e6;
constexpr double milliard = 1e9;
constexpr double tens_from = 100;  ///< the largest number written to the smallest: steps of ten from here
constexpr int most_tens = 6;       ///< ticks; beyond them every second or third power is marked
constexpr double shortest_days = 20;  ///< an axis of days is at least so long

/// A round step (1, 2 or 5 times a power of ten) that gives at most `most_ticks` ticks.
double round_step(double length) {
    const double raw = length / most_ticks;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw) return factor * power;
    return 10 * power;
}

/// One digit after the point where there is one: "1.2", "3".
std::string one_digit(double value) {
    const auto tenths = static_cast<long long>(std::llround(value * 10));
    std::string text = grouped(static_cast<std::size_t>(tenths / 10));
    return tenths % 10 == 0 ? text : text + '.' + std::to_string(tenths % 10);
}

void add_figures(Scale& scale) {
    const double step = round_step(scale.to - scale.from);
    for (double at = std::ceil(scale.from / step) * step; at <= scale.to; at += step)
        scale.ticks.push_back({at, short_number(at)});
}

std::chrono::year_month_day date_of(double day) {
    return std::chrono::sys_days(std::chrono::days(static_cast<int>(std::floor(day))));
}

double day_of(std::chrono::year_month_day date) {
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

void add_years(Scale& scale) {
    using namespace std::chrono;
    const double years = (scale.to - scale.from) / days_a_year;
    const int step = std::max(1, static_cast<int>(round_step(std::max(years, 1.0))));
    int year = static_cast<int>(date_of(scale.from).year());
    year += (step - year % step) % step;
    for (; day_of(std::chrono::year(year) / 1 / 1) <= scale.to; year += step) {
        const double at = day_of(std::chrono::year(year) / 1 / 1);
        if (at >= scale.from) scale.ticks.push_back({at, std::to_string(year)});
    }
}

void add_days(Scale& scale) {
    const double step = std::ceil(round_step(scale.to - scale.from));
    for (double at = std::ceil(scale.from); at <= scale.to; at += step) {
        const std::string day = text::spell(std::chrono::sys_days(date_of(at)));
        scale.ticks.push_back({at, day.substr(0, std::min(day.find(' ') + 4, day.size()))});
    }
}

void cover(Scale& scale, bool& any, const std::optional<double>& value) {
    if (!value) return;
    scale.from = any ? std::min(scale.from, *value) : *value;
    scale.to = any ? std::max(scale.to, *value) : *value;
    any = true;
}

void widen(Scale& scale, bool days) {
    const double least = days ? shortest_days : std::max(std::abs(scale.to) * room, 1.0);
    const double margin = std::max((scale.to - scale.from) * room, least / 2);
    const bool from_zero = !days && scale.from >= 0 && scale.from < near_zero * scale.to;
    scale.from = from_zero ? 0 : scale.from - margin;
    scale.to += margin;
}

/// The numbers written, where all are above zero: what decides on steps of ten.
std::optional<std::pair<double, double>> written(const Series& series) {
    std::optional<std::pair<double, double>> ends;
    for (const SeriesPoint& point : series.points) {
        const auto& at = point.extent.point ? point.extent.point : point.extent.low;
        if (!at) continue;
        if (*at <= 0) return std::nullopt;
        ends = ends ? std::pair(std::min(ends->first, *at), std::max(ends->second, *at)) : std::pair(*at, *at);
    }
    return ends;
}

/// From the power of ten below the smallest to the one above the largest.
void set_by_tens(Scale& scale, std::pair<double, double> ends) {
    const int first = static_cast<int>(std::floor(std::log10(ends.first)));
    const int last = static_cast<int>(std::floor(std::log10(ends.second))) + 1;
    const int step = (last - first + most_tens - 1) / most_tens;
    scale.by_tens = true;
    scale.from = std::pow(10.0, first);
    scale.to = std::pow(10.0, last);
    for (int power = first; power <= last; power += step)
        scale.ticks.push_back({std::pow(10.0, power), short_number(std::pow(10.0, power))});
}

}  // namespace

int Scale::pixel(double value) const {
    const double linear = (value - from) / (to - from);
    const double tens = value <= from ? 0.0 : std::log10(value / from) / std::log10(to / from);
    const double share = std::clamp(by_tens ? tens : linear, 0.0, 1.0);
    return left + static_cast<int>(std::lround(share * (right - left)));
}

Scale scale_of(const Series& series, int left, int right) {
    Scale scale;
    scale.left = left;
    scale.right = right;
    bool any = false;
    for (const SeriesPoint& point : series.points)
        for (const auto& value : {point.extent.low, point.extent.high, point.extent.point})
            cover(scale, any, value);
    const bool days = series.axis == Series::Axis::days;
    const auto ends = days ? std::nullopt : written(series);
    if (ends && ends->second >= tens_from * ends->first) {
        set_by_tens(scale, *ends);
        return scale;
    }
    widen(scale, days);
    if (!days)
        add_figures(scale);
    else if (scale.to - scale.from > days_a_year)
        add_years(scale);
    else
        add_days(scale);
    return scale;
}

std::string short_number(double value) {
    if (value < 0) return "-" + short_number(-value);
    if (value >= milliard) return one_digit(value / milliard) + " billion";
    if (value >= million) return one_digit(value / million) + " million";
    return one_digit(value);
}

}  // namespace atodds::report::charts
