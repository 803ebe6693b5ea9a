// Time expressions that point from the day of writing or from another date, and lengths of time.
#include <algorithm>
#include <cstdlib>

#include "extract/time_grammar.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;
constexpr int days_of_week = 7;
constexpr int months_of_year = 12;
constexpr std::size_t full_date_length = 10;  // "2018-10-17"

TimeReading reading(std::uint32_t first, std::uint32_t last, Timex timex) {
    TimeReading result;
    result.first = first;
    result.last = last;
    result.timex = std::move(timex);
    return result;
}

std::optional<Grain> grain_of(const std::string& iso) {
    if (iso == "D") return Grain::day;
    if (iso == "W") return Grain::week;
    if (iso == "M") return Grain::month;
    if (iso == "3M") return Grain::quarter;
    if (iso == "Y") return Grain::year;
    if (iso == "10Y") return Grain::decade;
    if (iso == "100Y") return Grain::century;
    return std::nullopt;
}

/// Months or days that one unit of time moves a date; 0 when it moves it by less than a day.
struct Step {
    int months = 0;
    int days = 0;
};
Step step_of(const std::string& iso) {
    if (iso == "D") return {0, 1};
    if (iso == "W") return {0, days_of_week};
    if (iso == "2W") return {0, 2 * days_of_week};
    if (iso == "M") return {1, 0};
    if (iso == "3M") return {3, 0};
    if (iso == "Y") return {months_of_year, 0};
    if (iso == "10Y") return {10 * months_of_year, 0};
    if (iso == "100Y") return {100 * months_of_year, 0};
    return {};
}

std::chrono::sys_days moved(std::chrono::sys_days day, Step step, int count) {
    if (step.months == 0) return day + std::chrono::days(step.days * count);
    std::chrono::year_month_day date(day);
    date += std::chrono::months(step.months * count);
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return date;
}

bool is_future_cue(std::string_view word) {
    constexpr std::string_view cues[] = {
        "will",    "'ll",   "shall",    "due",      "until",    "till",    "expected", "scheduled", "plans",
        "planned", "set",   "next",     "upcoming", "deadline", "ahead",   "forecast", "would",     "expires",
        "slated",  "hopes", "aims",     "intends",  "begins",   "starts",  "takes",    "can",       "may",
        "should",  "must",  "tomorrow", "going",    "won't",    "expects", "planning", "through"};
    return std::find(std::begin(cues), std::end(cues), word) != std::end(cues);
}

bool is_past_cue(std::string_view word) {
    constexpr std::string_view cues[] = {"was",  "were",  "had",  "did",  "said",  "told",   "came",
                                         "took", "began", "went", "made", "died",  "killed", "been",
                                         "ago",  "saw",   "won",  "lost", "fell",  "rose",   "led",
                                         "left", "met",   "got",  "held", "found", "became", "gave",
                                         "hit",  "since", "last", "fled", "sold",  "bought", "spoke"};
    return std::find(std::begin(cues), std::end(cues), word) != std::end(cues);
}

}  // namespace

/// 1: what the sentence says about [first, last) lies ahead; -1: it lies behind; 0: nothing tells.
int TimeReader::tense(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t reach_back = 12, reach_on = 7;
    const std::uint32_t begin = first > reach_back ? first - reach_back : 0;
    for (std::uint32_t i = first; i-- > begin;) {
        if (!p_[i].is_word()) continue;
        const std::string_view word = p_.text(i);
        if (is_future_cue(word)) return 1;
        if (is_past_cue(word)) return -1;
        if (word.size() > 4 && word.ends_with("ed") && !p_[i].capital()) {
            const bool passive_ahead =
                i > 0 && (p_.text(i - 1) == "be" || p_.text(i - 1) == "is" || p_.text(i - 1) == "are");
            if (!passive_ahead) return -1;
        }
        if (word == "to" && i + 1 < first && p_[i + 1].is_word() && use_is_base_verb(i + 1)) return 1;
    }
    const std::uint32_t end = std::min(last + reach_on, p_.size());
    for (std::uint32_t i = last; i < end; ++i) {
        if (!p_[i].is_word()) continue;
        const std::string_view word = p_.text(i);
        if (is_future_cue(word)) return 1;
        if (is_past_cue(word) || (word.size() > 4 && word.ends_with("ed"))) return -1;
    }
    return 0;
}

