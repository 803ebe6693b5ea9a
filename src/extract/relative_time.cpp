// Time expressions that point from the day of writing or from another date.
#include <algorithm>
#include <cstdlib>

#include "extract/time_grammar.hpp"
#include "text/calendar.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {
namespace {


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

/// Words that are cues of the future only with another word beside them; `before`: the piece the date begins
/// at.
bool is_future_here(const Pieces& p, std::uint32_t i, std::uint32_t date) {
    constexpr std::uint32_t words_of_clock = 6;  // "until 15:00 GMT on Saturday"
    const std::string_view word = p.text(i), after = p.text(i + 1);
    if (word == "next") return after != "to";
    // "Wednesday's raids may be the deadliest": a guess about what was
    if (i >= date && (word == "may" || word == "might" || word == "could")) return after != "be" && after != "have";
    if (word == "set") return after == "to" || after == "for";
    if (word == "going") return after == "to";
    if (word == "starting" || word == "beginning") return i + 2 >= date;
    if (word == "ahead") return after == "of" && i + 2 >= date;
    if (word == "through") return i + 2 >= date;
    if (word == "until" || word == "till") return i + words_of_clock >= date;
    // "leaves for Elm on Wednesday": a timetable; a headline tells of the past so ("Storm leaves 3 dead on Monday")
    if (text::is_one_of(word, "leaves", "departs", "arrives", "travels", "flies", "returns", "resumes", "reopens"))
        return i < date && p.mark(p.size() - 1) == '.' && (word != "leaves" || text::is_one_of(after, "for", "on"));
    if (word == "takes") return after == "place" || after == "effect" || after == "over" || after == "office";
    if (word == "expected" || word == "forecast") return i == 0 || p.text(i - 1) != "than";
    return word != "due" || after != "to";  // "due to storms" is a cause; "due to open" ends in an infinitive
}

bool is_past_form(std::string_view word) {
    constexpr std::size_t shortest = 5;
    return word.size() >= shortest && word.ends_with("ed");
}

}  // namespace

/// 1: what the sentence says about [first, last) lies ahead; -1: it lies behind; 0: nothing tells.
int TimeReader::tense(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t reach_back = 12;
    const std::uint32_t reach_on = first <= 1 ? 20 : 7;  // "In September an attack on a ferry and a base killed": of the main verb
    const std::uint32_t begin = first > reach_back ? first - reach_back : 0;
    bool infinitive = false;
    for (std::uint32_t i = first; i-- > begin;) {
        if (!p_[i].is_word()) continue;
        if (p_[i].is(WordClass::future_cue) && is_future_here(p_, i, first)) return 1;
        if (is_past(i)) return infinitive && p_[i].is(WordClass::plan_cue) ? 1 : -1;
        infinitive = infinitive || (p_.word(i) == lexicon_.to_word && i + 1 < first && is_infinitive(i + 1));
    }
    if (infinitive) return 1;
    const std::uint32_t end = std::min(last + reach_on, p_.size());
    for (std::uint32_t i = last; i < end; ++i) {
        if (!p_[i].is_word()) continue;
        if (p_[i].is(WordClass::future_cue) && is_future_here(p_, i, last)) return 1;
        if (p_[i].is(WordClass::past_cue) || is_past_form(p_.text(i))) return -1;
    }
    return 0;
}

/// A past form before a date; "is opened", "be held" may lie ahead.
bool TimeReader::is_past(std::uint32_t at) const {
    const std::string_view before = at > 0 ? p_.text(at - 1) : std::string_view();
    if (before == "be" || before == "is" || before == "are") return false;
    return p_[at].is(WordClass::past_cue) || (is_past_form(p_.text(at)) && !p_[at].capital());
}

