// Calendar dates: days, months, years, decades, weekdays, seasons, clock times.
#include <array>
#include <cstdlib>

#include "extract/number_text.hpp"
#include "extract/time_grammar.hpp"
#include "extract/word_use.hpp"
#include "text/calendar.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {
namespace {

constexpr int earliest_plain_year = 1900;  // a bare number from here on is a year unless it counts something
constexpr int latest_plain_year = 2099;
constexpr int earliest_year = 1000;
constexpr int latest_year = 2199;
constexpr int days_of_longest_month = 31;
constexpr std::size_t year_digits = 4;

PartialDate partial(int year, int month, int day) {
    return {year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

}  // namespace

/// A month's name; the doubtful ones ("may", "march", "mar") need a capital and a day, a year or a
/// preposition beside them.
bool TimeReader::is_month(std::uint32_t at) const {
    if (!p_.is(at, WordClass::month)) return false;
    const auto match = lexicon_.month.longest(p_.words_from(at));
    if (!match || !p_[at].capital()) return false;
    if (!match.entry->doubt && !match.entry->abbreviated) return true;
    const bool number_after = small_number(p_, at + 1, 1, year_digits) || day_number(at + 1);
    const bool number_before = at > 0 && day_number(at - 1).has_value();
    const bool of_number = at > 1 && p_.word(at - 1) == lexicon_.of_word && day_number(at - 2);
    if (number_after || number_before || of_number) return true;
    if (match.entry->abbreviated && p_.text(at).back() == '.') return true;
    if (match.entry->abbreviated || at == 0) return false;
    const segment::Tag tag = p_.tag(at);
    if (tag != segment::Tag::none && !segment::is_noun(tag)) return false;
    const Piece& before = p_[at - 1];
    return before.any(bit(WordClass::relative) | bit(WordClass::part)) || p_.mark(at - 1) == '-' ||
           before.word == lexicon_.in_word || before.word == lexicon_.of_word ||
           before.word == lexicon_.by_word || before.word == lexicon_.until_word ||
           before.word == lexicon_.through_word || before.word == lexicon_.from_word ||
           p_.text(at - 1) == "since" || p_.text(at - 1) == "during" || p_.text(at - 1) == "before" ||
           p_.text(at - 1) == "after" || p_.text(at - 1) == "for" || p_.text(at - 1) == "to" ||
           p_.text(at - 1) == "and";
}

bool TimeReader::is_weekday(std::uint32_t at) const {
    if (!p_.is(at, WordClass::weekday) || !p_[at].capital()) return false;
    const auto match = lexicon_.weekday.longest(p_.words_from(at));
    if (!match) return false;
    if (!match.entry->abbreviated) return true;
    return p_.text(at).back() == '.' ||
           (p_.mark(at + 1) == ',' && (is_month(at + 2) || day_number(at + 2))) || is_month(at + 1) ||
           (day_number(at + 1) && is_month(at + 2));
}

/// A day of a month at `at`: "17", "4th".
std::optional<int> TimeReader::day_number(std::uint32_t at) const {
    if (!p_.has(at) || !p_[at].is_number()) return std::nullopt;
    const auto number = read_digits(p_.text(at));
    if (!number || number->decimals > 0 || number->grouped || number->digits > 2) return std::nullopt;
    const auto day = static_cast<int>(number->value.mantissa());
    if (number->suffix == DigitsText::Suffix::plural || day < 1 || day > days_of_longest_month)
        return std::nullopt;
    return day;
}

std::optional<int> TimeReader::year_number(std::uint32_t at) const {
    const auto year = small_number(p_, at, year_digits, year_digits);
    if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
    return year;
}

/// ", 2018", " 2018", " of 2018" after a month or a day; moves `at` behind it.
std::optional<int> TimeReader::year_tail(std::uint32_t& at) const {
    std::uint32_t next = at;
    if (p_.mark(next) == ',' || p_.word(next) == lexicon_.of_word) ++next;
    auto year = year_number(next);
    if (!year && next == at && p_.mark(next) == '\'' && p_.glued(next + 1)) {
        ++next;
        year = small_number(p_, next, 2, 2);
        if (year) year = *year + (*year < 50 ? 2000 : 1900);
    }
    if (!year) return relative_year_tail(at);
    if (*year < 1200) return std::nullopt;
    const bool counts = p_.is(next + 1, WordClass::percent) ||
                        (p_.has(next + 1) && p_.glued(next + 1) && p_[next + 1].is_word());
    if (counts) return std::nullopt;
    at = next + 1;
    return year;
}

/// " last year", " of this year", " next year"; moves `at` behind it.
std::optional<int> TimeReader::relative_year_tail(std::uint32_t& at) const {
    const std::uint32_t next = p_.word(at) == lexicon_.of_word ? at + 1 : at;
    const std::string_view word = p_.text(next);
    if (!anchor_.date || p_.text(next + 1) != "year") return std::nullopt;
    const int shift = word == "last" ? -1 : word == "next" ? 1 : 0;
    if (shift == 0 && word != "this") return std::nullopt;
    at = next + 2;
    return anchor_.date->year + shift;
}

TimeReading TimeReader::calendar(std::uint32_t first, std::uint32_t last, PartialDate date,
                                 bool year_known) const {
    if (!year_known) {
        const int year = year_near(static_cast<int>(date.month), static_cast<int>(date.day), first, last);
        if (year == 0) {
            std::string value = "XXXX-" + two_digits(static_cast<int>(date.month));
            if (date.has_day()) value += "-" + two_digits(static_cast<int>(date.day));
            return time_reading(first, last, unknown_timex(value));
        }
        date.year = year;
    }
    return time_reading(first, last, date_timex(date));
}

/// "T10:38:07.190Z" glued to a date.
TimeReading TimeReader::with_time_stamp(TimeReading date) const {
    constexpr std::size_t letter_and_hour = 3;
    const std::uint32_t at = date.last;
    const std::string_view hour = p_.text(at);
    if (!p_.glued(at) || hour.size() != letter_and_hour || hour[0] != 'T' || p_.mark(at + 1) != ':' ||
        !p_.glued(at + 2))
        return date;
    const auto minute = small_number(p_, at + 2, 2, 2);
    if (!minute) return date;
    date.timex.value += std::string(hour) + ":" + two_digits(*minute);
    date.timex.type = Timex::Type::time;
    date.last = at + 3;
    if (p_.mark(date.last) == ':' && p_.glued(date.last) && p_.glued(date.last + 1) &&
        p_.has(date.last + 1) && p_[date.last + 1].is_number())
        date.last += 2;  // seconds
    if (p_.glued(date.last) && p_.text(date.last) == "Z") ++date.last;
    return date;
}

/// "2018-10-17", "17.10.2018", "5/17/2018", "2018/10/17", also "2018-10" where a cue says so.
std::optional<TimeReading> TimeReader::numeric_date(std::uint32_t at) const {
    if (!p_[at].is_number()) return std::nullopt;
    const char mark = p_.mark(at + 1);
    if (mark != '-' && mark != '/') {  // "17.10.2018" is one token
        const std::string_view text = p_.text(at);
        const std::size_t dot = text.find('.');
        const std::size_t second = dot == std::string_view::npos ? dot : text.find('.', dot + 1);
        if (second == std::string_view::npos || text.size() - second != 5 || dot > 2 || second - dot > 3)
            return std::nullopt;
        const int day = std::atoi(std::string(text.substr(0, dot)).c_str());
        const int month = std::atoi(std::string(text.substr(dot + 1, second - dot - 1)).c_str());
        const int year = std::atoi(std::string(text.substr(second + 1)).c_str());
        const PartialDate date = partial(year, month, day);
        if (year < earliest_year || !text::is_possible(date)) return std::nullopt;
        return time_reading(at, at + 1, date_timex(date));
    }
    if (!p_.glued(at + 1) || !p_.glued(at + 2) || p_.mark(at + 3) != mark || !p_.glued(at + 3) ||
        !p_.glued(at + 4)) {
        return std::nullopt;
    }
    const auto middle = small_number(p_, at + 2, 1, 2);
    if (const auto year = year_number(at)) {
        const auto day = small_number(p_, at + 4, 1, 2);
        if (!middle || !day) return std::nullopt;
        const PartialDate date = partial(*year, *middle, *day);
        if (!text::is_possible(date)) return std::nullopt;
        return with_time_stamp(time_reading(at, at + 5, date_timex(date)));
    }
    const auto first = small_number(p_, at, 1, 2);
    const auto year = year_number(at + 4);
    if (!first || !middle || !year || *first > days_of_longest_month || *middle > days_of_longest_month)
        return std::nullopt;
    const bool day_first = *first > months_of_year;
    const bool month_first = *middle > months_of_year;
    if (!day_first && !month_first && *first != *middle) {
        Timex timex = year_timex(*year);
        timex.value += "-XX-XX";  // 4/5/2017: nothing says which is the month
        return time_reading(at, at + 5, timex);
    }
    const PartialDate date = day_first ? partial(*year, *middle, *first) : partial(*year, *first, *middle);
    if (!text::is_possible(date)) return std::nullopt;
    return time_reading(at, at + 5, date_timex(date));
}

/// True where "and", "to", "through", a hyphen or a comma may join two days of a month.
bool TimeReader::joins_days(std::uint32_t at) const {
    return p_.mark(at) == '-' || p_.mark(at) == ',' || p_.word(at) == lexicon_.and_word || p_.word(at) == lexicon_.to_word ||
           p_.word(at) == lexicon_.through_word;
}

/// year_tail, which in "January 6 and 7, 2017" stands behind the last day of the list; `at` is moved where it stands right there.
std::optional<int> TimeReader::year_of_days(std::uint32_t& at) const {
    if (const auto year = year_tail(at)) return year;
    std::uint32_t tail = at;
    while (joins_days(tail) && day_number(tail + 1)) tail += 2;
    return tail == at ? std::nullopt : year_tail(tail);
}

/// "6 and 7 January", "6, 7 and 8 January": where the month of a list of days stands that begins with `day` at `at`; `at` when none does.
std::uint32_t TimeReader::month_behind_days(std::uint32_t at, int day) const {
    constexpr int most_days = 5;
    std::uint32_t next = at;
    for (int days = 1; days < most_days && joins_days(next + 1); ++days) {
        const auto further = day_number(next + 2);
        if (!further || *further <= day) return at;
        next += 2;
        day = *further;
        if (is_month(next + 1)) return p_.mark(next - 1) == ',' ? at : next + 1;
    }
    return at;
}

/// "January 6 | and 7", "January 6, 7 | and 8": a day whose month stands before the first day of its list.
std::optional<TimeReading> TimeReader::further_day(std::uint32_t at) const {
    if (at < 3 || !joins_days(at - 1)) return std::nullopt;
    const auto day = day_number(at);
    if (!day || is_month(at + 1)) return std::nullopt;
    const bool open_list = p_.mark(at - 1) == ',' && !(joins_days(at + 1) && day_number(at + 2));
    const bool counts = p_.has(at + 1) && (p_[at + 1].any(bit(WordClass::plural) | bit(WordClass::unit) | bit(WordClass::unit_time) | bit(WordClass::percent) | bit(WordClass::scale)) ||
                                           (p_[at + 1].is_word() && !p_[at + 1].is(WordClass::stop) && use_of(p_, at + 1).plural) || p_.mark(at + 1) == ':');
    if (open_list || counts) return std::nullopt;
    std::uint32_t first = at - 2;
    for (int later = *day; day_number(first) && *day_number(first) < later; first -= 2) {
        later = *day_number(first);
        if (is_month(first - 1)) {
            const int month = lexicon_.month.longest(p_.words_from(first - 1)).entry->value;
            std::uint32_t last = at + 1;
            const auto year = year_of_days(last);
            const PartialDate date = partial(year.value_or(0), month, *day);
            if (!text::is_possible({year.value_or(2000), date.month, date.day})) return std::nullopt;
            return calendar(at, last, date, year.has_value());
        }
        if (first < 3 || !joins_days(first - 1)) return std::nullopt;
    }
    return std::nullopt;
}

/// "17 October 2018", "the 17th of October", "17-19 October" (its first day).
std::optional<TimeReading> TimeReader::day_month(std::uint32_t at) const {
    const auto day = day_number(at);
    if (!day) return std::nullopt;
    std::uint32_t next = at + 1;
    if (p_.word(next) == lexicon_.of_word) ++next;
    if (const std::uint32_t month_at = month_behind_days(at, *day); month_at != at) {
        const auto month = lexicon_.month.longest(p_.words_from(month_at));
        std::uint32_t tail = month_at + month.length;
        const auto year = year_tail(tail);
        const PartialDate date = partial(year.value_or(0), month.entry->value, *day);
        return calendar(at, at + 1, date, year.has_value());
    }
    if (p_.mark(next) == '-' && p_.glued(next)) ++next;
    if (!is_month(next)) return std::nullopt;
    const auto month = lexicon_.month.longest(p_.words_from(next));
    next += month.length;
    if (p_.mark(next) == '-' && p_.glued(next) && year_number(next + 1)) ++next;
    const auto year = year_tail(next);
    const PartialDate date = partial(year.value_or(0), month.entry->value, *day);
    if (!text::is_possible({year.value_or(2000), date.month, date.day})) return std::nullopt;
    return calendar(at, next, date, year.has_value());
}

/// "October 17, 2018", "October 2018", "Oct. 17", "October".
std::optional<TimeReading> TimeReader::month_day(std::uint32_t at) const {
    if (!is_month(at)) return std::nullopt;
    const auto month = lexicon_.month.longest(p_.words_from(at));
    std::uint32_t next = at + month.length;
    if (month.entry->abbreviated && p_.mark(next) == '.' && p_.glued(next)) ++next;
    const bool the = p_.word(next) == lexicon_.the_word && day_number(next + 1);
    const std::uint32_t day_at = the ? next + 1 : next;
    const auto day = day_number(day_at);
    const bool counts = day && (p_.is(day_at + 1, WordClass::percent) ||
                                (p_.mark(day_at + 1) == ':' && p_.glued(day_at + 2)));
    if (day && !counts &&
        text::is_possible({2000, static_cast<unsigned>(month.entry->value), static_cast<unsigned>(*day)})) {
        next = day_at + 1;
        const auto year = year_of_days(next);
        return calendar(at, next, partial(year.value_or(0), month.entry->value, *day), year.has_value());
    }
    const auto year = year_tail(next);
    if (month.entry->abbreviated && !year && p_.text(at).back() != '.' && at == 0) return std::nullopt;
    return calendar(at, next, partial(year.value_or(0), month.entry->value, 0), year.has_value());
}

/// Whether the words around a bare four-digit number make it a year.
bool TimeReader::year_in_context(std::uint32_t at) const {
    const auto year = year_number(at);
    if (!year) return false;
    const std::uint32_t next = at + 1;
    if (p_.is(next, WordClass::percent) || p_.is(next, WordClass::scale) ||
        (p_.has(next) && p_.glued(next) && p_[next].is_word())) {
        return false;
    }
    if (at > 0 && (p_[at - 1].is(WordClass::currency_sign) || p_[at - 1].is(WordClass::currency_code)))
        return false;
    if (p_.mark(at - 1) == '-' && at > 1 && p_.glued(at) && p_[at - 2].is_number() && !year_number(at - 2))
        return false;
    const std::string_view before = at > 0 ? p_.text(at - 1) : std::string_view();
    const bool preposition = before == "in" || before == "In" || before == "since" || before == "Since" ||
                             before == "during" || before == "until" || before == "year" ||
                             before == "Year" || before == "before" || before == "circa" || before == "by" ||
                             before == "from" || before == "between" || before == "Between" || before == "of";
    const bool alone = !p_.has(next) || !p_[next].is_word() || p_[next].is(WordClass::stop);
    if (preposition && alone) return true;
    if (*year < earliest_plain_year || *year > latest_plain_year) return false;
    if (p_.is(next, WordClass::plural) || p_.is(next, WordClass::unit) ||
        p_.is(next, WordClass::currency_code))
        return false;
    constexpr std::string_view counting[] = {"over", "nearly", "almost", "than",      "least",
                                             "some", "about",  "around", "exceeding", "most"};
    for (const std::string_view word : counting) {
        if (before == word) return false;
    }
    // "2000 people", "2015 homes": a plural noun right behind is counted, unless a determiner before makes it
    // "the 2019 games"
    if (p_.has(next) && p_[next].is_word() && !p_[next].is(WordClass::stop) && !p_[next].capital()) {
        const std::string_view noun = p_.text(next);
        const bool plural = noun.size() > 3 && noun.back() == 's' && noun[noun.size() - 2] != 's';
        const bool determined = at > 0 && (p_[at - 1].is(WordClass::stop) || p_[at - 1].capital() ||
                                           (p_[at - 1].flags & segment::possessive));
        if (plural && *year % 100 == 0) return determined && before == "the";
        if (plural && !determined) return false;
    }
    return true;
}

std::optional<TimeReading> TimeReader::year(std::uint32_t at) const {
    if (!p_[at].is_number() || !year_in_context(at)) return std::nullopt;
    return time_reading(at, at + 1, year_timex(*year_number(at)));
}

/// The second year of "1957-58".
std::optional<TimeReading> TimeReader::short_year(std::uint32_t at) const {
    if (at < 2 || !p_.glued(at) || !p_.glued(at - 1) || (p_.mark(at - 1) != '-' && p_.mark(at - 1) != '/'))
        return std::nullopt;
    const auto tail = small_number(p_, at, 2, 2);
    const auto first = year_number(at - 2);
    if (!tail || !first || !year_in_context(at - 2) || p_.mark(at + 1) == '-') return std::nullopt;
    const int year = *first / 100 * 100 + *tail;
    if (year <= *first || year > *first + 10) return std::nullopt;
    return time_reading(at, at + 1, year_timex(year));
}

/// "the 1990s", "'80s", "the nineties", "the 1600s".
std::optional<TimeReading> TimeReader::decade(std::uint32_t at) const {
    if (p_[at].is(WordClass::decade)) {
        const auto match = lexicon_.decade.longest(p_.words_from(at));
        if (!match || at == 0 ||
            (p_.word(at - 1) != lexicon_.the_word && !p_[at - 1].is(WordClass::part) &&
             p_.mark(at - 1) != '-'))
            return {};
        return time_reading(at, at + 1, decade_timex(1900 + match.entry->value));
    }
    if (!p_[at].is_number() || (p_.text(at).back() | 0x20) != 's') return std::nullopt;  // "1980s"
    const auto number = read_digits(p_.text(at));
    if (!number || number->suffix != DigitsText::Suffix::plural || number->decimals > 0 || number->grouped)
        return std::nullopt;
    const auto year = static_cast<int>(number->value.mantissa());
    if (year % 10 != 0) return std::nullopt;
    if (number->digits == 4 && year >= earliest_year && year <= latest_year)
        return time_reading(at, at + 1, decade_timex(year));
    if (number->digits != 2 || at == 0) return std::nullopt;
    const std::string_view before = p_.text(at - 1);
    const bool determined = p_.word(at - 1) == lexicon_.the_word || before == "early" || before == "late" ||
                            p_.mark(at - 1) == '-' || p_.mark(at - 1) == '\'' || before == "\xE2\x80\x99" ||
                            before == "mid";
    if (!determined) return std::nullopt;
    return time_reading(at, at + 1, decade_timex((year < 30 ? 2000 : 1900) + year));
}

bool TimeReader::tells_period() const {
    const auto names_one = [&](std::uint32_t i) { return text::is_one_of(p_.text(i), "century", "Century", "centuries", "quarter", "half"); };
    if (!tells_period_) {
        tells_period_ = false;
        for (std::uint32_t i = 0; i < p_.size() && !*tells_period_; ++i) tells_period_ = names_one(i);
    }
    return *tells_period_;
}

/// "20th century", "nineteenth century".
std::optional<TimeReading> TimeReader::century(std::uint32_t at) const {
    if (!tells_period()) return std::nullopt;
    const auto& number = number_at(at);
    if (!number || number->kind != NumberReading::Kind::ordinal) return std::nullopt;
    std::uint32_t next = number->last;
    if (p_.mark(next) == '-' && p_.glued(next)) ++next;
    if (!p_.has(next)) return std::nullopt;
    const std::string_view word = p_.text(next);
    if (word != "century" && word != "Century" && word != "centuries") return std::nullopt;
    const auto which = number->value.mantissa();
    if (which < 1 || which > 30) return std::nullopt;
    return time_reading(at, next + 1, century_timex(static_cast<int>(which)));
}

/// "the third quarter (of 2018)", "Q3 2018", "first half of 2018".
std::optional<TimeReading> TimeReader::quarter(std::uint32_t at) const {
    int which = 0;
    bool half = false;
    std::uint32_t next = at + 1;
    const std::string_view text = p_.text(at);
    if (text.size() == 2 && (text[0] == 'Q' || text[0] == 'H') && text[1] >= '1' &&
        text[1] <= (text[0] == 'Q' ? '4' : '2')) {
        which = text[1] - '0';
        half = text[0] == 'H';
    } else {
        if (!tells_period()) return std::nullopt;
        const auto& number = number_at(at);
        if (!number || number->kind != NumberReading::Kind::ordinal || number->value > Decimal(4))
            return std::nullopt;
        next = number->last;
        if (p_.text(at) == "fiscal") ++next;
        if (p_.mark(next) == '-' && p_.glued(next)) ++next;
        if (!p_.has(next)) return std::nullopt;
        const std::string_view word = p_.text(next);
        half = word == "half";
        if (word != "quarter" && !half) return std::nullopt;
        which = static_cast<int>(number->value.mantissa());
        if (half && which > 2) return std::nullopt;
        ++next;
    }
    std::uint32_t tail = next;
    if (p_.word(tail) == lexicon_.of_word && p_.word(tail + 1) == lexicon_.the_word &&
        p_.word(tail + 2) == lexicon_.year_word) {
        tail += 3;
        if (anchor_.has_year())
            return time_reading(
                at, tail,
                half ? half_timex(anchor_.date->year, which) : quarter_timex(anchor_.date->year, which));
    }
    const auto year = year_tail(tail);
    if (year) return time_reading(at, tail, half ? half_timex(*year, which) : quarter_timex(*year, which));
    if (half && text[0] != 'H') return std::nullopt;  // the first half of a match
    if (!anchor_.has_month())
        return time_reading(at, next, unknown_timex((half ? "XXXX-H" : "XXXX-Q") + std::to_string(which)));
    const int now = half ? (static_cast<int>(anchor_.date->month) + 5) / 6
                         : (static_cast<int>(anchor_.date->month) + 2) / 3;
    const int direction = tense(at, next);
    const int year_of =
        anchor_.date->year - (which > now && direction <= 0 ? 1 : 0) + (which < now && direction > 0 ? 1 : 0);
    return time_reading(at, next, half ? half_timex(year_of, which) : quarter_timex(year_of, which));
}

std::optional<TimeReading> TimeReader::holiday(std::uint32_t at) const {
    if (!p_[at].is(WordClass::holiday) || !p_[at].capital()) return std::nullopt;
    const auto match = lexicon_.holiday.longest(p_.words_from(at));
    if (!match || match.entry->text.size() != 5) return std::nullopt;
    const int month = std::atoi(match.entry->text.substr(0, 2).c_str());
    const int day = std::atoi(match.entry->text.substr(3).c_str());
    std::uint32_t next = at + match.length;
    const auto year = year_tail(next);
    return calendar(at, next, partial(year.value_or(0), month, day), year.has_value());
}

}  // namespace atodds::extract