bool TimeReader::use_is_base_verb(std::uint32_t at) const {
    const std::string_view word = p_.text(at);
    return !p_[at].is(WordClass::stop) && !p_[at].capital() && !word.ends_with("s") &&
           !word.ends_with("ed") && !word.ends_with("ing") && word != "the";
}

/// The year of a date without one: by the tense around it, else the one that puts it nearest to the day of
/// writing. 0: open.
int TimeReader::year_near(int month, int day, std::uint32_t at, std::uint32_t last) const {
    if (!anchor_.has_year()) return 0;
    const int year = anchor_.date->year;
    if (!anchor_.has_month()) return 0;
    const int now = static_cast<int>(anchor_.date->month);
    const int today = anchor_.has_day() ? static_cast<int>(anchor_.date->day) : 15;
    const bool later = month > now || (month == now && day > today);
    const bool earlier = month < now || (month == now && day != 0 && day < today);
    const int direction = tense(at, last);
    if (direction > 0 && earlier) return year + 1;
    if (direction < 0 && later) return year - 1;
    if (direction != 0) return year;
    constexpr int half_a_year = 6;
    if (month - now > half_a_year) return year - 1;
    if (now - month > half_a_year && day != 0) return year + 1;
    return year;
}

/// The weekday of the week around the day of writing: direction -1 the one before it, 1 after it, 0 it or the
/// one before.
Timex TimeReader::weekday_near(int weekday, int direction) const {
    if (!anchor_.has_day()) return unknown_timex("XXXX-WXX-" + std::to_string(weekday));
    const auto today = anchor_.day();
    const int now = static_cast<int>(std::chrono::weekday(today).iso_encoding());
    int shift = weekday - now;
    if (direction > 0 && shift <= 0) shift += days_of_week;
    if (direction < 0 && shift >= 0) shift -= days_of_week;
    if (direction == 0 && shift > 0) shift -= days_of_week;
    return day_timex(today + std::chrono::days(shift));
}

/// "Friday", "Friday, March 22", "Friday night", "Mondays".
std::optional<TimeReading> TimeReader::weekday(std::uint32_t at) const {
    if (!is_weekday(at)) return std::nullopt;
    const auto match = lexicon_.weekday.longest(p_.words_from(at));
    std::uint32_t next = at + match.length;
    const int number = match.entry->value;
    if (match.entry->plural)
        return reading(at, next, unknown_timex("XXXX-WXX-" + std::to_string(number), Timex::Type::set));
    std::uint32_t date_at = next;
    if (p_.mark(date_at) == ',') ++date_at;
    if (p_.word(date_at) == lexicon_.the_word) ++date_at;
    if (p_.has(date_at)) {
        auto date = month_day(date_at);
        if (!date || date->timex.value.size() != full_date_length) date = day_month(date_at);
        if (date) return reading(at, date->last, date->timex);
    }
    const int direction = tense(at, next) > 0 ? 1 : 0;
    TimeReading day = reading(at, next, weekday_near(number, direction));
    if (direction > 0 && anchor_.has_day() &&
        static_cast<int>(std::chrono::weekday(anchor_.day()).iso_encoding()) == number) {
        day.timex = day_timex(anchor_.day());
    }
    if (auto with_part = day_part_after(day)) return with_part;
    return day;
}

/// "Friday night", "yesterday morning", "October 17 evening": a part of the day behind a date.
std::optional<TimeReading> TimeReader::day_part_after(TimeReading date) const {
    if (!p_.is(date.last, WordClass::day_part) || date.timex.value.size() < 8) return std::nullopt;
    const auto part = lexicon_.day_part.longest(p_.words_from(date.last));
    if (!part || part.entry->text.size() != 2 || p_.text(date.last).ends_with("s")) return std::nullopt;
    date.last += part.length;
    date.timex.value += "T" + part.entry->text;
    date.timex.type = Timex::Type::time;
    return date;
}

