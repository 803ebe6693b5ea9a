#include "extract/timex_values.hpp"

#include <array>
#include <cstdio>

#include "atodds/decimal.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;
constexpr int months_of_quarter = 3;
constexpr int months_of_half = 6;

std::string padded(int number, int width) {
    std::array<char, 16> buffer;
    const int length = std::snprintf(buffer.data(), buffer.size(), "%0*d", width, number);
    return std::string(buffer.data(), static_cast<std::size_t>(length));
}

sys_days first_of(int year, int month) {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / 1;
}
sys_days last_of(int year, int month) {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
}

Timex made(std::string value, sys_days from, sys_days to) {
    Timex timex;
    timex.value = std::move(value);
    timex.range = {from, to};
    return timex;
}

}  // namespace

sys_days Anchor::day() const {
    return std::chrono::year(date->year) / std::chrono::month(date->month) / std::chrono::day(date->day);
}

Timex unknown_timex(std::string value, Timex::Type type) {
    Timex timex;
    timex.type = type;
    timex.value = std::move(value);
    return timex;
}

Timex day_timex(sys_days day) {
    return made(text::iso(day), day, day);
}

Timex date_timex(const PartialDate& date) {
    Timex timex;
    timex.value = date.text();
    if (const auto days = text::days_of(date)) timex.range = *days;
    return timex;
}

Timex month_timex(int year, int month) {
    const int index = year * months_of_year + month - 1;
    year = index / months_of_year;
    month = index % months_of_year + 1;
    return made(padded(year, 4) + "-" + padded(month, 2), first_of(year, month), last_of(year, month));
}

Timex year_timex(int year) {
    return made(padded(year, 4), first_of(year, 1), last_of(year, months_of_year));
}

Timex week_timex(sys_days day) {
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    const sys_days monday = day - std::chrono::days(weekday - 1);
    const sys_days thursday = monday + std::chrono::days(3);  // its year is the year of the week
    const std::chrono::year_month_day date(thursday);
    const int year = static_cast<int>(date.year());
    const int week = static_cast<int>((thursday - sys_days(date.year() / 1 / 1)).count() / 7 + 1);
    return made(padded(year, 4) + "-W" + padded(week, 2), monday, monday + std::chrono::days(6));
}

Timex quarter_timex(int year, int quarter) {
    const int first = (quarter - 1) * months_of_quarter + 1;
    return made(padded(year, 4) + "-Q" + std::to_string(quarter), first_of(year, first),
                last_of(year, first + 2));
}

Timex half_timex(int year, int half) {
    const int first = (half - 1) * months_of_half + 1;
    return made(padded(year, 4) + "-H" + std::to_string(half), first_of(year, first),
                last_of(year, first + 5));
}

Timex season_timex(int year, const std::string& letters) {
    const std::string value = padded(year, 4) + "-" + letters;
    if (letters == "SP") return made(value, first_of(year, 3), last_of(year, 5));
    if (letters == "SU") return made(value, first_of(year, 6), last_of(year, 8));
    if (letters == "FA") return made(value, first_of(year, 9), last_of(year, 11));
    return made(value, first_of(year, 12), last_of(year + 1, 2));
}

Timex decade_timex(int year) {
    const int first = year / 10 * 10;
    return made(padded(year / 10, 3), first_of(first, 1), last_of(first + 9, months_of_year));
}

Timex century_timex(int century) {
    const int first = (century - 1) * 100;
    return made(padded(century - 1, 2), first_of(first + 1, 1), last_of(first + 100, months_of_year));
}

namespace {

Timex shifted_day_grain(const Anchor& anchor, Grain grain, int steps) {
    if (!anchor.has_day()) return unknown_timex(grain == Grain::week ? "XXXX-WXX" : "XXXX-XX-XX");
    if (grain == Grain::week) return week_timex(anchor.day() + std::chrono::days(7 * steps));
    return day_timex(anchor.day() + std::chrono::days(steps));
}

Timex shifted_month_grain(const Anchor& anchor, Grain grain, int steps) {
    if (!anchor.has_month()) {
        return unknown_timex(grain == Grain::month     ? "XXXX-XX"
                             : grain == Grain::quarter ? "XXXX-QX"
                                                       : "XXXX-HX");
    }
    const int year = anchor.date->year;
    const int month = static_cast<int>(anchor.date->month);
    if (grain == Grain::month) return month_timex(year, month + steps);
    const int length = grain == Grain::quarter ? months_of_quarter : months_of_half;
    const int per_year = months_of_year / length;
    const int index = year * per_year + (month - 1) / length + steps;
    return grain == Grain::quarter ? quarter_timex(index / per_year, index % per_year + 1)
                                   : half_timex(index / per_year, index % per_year + 1);
}

}  // namespace

Timex shifted(const Anchor& anchor, Grain grain, int steps) {
    switch (grain) {
        case Grain::day:
        case Grain::week:
            return shifted_day_grain(anchor, grain, steps);
        case Grain::month:
        case Grain::quarter:
        case Grain::half:
            return shifted_month_grain(anchor, grain, steps);
        case Grain::season:
            return unknown_timex("XXXX");
        case Grain::year:
            return anchor.has_year() ? year_timex(anchor.date->year + steps) : unknown_timex("XXXX");
        case Grain::decade:
            return anchor.has_year() ? decade_timex(anchor.date->year + 10 * steps) : unknown_timex("XXX");
        case Grain::century:
            return anchor.has_year() ? century_timex(anchor.date->year / 100 + 1 + steps)
                                     : unknown_timex("XX");
    }
    return unknown_timex("XXXX");
}

std::string duration_value(const std::string& count, const std::string& iso) {
    if (count == "0.5") {  // whole numbers of a smaller unit, as TimeML writes them
        if (iso == "TH") return "PT30M";
        if (iso == "D") return "PT12H";
        if (iso == "Y") return "P6M";
    }
    const bool part_of_day = !iso.empty() && iso[0] == 'T';
    std::string unit = part_of_day ? iso.substr(1) : iso;
    std::string number = count.empty() ? "X" : count;
    if (unit == "10Y" || unit == "100Y" || unit == "1000Y" || unit == "3M" || unit == "2W") {
        const std::string factor = unit.substr(0, unit.size() - 1);
        const auto times = Decimal::parse(number);
        if (times) {
            number = (*times * *Decimal::parse(factor)).text();
            unit = unit.back();
        } else {
            unit = unit == "10Y" ? "DE" : unit == "100Y" ? "CE" : std::string(1, unit.back());
        }
    }
    return std::string(part_of_day ? "PT" : "P") + number + unit;
}

}  // namespace atodds::extract
