#include "ingest/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "text/calendar.hpp"

namespace atodds::ingest {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 4> ordinal_endings{"st", "nd", "rd", "th"};
constexpr std::size_t shortest_abbreviation = 3;

// An abbreviation is a name's beginning of three letters or more; "sept", "tues", "thurs" are among them.
bool abbreviates(std::string_view word, std::string_view name) {
    return word.size() >= shortest_abbreviation && word[0] == name[0] && name.starts_with(word);
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<unsigned> number_of(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// Walks the words of a text; past the end every question is answered with no.
class DateWords {
  public:
    DateWords(std::string_view text, std::span<const Word> words) : text_(text), words_(words) {}

    std::string_view at(std::size_t index) const {
        if (index >= words_.size()) return {};
        return text_.substr(words_[index].begin, words_[index].end - words_[index].begin);
    }
    bool is_mark(std::size_t index, char mark) const { return at(index).size() == 1 && at(index)[0] == mark; }
    bool is_letters(std::size_t index) const {
        return index < words_.size() && words_[index].kind == Word::Kind::letters;
    }
    /// The number at `index` when it is written with `digits` digits at least and at most.
    std::optional<unsigned> number(std::size_t index, std::size_t least, std::size_t most) const {
        if (index >= words_.size() || words_[index].kind != Word::Kind::digits) return std::nullopt;
        const std::string_view digits = at(index);
        if (digits.size() < least || digits.size() > most) return std::nullopt;
        return number_of(digits);
    }
    bool touches_next(std::size_t index) const {
        return index + 1 < words_.size() && words_[index].end == words_[index + 1].begin;
    }
    std::size_t size() const { return words_.size(); }

  private:
    std::string_view text_;
    std::span<const Word> words_;
};

// "3", "3rd", "3rd of": the day and the index after it.
std::optional<std::pair<unsigned, std::size_t>> day_at(const DateWords& words, std::size_t at) {
    const auto day = words.number(at, 1, 2);
    if (!day || *day == 0 || *day > 31) return std::nullopt;
    std::size_t next = at + 1;
    const std::string ending = ascii_lower(words.at(next));
    if (std::ranges::find(ordinal_endings, ending) != ordinal_endings.end()) ++next;
    return std::pair{*day, next};
}

std::size_t skip_dot_or_comma(const DateWords& words, std::size_t at) {
    return words.is_mark(at, '.') || words.is_mark(at, ',') ? at + 1 : at;
}

// A run of digits that goes on with a colon or a point is a time or a decimal, no year.
std::optional<unsigned> year_at(const DateWords& words, std::size_t at) {
    const auto year = words.number(at, 4, 4);
    if (!year || *year < 1000) return std::nullopt;
    return year;
}

std::optional<FullDate> finish(PartialDate date, std::size_t last) {
    return FullDate{date, last};
}

// "January 31, 2020", "Jan. 31 2020", "July 2nd , 2013", and the glued "Oct 262016".
std::optional<FullDate> month_first(const DateWords& words, std::size_t at) {
    const unsigned month = month_number(words.at(at));
    if (month == 0) return std::nullopt;
    const std::size_t next = words.is_mark(at + 1, '.') ? at + 2 : at + 1;
    if (const auto glued = words.number(next, 5, 6)) {
        constexpr unsigned year_part = 10000;
        return finish({static_cast<int>(*glued % year_part), month, *glued / year_part}, next + 1);
    }
    const auto day = day_at(words, next);
    if (!day) return std::nullopt;
    const std::size_t year_index = skip_dot_or_comma(words, day->second);
    const auto year = year_at(words, year_index);
    if (!year) return std::nullopt;
    return finish({static_cast<int>(*year), month, day->first}, year_index + 1);
}

// "31 January 2020", "3rd of July, 2013".
std::optional<FullDate> day_first(const DateWords& words, std::size_t at) {
    const auto day = day_at(words, at);
    if (!day) return std::nullopt;
    std::size_t month_index = day->second;
    if (ascii_lower(words.at(month_index)) == "of") ++month_index;
    if (words.is_mark(month_index, '-')) ++month_index;
    const unsigned month = month_number(words.at(month_index));
    if (month == 0) return std::nullopt;
    std::size_t year_index = skip_dot_or_comma(words, month_index + 1);
    if (words.is_mark(year_index, '-')) ++year_index;
    const auto year = year_at(words, year_index);
    if (!year) return std::nullopt;
    return finish({static_cast<int>(*year), month, day->first}, year_index + 1);
}

// 2018-10-17 and 2018/10/17, without blanks.
std::optional<FullDate> year_first(const DateWords& words, std::size_t at) {
    const auto year = year_at(words, at);
    if (!year || !(words.is_mark(at + 1, '-') || words.is_mark(at + 1, '/'))) return std::nullopt;
    if (words.at(at + 3) != words.at(at + 1)) return std::nullopt;
    for (std::size_t i = at; i < at + 4; ++i) {
        if (!words.touches_next(i)) return std::nullopt;
    }
    const auto month = words.number(at + 2, 2, 2);
    const auto day = words.number(at + 4, 2, 2);
    if (!month || !day) return std::nullopt;
    return finish({static_cast<int>(*year), *month, *day}, at + 5);
}

ReadDate checked(PartialDate date) {
    return {text::is_possible(date) ? DateReading::date : DateReading::impossible, date};
}

/// "2023", and "23" behind points or strokes ("15.3.23"): of this century, from 69 on of the last. Behind hyphens two figures may be a day.
std::optional<unsigned> numeric_year(const DateWords& words, std::size_t at) {
    constexpr unsigned first_of_last_century = 69, this_century = 2000, last_century = 1900;
    if (const auto whole = words.number(at, 4, 4)) return whole;
    const auto part = words.number(at, 2, 2);
    if (!part || words.is_mark(at - 1, '-')) return std::nullopt;
    return *part + (*part < first_of_last_century ? this_century : last_century);
}

// 4/5/2017 and 04.05.2017: the order given decides, or the one order that is possible.
ReadDate numeric_date(const DateWords& words, std::size_t at, DateOrder order) {
    const auto first = words.number(at, 1, 2);
    const auto second = words.number(at + 2, 1, 2);
    const bool marks =
        words.at(at + 1) == words.at(at + 3) &&
        (words.is_mark(at + 1, '/') || words.is_mark(at + 1, '.') || words.is_mark(at + 1, '-'));
    if (!first || !second || !marks) return {};
    const auto year = numeric_year(words, at + 4);
    if (!year) return {};
    const PartialDate day_month{static_cast<int>(*year), *second, *first};
    const PartialDate month_day{static_cast<int>(*year), *first, *second};
    if (order == DateOrder::dmy) return checked(day_month);
    if (order == DateOrder::mdy) return checked(month_day);
    const bool either = text::is_possible(day_month) && text::is_possible(month_day);
    if (either && day_month != month_day) return {DateReading::ambiguous, {}};
    return checked(text::is_possible(day_month) ? day_month : month_day);
}

/// "20230315", alone or before its time ("20230315T0800"): ISO's short form. Eight figures that are no day are no date at all.
std::optional<ReadDate> all_in_one(const DateWords& words) {
    constexpr unsigned of_year = 10000, of_month = 100;
    const auto digits = words.number(0, 8, 8);
    if (!digits || (words.size() > 1 && !words.touches_next(0))) return std::nullopt;
    const PartialDate date{static_cast<int>(*digits / of_year), *digits / of_month % of_month, *digits % of_month};
    if (!date.has_month() || !date.has_day() || date.year < 1000) return std::nullopt;
    return checked(date);
}

// "July 2013", "2018-10": a month of a year among the words.
ReadDate month_of_year(const DateWords& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const unsigned month = month_number(words.at(at));
        const auto year = year_at(words, skip_dot_or_comma(words, at + 1));
        if (month != 0 && year) return checked({static_cast<int>(*year), month, 0});
    }
    return {};
}

// Parts of ISO form with a number that cannot be ("2018-13", "2018-02-30"): a date was meant.
bool is_iso_shaped(const DateWords& words) {
    return words.number(0, 4, 4) && words.is_mark(1, '-') && words.number(2, 2, 2) && words.touches_next(0);
}

}  // namespace

unsigned month_number(std::string_view name) {
    if (name.size() < shortest_abbreviation || !is_ascii_letter(name[0])) return 0;
    const std::string lower = ascii_lower(name);
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (abbreviates(lower, months[i])) return static_cast<unsigned>(i + 1);
    }
    return 0;
}