/// "summer 2016", "the summer of 2016", "last summer", "in spring".
std::optional<TimeReading> TimeReader::season(std::uint32_t at) const {
    if (!p_[at].is(WordClass::season)) return std::nullopt;
    const auto match = lexicon_.season.longest(p_.words_from(at));
    if (!match || match.length != 1) return std::nullopt;
    std::uint32_t next = at + 1;
    const auto year = year_tail(next);
    if (year) return reading(at, next, season_timex(*year, match.entry->text));
    const std::string_view before = at > 0 ? p_.text(at - 1) : std::string_view();
    const bool placed = before == "in" || before == "this" || before == "the" || before == "of" ||
                        before == "by" || before == "since" || before == "during" ||
                        (at > 0 && p_[at - 1].is(WordClass::part));
    if (match.entry->doubt && before != "this") return std::nullopt;
    if (!placed || p_.mark(next) == '-' ||
        (p_.has(next) && p_[next].is_word() && !p_[next].is(WordClass::stop)))
        return std::nullopt;
    if (!anchor_.has_month()) return reading(at, next, unknown_timex("XXXX-" + match.entry->text));
    const int direction = tense(at, next);
    const Timex here = season_timex(anchor_.date->year, match.entry->text);
    const auto today = anchor_.has_day() ? anchor_.day() : *text::days_of(*anchor_.date)->from;
    int year_of = anchor_.date->year;
    if (direction < 0 && here.range.from && *here.range.from > today) --year_of;
    if (direction > 0 && here.range.to && *here.range.to < today) ++year_of;
    return reading(at, next, season_timex(year_of, match.entry->text));
}

/// "today", "now", "the day before yesterday", "recently".
std::optional<TimeReading> TimeReader::deictic(std::uint32_t at) const {
    if (!p_[at].is(WordClass::deictic)) return std::nullopt;
    const auto match = lexicon_.deictic.longest(p_.words_from(at));
    if (!match || match.entry->part_only) return std::nullopt;
    const TimeEntry& entry = *match.entry;
    const std::uint32_t last = at + match.length;
    if (p_.mark(last) == '-' && p_.glued(last)) return std::nullopt;  // "now-defunct"
    if (!entry.text.empty()) return reading(at, last, unknown_timex(entry.text));
    TimeReading day = reading(at, last, shifted(anchor_, Grain::day, entry.shift));
    if (p_.text(at) == "tonight" || p_.text(at) == "Tonight") {
        day.timex.value += "TNI";
        day.timex.type = Timex::Type::time;
        return day;
    }
    if (auto with_part = day_part_after(day)) return with_part;
    return day;
}

/// "last year", "this week", "next Friday", "last June", "the past two years", "this morning".
std::optional<TimeReading> TimeReader::relative(std::uint32_t at) const {
    if (!p_[at].is(WordClass::relative)) return std::nullopt;
    const auto word = lexicon_.relative.longest(p_.words_from(at));
    if (!word) return std::nullopt;
    const int shift = word.entry->shift;
    const std::string_view text = p_.text(at);
    std::uint32_t next = at + word.length;
    if (!p_.has(next)) return std::nullopt;
    if (p_.text(next) == "fiscal" || p_.text(next) == "calendar" || p_.text(next) == "financial" ||
        p_.text(next) == "academic" || p_.text(next) == "school") {
        if (p_.is(next + 1, WordClass::unit_time)) ++next;
    }
    if (p_.is(next, WordClass::weekday) && is_weekday(next)) {
        const auto day = lexicon_.weekday.longest(p_.words_from(next));
        if (day.entry->plural) return std::nullopt;
        TimeReading result = reading(at, next + 1, weekday_near(day.entry->value, shift == 0 ? 1 : shift));
        if (shift == 0 && tense(at, next + 1) < 0) result.timex = weekday_near(day.entry->value, 0);
        if (auto with_part = day_part_after(result)) return with_part;
        return result;
    }
    if (p_.is(next, WordClass::month) && p_[next].capital()) return relative_month(at, next, shift);
    if (p_.is(next, WordClass::season)) return relative_season(at, next, shift);
    if (p_.is(next, WordClass::day_part)) {
        const auto part = lexicon_.day_part.longest(p_.words_from(next));
        if (!part || part.entry->text.size() != 2 || p_.text(next).ends_with("s")) return std::nullopt;
        if (text != "this" && text != "This" && text != "last" && text != "Last") return std::nullopt;
        TimeReading result = reading(at, next + 1, shifted(anchor_, Grain::day, shift));
        result.timex.value += "T" + part.entry->text;
        result.timex.type = Timex::Type::time;
        return result;
    }
    if (auto length = relative_length(at, shift)) return length;
    if (!p_.is(next, WordClass::unit_time)) return std::nullopt;
    const auto unit = lexicon_.unit_time.longest(p_.words_from(next));
    if (!unit || unit.entry->sign || p_.text(next).ends_with("s")) return std::nullopt;
    const auto grain = grain_of(unit.entry->iso);
    if (!grain) return std::nullopt;
    const bool from_text = text == "following" || text == "same" || text == "previous" ||
                           text == "preceding" || text == "Following" || text == "prior";
    const std::uint32_t last = next + unit.length;
    if (from_text || (p_.text(at) == "next" && at > 0 && p_.word(at - 1) == lexicon_.the_word)) {
        if (*grain == Grain::decade) return reading(at, last, unknown_timex("P1DE", Timex::Type::duration));
        if (!context_ && from_text && text == "same") return std::nullopt;
        if (context_ && context_->range.from)
            return reading(at, last, counted(*context_, unit.entry->iso, shift));
        if (from_text && *grain == Grain::day) return reading(at, last, unknown_timex("XXXX-XX-XX"));
    }
    if (*grain == Grain::decade && shift != 0)
        return reading(at, last, unknown_timex("P10Y", Timex::Type::duration));
    if (*grain == Grain::century && shift != 0)
        return reading(at, last, unknown_timex("P100Y", Timex::Type::duration));
    if (*grain == Grain::day && shift == 0 && text != "this") return std::nullopt;
    if (*grain == Grain::day && shift != 0 && (text == "last" || text == "past")) return std::nullopt;
    TimeReading result = reading(at, last, shifted(anchor_, *grain, shift));
    if (next != at + word.length) result.timex.mod = "APPROX";  // a fiscal year is not the calendar's
    return result;
}