/// The verb of "to visit"; a noun ("to hospital") is none.
bool TimeReader::is_infinitive(std::uint32_t at) const {
    constexpr int often_a_verb = 300;
    if (!p_[at].is_word() || p_[at].capital()) return false;
    return p_.text(at) == "be" || use_of(p_, at).verb >= often_a_verb;
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

/// "Friday | last week", "Friday | of next week".
std::optional<TimeReading> TimeReader::weekday_of_week(std::uint32_t at, std::uint32_t next, int number) const {
    if (p_.word(next) == lexicon_.of_word) ++next;
    const std::string_view word = p_.text(next);
    const int shift = word == "last" ? -1 : word == "next" ? 1 : 0;
    if ((shift == 0 && word != "this") || p_.text(next + 1) != "week" || !anchor_.has_day()) return std::nullopt;
    const auto today = anchor_.day();
    const int now = static_cast<int>(std::chrono::weekday(today).iso_encoding());
    return time_reading(at, next + 2, day_timex(today + std::chrono::days(number - now + shift * days_of_week)));
}

/// "Friday", "Friday, March 22", "Friday night", "Mondays".
std::optional<TimeReading> TimeReader::weekday(std::uint32_t at) const {
    if (!is_weekday(at)) return std::nullopt;
    const auto match = lexicon_.weekday.longest(p_.words_from(at));
    std::uint32_t next = at + match.length;
    const int number = match.entry->value;
    if (match.entry->plural)
        return time_reading(at, next, unknown_timex("XXXX-WXX-" + std::to_string(number), Timex::Type::set));
    std::uint32_t date_at = next;
    if (p_.mark(date_at) == ',') ++date_at;
    if (p_.word(date_at) == lexicon_.the_word) ++date_at;
    if (p_.has(date_at)) {
        auto date = month_day(date_at);
        if (!date || date->timex.value.size() != full_date_length) date = day_month(date_at);
        if (date) return time_reading(at, date->last, date->timex);
    }
    if (auto day = weekday_of_week(at, next, number)) return day;
    const int direction = tense(at, next) > 0 ? 1 : 0;
    TimeReading day = time_reading(at, next, weekday_near(number, direction));
    if (direction > 0 && anchor_.has_day() &&
        static_cast<int>(std::chrono::weekday(anchor_.day()).iso_encoding()) == number) {
        day.timex = day_timex(anchor_.day());
    }
    if (auto with_part = day_part_after(day)) return with_part;
    return day;
}

/// "Friday night", "yesterday morning", "October 17 evening": a part of the day behind a date.
std::optional<TimeReading> TimeReader::day_part_after(TimeReading date) const {
    if (const auto named = clock_name(date.last); named && date.timex.value.size() == full_date_length) {
        date.last = named->last;
        date.timex.value += named->hour == 0 ? "T00:00" : "T12:00";
        date.timex.type = Timex::Type::time;
        return date;
    }
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
    if (year) return time_reading(at, next, season_timex(*year, match.entry->text));
    const std::string_view before = at > 0 ? p_.text(at - 1) : std::string_view();
    const bool placed = before == "in" || before == "this" || before == "the" || before == "of" ||
                        before == "by" || before == "since" || before == "during" ||
                        (at > 0 && p_[at - 1].is(WordClass::part));
    if (match.entry->doubt && before != "this") return std::nullopt;
    if (!placed || p_.mark(next) == '-' ||
        (p_.has(next) && p_[next].is_word() && !p_[next].is(WordClass::stop)))
        return std::nullopt;
    if (!anchor_.has_month()) return time_reading(at, next, unknown_timex("XXXX-" + match.entry->text));
    const int direction = tense(at, next);
    const Timex here = season_timex(anchor_.date->year, match.entry->text);
    const auto today = anchor_.has_day() ? anchor_.day() : *text::days_of(*anchor_.date)->from;
    int year_of = anchor_.date->year;
    if (direction < 0 && here.range.from && *here.range.from > today) --year_of;
    if (direction > 0 && here.range.to && *here.range.to < today) ++year_of;
    return time_reading(at, next, season_timex(year_of, match.entry->text));
}

/// "today", "now", "the day before yesterday", "recently".
std::optional<TimeReading> TimeReader::deictic(std::uint32_t at) const {
    if (!p_[at].is(WordClass::deictic)) return std::nullopt;
    const auto match = lexicon_.deictic.longest(p_.words_from(at));
    if (!match || match.entry->part_only) return std::nullopt;
    const TimeEntry& entry = *match.entry;
    const std::uint32_t last = at + match.length;
    if (p_.mark(last) == '-' && p_.glued(last)) return std::nullopt;  // "now-defunct"
    if (!entry.text.empty()) return time_reading(at, last, unknown_timex(entry.text));
    TimeReading day = time_reading(at, last, shifted(anchor_, Grain::day, entry.shift));
    if (p_.text(at) == "tonight" || p_.text(at) == "Tonight") {
        day.timex.value += "TNI";
        day.timex.type = Timex::Type::time;
        return day;
    }
    if (auto with_part = day_part_after(day)) return with_part;
    return day;
}

/// "next Friday", "last Friday night".
std::optional<TimeReading> TimeReader::relative_weekday(std::uint32_t at, std::uint32_t next,
                                                        int shift) const {
    const auto day = lexicon_.weekday.longest(p_.words_from(next));
    if (day.entry->plural) return std::nullopt;
    TimeReading result = time_reading(at, next + 1, weekday_near(day.entry->value, shift == 0 ? 1 : shift));
    if (shift == 0 && tense(at, next + 1) < 0) result.timex = weekday_near(day.entry->value, 0);
    if (auto with_part = day_part_after(result)) return with_part;
    return result;
}

/// "this morning", "last night".
std::optional<TimeReading> TimeReader::relative_day_part(std::uint32_t at, std::uint32_t next,
                                                         int shift) const {
    const auto part = lexicon_.day_part.longest(p_.words_from(next));
    if (!part || part.entry->text.size() != 2 || p_.text(next).ends_with("s")) return std::nullopt;
    const std::string_view text = p_.text(at);
    if (text != "this" && text != "This" && text != "last" && text != "Last") return std::nullopt;
    TimeReading result = time_reading(at, next + 1, shifted(anchor_, Grain::day, shift));
    result.timex.value += "T" + part.entry->text;
    result.timex.type = Timex::Type::time;
    return result;
}

/// "the same day", "the following year", "the next week": counted from the date read before, where there is
/// one. The outer optional is empty when the unit counts from the article's date.
std::optional<std::optional<TimeReading>> TimeReader::relative_to_text(std::uint32_t at, std::uint32_t last,
                                                                       const std::string& iso, Grain grain,
                                                                       int shift) const {
    const std::string_view text = p_.text(at);
    constexpr std::string_view words[] = {"following", "same", "previous", "preceding", "Following", "prior"};
    const bool from_text = std::ranges::find(words, text) != std::end(words);
    if (!from_text && !(text == "next" && at > 0 && p_.word(at - 1) == lexicon_.the_word)) return {};
    if (grain == Grain::decade) return time_reading(at, last, unknown_timex("P1DE", Timex::Type::duration));
    if (!context_ && from_text && text == "same") return std::optional<TimeReading>();
    if (context_ && context_->range.from) return time_reading(at, last, counted(*context_, iso, shift));
    if (from_text && grain == Grain::day) return time_reading(at, last, unknown_timex("XXXX-XX-XX"));
    return {};
}

/// "last year", "this week", "the past decade".
std::optional<TimeReading> TimeReader::relative_unit(std::uint32_t at, std::uint32_t next, int shift) const {
    const auto unit = lexicon_.unit_time.longest(p_.words_from(next));
    if (!unit || unit.entry->sign || p_.text(next).ends_with("s")) return std::nullopt;
    const auto grain = grain_of(unit.entry->iso);
    if (!grain) return std::nullopt;
    const std::string_view text = p_.text(at);
    const std::uint32_t last = next + unit.length;
    if (auto from_text = relative_to_text(at, last, unit.entry->iso, *grain, shift)) return *from_text;
    if (*grain == Grain::decade && shift != 0)
        return time_reading(at, last, unknown_timex("P10Y", Timex::Type::duration));
    if (*grain == Grain::century && shift != 0)
        return time_reading(at, last, unknown_timex("P100Y", Timex::Type::duration));
    if (*grain == Grain::day && shift == 0 && text != "this") return std::nullopt;
    if (*grain == Grain::day && shift != 0 && (text == "last" || text == "past")) return std::nullopt;
    return time_reading(at, last, shifted(anchor_, *grain, shift));
}

/// "The walkout is to last 48 hours": the verb.
bool TimeReader::lasts(std::uint32_t at) const {
    constexpr std::string_view before_verb[] = {"to", "will", "would", "could", "may", "might", "can", "should", "must", "not"};
    return at > 0 && p_.text(at) == "last" && std::ranges::find(before_verb, p_.text(at - 1)) != std::end(before_verb);
}

/// "last year", "this week", "next Friday", "last June", "the past two years", "this morning".
std::optional<TimeReading> TimeReader::relative(std::uint32_t at) const {
    if (!p_[at].is(WordClass::relative)) return std::nullopt;
    const auto word = lexicon_.relative.longest(p_.words_from(at));
    if (!word) return std::nullopt;
    const int shift = word.entry->shift;
    std::uint32_t next = at + word.length;
    if (!p_.has(next)) return std::nullopt;
    constexpr std::string_view kinds_of_year[] = {"fiscal", "calendar", "financial", "academic", "school"};
    const bool special_year = std::ranges::find(kinds_of_year, p_.text(next)) != std::end(kinds_of_year) &&
                              p_.is(next + 1, WordClass::unit_time);
    if (special_year) ++next;
    if (p_.is(next, WordClass::weekday) && is_weekday(next)) return relative_weekday(at, next, shift);
    if (p_.is(next, WordClass::month) && p_[next].capital()) return relative_month(at, next, shift);
    if (p_.is(next, WordClass::season)) return relative_season(at, next, shift);
    if (p_.is(next, WordClass::day_part)) return relative_day_part(at, next, shift);
    if (auto length = lasts(at) ? std::nullopt : relative_length(at, shift)) return length;
    if (!p_.is(next, WordClass::unit_time)) return std::nullopt;
    auto result = relative_unit(at, next, shift);
    // a fiscal year is not the calendar's
    if (result && special_year) result->timex.mod = "APPROX";
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
    return time_reading(at, last, date_timex({year, date.month, day_of}));
}

std::optional<TimeReading> TimeReader::relative_season(std::uint32_t at, std::uint32_t next,
                                                       int shift) const {
    const auto season = lexicon_.season.longest(p_.words_from(next));
    if (!season || season.length != 1) return std::nullopt;
    const std::uint32_t last = next + 1;
    if (!anchor_.has_month()) return time_reading(at, last, unknown_timex("XXXX-" + season.entry->text));
    int year = anchor_.date->year;
    const Timex here = season_timex(year, season.entry->text);
    const auto today = anchor_.has_day() ? anchor_.day() : *text::days_of(*anchor_.date)->from;
    if (shift < 0 && here.range.to && *here.range.to >= today) --year;
    if (shift > 0 && here.range.from && *here.range.from <= today) ++year;
    if (shift == 0 && season.entry->text == "WI" && anchor_.date->month < 3) --year;
    return time_reading(at, last, season_timex(year, season.entry->text));
}

}  // namespace atodds::extract