bool is_weekday(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return std::ranges::any_of(weekdays, [&](std::string_view day) { return abbreviates(lower, day); });
}

std::optional<FullDate> full_date_at(std::string_view text, std::span<const Word> words, std::size_t first) {
    if (first >= words.size() || words[first].kind == Word::Kind::mark) return std::nullopt;
    const DateWords reader(text, words);
    if (words[first].kind == Word::Kind::letters) return month_first(reader, first);
    const auto iso = year_first(reader, first);
    return iso ? iso : day_first(reader, first);
}

std::optional<FullDate> numeric_date_at(std::string_view text, std::span<const Word> words, std::size_t first, DateOrder order) {
    constexpr std::size_t parts = 5;
    const DateWords reader(text, words);
    if (!reader.number(first + parts - 1, 4, 4)) return std::nullopt;
    const ReadDate read = numeric_date(reader, first, order);
    return read.reading == DateReading::date ? finish(read.date, first + parts) : std::nullopt;
}

ReadDate read_date(std::string_view value, DateOrder order) {
    value = trim(value);
    if (const auto exact = text::parse_date(value, order)) return checked(*exact);
    const std::vector<Word> words = cut_words(value);
    const DateWords reader(value, words);
    if (const auto digits = all_in_one(reader)) return *digits;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto full = full_date_at(value, words, at)) return checked(full->date);
        const ReadDate numeric = numeric_date(reader, at, order);
        if (numeric.reading != DateReading::none) return numeric;
    }
    const ReadDate month = month_of_year(reader);
    if (month.reading == DateReading::none && is_iso_shaped(reader)) return {DateReading::impossible, {}};
    return month;
}

}  // namespace atodds::ingest