/// "last June", "this October", "next May".
std::optional<TimeReading> TimeReader::relative_month(std::uint32_t at, std::uint32_t next, int shift) const {
    const auto month = lexicon_.month.longest(p_.words_from(next));
    if (!month) return std::nullopt;
    std::uint32_t last = next + month.length;
    if (p_.mark(last) == '.' && p_.glued(last) && month.entry->abbreviated) ++last;
    const auto day = day_number(last);
    if (day && !p_.is(last + 1, WordClass::percent)) ++last;
    const unsigned day_of = day ? static_cast<unsigned>(*day) : 0;
    const PartialDate date{0, static_cast<unsigned>(month.entry->value), day_of};
    if (!anchor_.has_month()) return calendar(at, last, date, false);
    const int now = static_cast<int>(anchor_.date->month);
    const int value = month.entry->value;
    int year = anchor_.date->year;
    if (shift < 0 && value >= now) --year;
    if (shift > 0 && value <= now) ++year;
    return reading(at, last, date_timex({year, date.month, day_of}));
}

std::optional<TimeReading> TimeReader::relative_season(std::uint32_t at, std::uint32_t next,
                                                       int shift) const {
    const auto season = lexicon_.season.longest(p_.words_from(next));
    if (!season || season.length != 1) return std::nullopt;
    const std::uint32_t last = next + 1;
    if (!anchor_.has_month()) return reading(at, last, unknown_timex("XXXX-" + season.entry->text));
    int year = anchor_.date->year;
    const Timex here = season_timex(year, season.entry->text);
    const auto today = anchor_.has_day() ? anchor_.day() : *text::days_of(*anchor_.date)->from;
    if (shift < 0 && here.range.to && *here.range.to >= today) --year;
    if (shift > 0 && here.range.from && *here.range.from <= today) ++year;
    if (shift == 0 && season.entry->text == "WI" && anchor_.date->month < 3) --year;
    return reading(at, last, season_timex(year, season.entry->text));
}

/// "the past two years", "the last several months", "the next few weeks".
std::optional<TimeReading> TimeReader::relative_length(std::uint32_t at, int shift) const {
    if (shift == 0) return std::nullopt;
    const std::string_view text = p_.text(at);
    if (text == "same" || text == "previous") return std::nullopt;
    std::uint32_t next = at + 1;
    if (auto inner = length(next)) {
        if (inner->timex.type != Timex::Type::duration) return std::nullopt;
        inner->first = at;
        return inner;
    }
    if (p_.has(next) && p_.text(next) == "few") {
        const auto unit = p_.is(next + 1, WordClass::unit_time)
                              ? lexicon_.unit_time.longest(p_.words_from(next + 1))
                              : PhraseLookup<UnitEntry>::Match{};
        if (unit)
            return reading(at, next + 1 + unit.length,
                           unknown_timex(duration_value("", unit.entry->iso), Timex::Type::duration));
    }
    return std::nullopt;
}

