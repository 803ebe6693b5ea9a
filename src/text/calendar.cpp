#include "text/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace atodds {
namespace {

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

}  // namespace

std::string PartialDate::text() const {
    std::string result = padded(year, 4);
    if (has_month()) result += '-' + padded(static_cast<int>(month), 2);
    if (has_month() && has_day()) result += '-' + padded(static_cast<int>(day), 2);
    return result;
}

namespace text {
namespace {

constexpr int last_year = 9999;  // ISO 8601 with four digits
constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

std::chrono::year_month_day month_day(const PartialDate& date) {
    return std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day);
}

/// Digits of a fixed number of places, taken off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < text.size() && count < most && text[count] >= '0' && text[count] <= '9') {
        value = value * 10 + (text[count] - '0');
        ++count;
    }
    if (count < least) return std::nullopt;
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

bool take_below(std::string_view& text, int limit) {
    const auto value = take_digits(text, 2, 2);
    return value && *value < limit;
}

constexpr int hours = 24, minutes = 60, seconds_with_leap = 61;

bool take_zone(std::string_view& text) {
    if (take(text, "Zz") || text.empty()) return true;
    if (!take(text, "+-") || !take_below(text, hours)) return false;
    take(text, ":");
    return text.empty() || take_below(text, minutes);
}

/// The time part of an RFC 3339 instant, seconds and zone optional as feeds leave them out.
bool is_time(std::string_view text) {
    if (!take_below(text, hours) || !take(text, ":") || !take_below(text, minutes)) return false;
    if (take(text, ":") && !take_below(text, seconds_with_leap)) return false;
    if (take(text, ".,")) {
        const auto end = text.find_first_not_of("0123456789");
        if (end == 0 || text.empty()) return false;
        text.remove_prefix(std::min(end, text.size()));
    }
    take(text, " ");
    return take_zone(text) && text.empty();
}

std::optional<PartialDate> possible(PartialDate date) {
    return is_possible(date) ? std::optional(date) : std::nullopt;
}

std::optional<PartialDate> parse_iso(std::string_view text) {
    PartialDate date;
    const auto year = take_digits(text, 4, 4);
    if (!year) return std::nullopt;
    date.year = *year;
    if (text.empty()) return possible(date);
    const auto month = take(text, "-") ? take_digits(text, 2, 2) : std::nullopt;
    if (!month || *month == 0) return std::nullopt;
    date.month = static_cast<unsigned>(*month);
    if (text.empty()) return possible(date);
    const auto day = take(text, "-") ? take_digits(text, 2, 2) : std::nullopt;
    if (!day || *day == 0) return std::nullopt;
    date.day = static_cast<unsigned>(*day);
    if (!text.empty() && (!take(text, "Tt ") || !is_time(text))) return std::nullopt;
    return possible(date);
}

PartialDate full(int year, int month, int day) {
    return {year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

/// Day and month before the year. Without a known order only what can be read one way: 17/10/2018, 5/5/2017.
std::optional<PartialDate> year_last(int first, int second, int year, DateOrder order) {
    const auto day_first = possible(full(year, second, first));
    const auto month_first = possible(full(year, first, second));
    if (order == DateOrder::dmy) return day_first;
    if (order == DateOrder::mdy) return month_first;
    if (day_first && month_first && *day_first != *month_first) return std::nullopt;
    return day_first ? day_first : month_first;
}

std::optional<PartialDate> parse_numeric(std::string_view text, DateOrder order) {
    std::string_view rest = text;
    const auto a = take_digits(rest, 1, 4);
    const std::string_view mark = rest.substr(0, 1);
    if (!a || !take(rest, "/.-")) return std::nullopt;
    const auto b = take_digits(rest, 1, 2);
    if (!b || !take(rest, mark)) return std::nullopt;
    const auto c = take_digits(rest, 1, 4);
    if (!c || !rest.empty() || *a == 0 || *b == 0 || *c == 0) return std::nullopt;
    if (text.find_first_of("/.-") == 4) return possible(full(*a, *b, *c));
    const bool four_digit_year = text.size() - text.find_last_of("/.-") == 5;
    if (!four_digit_year || *a > 31) return std::nullopt;
    return year_last(*a, *b, *c, order);
}

}  // namespace

bool is_possible(const PartialDate& date) {
    if (date.year < 1 || date.year > last_year || date.month > 12) return false;
    if (!date.has_day()) return true;
    return date.has_month() && month_day(date).ok();
}

std::optional<DayRange> days_of(const PartialDate& date) {
    if (!is_possible(date)) return std::nullopt;
    using namespace std::chrono;
    if (date.has_day()) return DayRange{sys_days(month_day(date)), sys_days(month_day(date))};
    const auto first = year(date.year) / month(date.has_month() ? date.month : 1) / 1;
    const auto last = year(date.year) / month(date.has_month() ? date.month : 12) / std::chrono::last;
    return DayRange{sys_days(first), sys_days(last)};
}

std::optional<PartialDate> parse_date(std::string_view text, DateOrder order) {
    if (const auto date = parse_iso(text)) return date;
    return parse_numeric(text, order);
}

std::string iso(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return PartialDate{int(date.year()), unsigned(date.month()), unsigned(date.day())}.text();
}

std::string spell(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return std::to_string(unsigned(date.day())) + ' ' + month_names[unsigned(date.month()) - 1] + ' ' +
           std::to_string(int(date.year()));
}

}  // namespace text
}  // namespace atodds