/// "three months", "a week", "several years", "22 hours", each with what counts it from a date: "ago",
/// "later".
std::optional<TimeReading> TimeReader::length(std::uint32_t at) const {
    if (!p_.has(at)) return std::nullopt;
    std::string count;
    std::string iso;
    TimeReading result;
    result.first = at;
    if (p_[at].is(WordClass::article)) {
        std::uint32_t next = at + 1;
        if (p_.has(next) && p_[next].is_word() &&
            (p_.text(next) == "full" || p_.text(next) == "whole" || p_.text(next) == "further" ||
             p_.text(next) == "single" || p_.text(next) == "mere")) {
            ++next;
        }
        if (p_.is(next, WordClass::unit_time)) {
            const auto unit = lexicon_.unit_time.longest(p_.words_from(next));
            if (!unit || unit.entry->sign || p_.text(next).ends_with("s")) return std::nullopt;
            if (unit.entry->id == "second" || unit.entry->iso == "WE" || unit.entry->iso == "SEASON" ||
                unit.entry->iso == "3M")
                return std::nullopt;
            if (unit.entry->id == "morning" || unit.entry->id == "evening" || unit.entry->id == "afternoon" ||
                unit.entry->id == "night")
                return std::nullopt;
            if (p_.mark(next + unit.length) == '-' && p_.glued(next + unit.length) &&
                p_.text(next + unit.length + 1) != "long")
                return std::nullopt;
            result.last = next + unit.length;
            Figure figure;
            figure.number.kind = Kind::cardinal;
            figure.number.value = 1;
            figure.number.first = figure.number_first = figure.first = at;
            figure.number.last = figure.number_last = at + 1;
            figure.number.article = true;
            figure.last = result.last;
            UnitReading reading_of_unit;
            reading_of_unit.unit = {unit.entry->id, Dimension::time, std::string(p_.text(next, result.last)),
                                    unit.entry->factor};
            reading_of_unit.iso = unit.entry->iso;
            reading_of_unit.first = next;
            reading_of_unit.last = result.last;
            figure.unit = reading_of_unit;
            result.length = figure;
            count = "1";
            iso = unit.entry->iso;
        } else if (next != at + 1) {
            auto inner = length(next);
            if (inner && inner->length) {
                inner->first = at;
                inner->length->first = at;
                return inner;
            }
            return std::nullopt;
        }
    }
    if (!result.length && p_[at].is(WordClass::approx)) {  // "less than a week"
        const auto match = lexicon_.approx.longest(p_.words_from(at));
        auto inner =
            match && p_.is(at + match.length, WordClass::article) ? length(at + match.length) : std::nullopt;
        if (inner && inner->length && inner->length->number.article &&
            inner->timex.type == Timex::Type::duration) {
            inner->first = inner->length->first = at;
            inner->length->bounds = {match.entry->approx, match.entry->open};
            return inner;
        }
    }
    if (!result.length) {
        const auto& read = figure_at(at);
        if (!read || !read->unit || read->unit->iso.empty()) return std::nullopt;
        auto figure = read;
        if (!figure || !figure->unit || figure->unit->iso.empty() || figure->unit->rate ||
            figure->number.kind == Kind::ordinal)
            return std::nullopt;
        if (figure->unit->iso == "WE" || figure->unit->iso == "SEASON" || figure->unit->iso == "MS")
            return std::nullopt;
        iso = figure->unit->iso;
        const bool vague = figure->number.kind == Kind::vague;
        if (figure->is_range) {
            result.timex = unknown_timex(
                duration_value(figure->low.text(), iso) + "/" + duration_value(figure->high.text(), iso),
                Timex::Type::duration);
        }
        count = vague ? "" : figure->number.value.text();
        result.last = figure->last;
        result.length = std::move(figure);
    }
    if (p_.is(result.last, WordClass::age) ||
        (p_.mark(result.last) == '-' && p_.is(result.last + 1, WordClass::age)))
        return std::nullopt;
    if (result.timex.value.empty())
        result.timex = unknown_timex(duration_value(count, iso), Timex::Type::duration);
    join_smaller_units(result);
    if (!result.length->is_range) {
        if (auto dated = length_with_direction(result, count, iso)) return dated;
    }
    return result;
}

/// "2 hours and 30 minutes", "one year, six months": one length in two or more units.
void TimeReader::join_smaller_units(TimeReading& length) const {
    if (!length.length || length.length->is_range || length.length->number.kind == Kind::vague ||
        length.length->number.article)
        return;
    std::uint32_t next = length.last;
    if (p_.mark(next) == ',') ++next;
    if (p_.word(next) == lexicon_.and_word) ++next;
    if (!p_.has(next) || next == length.last + 2) return;
    const auto figure =
        p_[next].is_number() || p_[next].is(WordClass::cardinal) ? read_figure(p_, next) : std::nullopt;
    if (!figure || !figure->unit || figure->unit->iso.empty() || figure->is_range || figure->unit->rate ||
        !figure->unit->unit.factor)
        return;
    const auto& outer = length.length->unit->unit;
    if (!outer.factor || *outer.factor <= *figure->unit->unit.factor) return;
    const std::string inner = duration_value(figure->number.value.text(), figure->unit->iso);
    const bool outer_time = length.timex.value.find('T') != std::string::npos;
    const bool inner_time = inner.starts_with("PT");
    length.timex.value += inner_time && outer_time ? inner.substr(2) : inner.substr(1);
    const Decimal ratio = *outer.factor / *figure->unit->unit.factor;
    length.length->number.value = length.length->number.value * ratio + figure->number.value;
    length.length->unit = figure->unit;
    length.length->last = length.length->number_last = figure->last;
    length.last = figure->last;
    join_smaller_units(length);
}

/// "for weeks", "days after", "decades ago": an open number of units.
std::optional<TimeReading> TimeReader::vague_length(std::uint32_t at) const {
    if (!p_[at].is(WordClass::vague_length)) return std::nullopt;
    if (at > 0) {
        const Piece& before = p_[at - 1];
        const bool counted =
            before.is_number() ||
            before.any(bit(WordClass::cardinal) | bit(WordClass::ordinal) | bit(WordClass::relative)) ||
            p_.mark(at - 1) == '-' || p_.text(at - 1) == "these" || p_.text(at - 1) == "those" ||
            p_.text(at - 1) == "the" || p_.text(at - 1) == "few" || p_.text(at - 1) == "recent" ||
            p_.text(at - 1) == "of" || before.capital() || (before.flags & segment::possessive) ||
            p_.text(at - 1) == "all" || p_.text(at - 1) == "many" || p_.text(at - 1) == "his" ||
            p_.text(at - 1) == "her" || p_.text(at - 1) == "their" || p_.text(at - 1) == "early";
        if (counted) return std::nullopt;
    }
    const auto unit = lexicon_.unit_time.longest(p_.words_from(at));
    if (!unit) return std::nullopt;
    if (p_.has(at + 1) && p_.mark(at + 1) == '-' && p_.glued(at + 1)) return std::nullopt;
    TimeReading result = reading(at, at + unit.length,
                                 unknown_timex(duration_value("", unit.entry->iso), Timex::Type::duration));
    if (auto dated = length_with_direction(result, "", unit.entry->iso)) return dated;
    return result;
}

/// A date counted from now or from the date read before: "four years ago", "two days earlier". Nothing for a
/// mere length.
std::optional<TimeReading> TimeReader::length_with_direction(TimeReading length, const std::string& count,
                                                             const std::string& iso) const {
    if (!p_.is(length.last, WordClass::direction)) return std::nullopt;
    const auto match = lexicon_.direction.longest(p_.words_from(length.last));
    if (!match) return std::nullopt;
    const TimeEntry& entry = *match.entry;
    const std::uint32_t last = length.last + match.length;
    const std::string_view word = p_.text(length.last);
    const bool clause_follows = p_.has(last) && (p_[last].is_word() || p_[last].is_number());
    if (entry.doubt) return std::nullopt;
    if ((word == "after" || word == "before" || word == "prior") && clause_follows) return std::nullopt;
    if ((word == "earlier" || word == "later") && p_.has(last) && p_.text(last) == "than")
        return std::nullopt;
    const auto number = Decimal::parse(count);
    const int steps = number && number->is_whole() ? static_cast<int>(number->mantissa()) * entry.shift : 0;
    length.last = last;
    length.timex.type = Timex::Type::date;
    length.length.reset();
    if (!number || !number->is_whole()) {
        length.timex = unknown_timex(entry.shift < 0 && !entry.from_text ? "PAST_REF" : "XXXX");
        return length;
    }
    if (entry.from_text) {
        if (!context_ || !context_->range.from) {
            length.timex = unknown_timex(iso == "Y"   ? "XXXX"
                                         : iso == "M" ? "XXXX-XX"
                                         : iso == "W" ? "XXXX-WXX"
                                                      : "XXXX-XX-XX");
        } else {
            length.timex = counted(*context_, iso, steps);
        }
        return length;
    }
    length.timex = counted_from_now(iso, steps);
    return length;
}

/// The date `steps` units from another one, as finely as the coarser of the two is known.
Timex TimeReader::counted(const Timex& from, const std::string& iso, int steps) const {
    const auto day = *from.range.from;
    const bool single = from.range.to && *from.range.to == day;
    const auto target = moved(day, step_of(iso), steps);
    const std::chrono::year_month_day date(target);
    const int year = static_cast<int>(date.year());
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const bool month_known = single || from.value.size() == 7;
    if (iso == "10Y" || iso == "100Y") return year_timex(year);
    if (iso == "Y" || !month_known) return year_timex(year);
    if (iso == "M" || iso == "3M" || !single) return month_timex(year, month);
    if (iso == "W" || iso == "2W") return week_timex(target);
    return step_of(iso).days == 0 ? from : day_timex(target);
}

Timex TimeReader::counted_from_now(const std::string& iso, int steps) const {
    if (!anchor_.has_year()) return unknown_timex("XXXX");
    if (iso == "Y" || iso == "10Y" || iso == "100Y")
        return year_timex(anchor_.date->year + steps * step_of(iso).months / months_of_year);
    if (!anchor_.has_month()) return unknown_timex("XXXX-XX");
    if (iso == "M" || iso == "3M")
        return month_timex(anchor_.date->year,
                           static_cast<int>(anchor_.date->month) + steps * step_of(iso).months);
    if (!anchor_.has_day()) return unknown_timex("XXXX-XX-XX");
    if (iso == "W" || iso == "2W") return week_timex(moved(anchor_.day(), step_of(iso), steps));
    if (iso == "D") return day_timex(moved(anchor_.day(), step_of(iso), steps));
    return day_timex(anchor_.day());
}

/// "every day", "each season", "annually", "twice a week".
std::optional<TimeReading> TimeReader::set_of(std::uint32_t at) const {
    if (p_[at].is(WordClass::set) && !p_[at].capital()) {
        const auto match = lexicon_.set.longest(p_.words_from(at));
        if (match) return reading(at, at + match.length, unknown_timex(match.entry->text, Timex::Type::set));
    }
    if (!p_[at].is(WordClass::every)) return std::nullopt;
    const auto every = lexicon_.every.longest(p_.words_from(at));
    if (!every || p_.text(at) == "per") return std::nullopt;
    const std::uint32_t next = at + every.length;
    if (!p_.has(next)) return std::nullopt;
    std::string value;
    std::uint32_t last = next + 1;
    if (p_[next].is(WordClass::weekday)) {
        value = "XXXX-WXX-" + std::to_string(lexicon_.weekday.longest(p_.words_from(next)).entry->value);
    } else if (p_[next].is(WordClass::day_part)) {
        const auto part = lexicon_.day_part.longest(p_.words_from(next));
        value = "XXXX-XX-XXT" + part.entry->text;
    } else if (p_[next].is(WordClass::season)) {
        value = "XXXX-" + lexicon_.season.longest(p_.words_from(next)).entry->text;
    } else if (p_[next].is(WordClass::month) && p_[next].capital()) {
        const int month = lexicon_.month.longest(p_.words_from(next)).entry->value;
        value = std::string("XXXX-") + (month < 10 ? "0" : "") + std::to_string(month);
    } else if (p_[next].is(WordClass::unit_time)) {
        const auto unit = lexicon_.unit_time.longest(p_.words_from(next));
        const std::string& iso = unit.entry->iso;
        if (unit.entry->sign) return std::nullopt;
        value = iso == "D"   ? "XXXX-XX-XX"
                : iso == "W" ? "XXXX-WXX"
                : iso == "M" ? "XXXX-XX"
                : iso == "Y" ? "XXXX"
                             : "P1" + iso;
        if (iso == "TH" || iso == "TM" || iso == "TS") value = "PT1" + iso.substr(1);
        last = next + unit.length;
    } else {
        const auto span = length(next);
        if (!span || span->timex.type != Timex::Type::duration) return std::nullopt;
        value = span->timex.value;
        last = span->last;
    }
    return reading(at, last, unknown_timex(value, Timex::Type::set));
}

}  // namespace atodds::extract
