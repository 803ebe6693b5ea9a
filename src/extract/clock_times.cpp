// Times of day: in digits ("10:30", "5.17am", "1130 am"), in words ("half past eight"), by name ("noon").
#include <algorithm>
#include <cstdlib>

#include "extract/number_text.hpp"
#include "extract/time_grammar.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {
namespace {

constexpr int noon = 12;
constexpr int hours_of_day = 24;
constexpr int minutes_of_hour = 60;

/// Moves an hour of twelve into the part of the day; 12 at night and in the morning is midnight.
int hour_in_part(int hour, std::string_view part) {
    constexpr int latest_small_hour = 5;  // "4 at night" is before dawn
    if (part == "MO") return hour % noon;
    if (part == "NI") return hour == noon || hour <= latest_small_hour ? hour % noon : hour + noon;
    return hour < noon ? hour + noon : hour;
}

bool is_preposition_of_clock(std::string_view word) {
    constexpr std::string_view words[] = {"at",   "At",    "until", "till",  "by",    "By",
                                          "from", "since", "after", "After", "before"};
    return std::ranges::find(words, word) != std::end(words);
}

/// The mod that the word before a time gives it: who came after three did not come at three.
std::optional<std::string> mod_before(std::string_view word) {
    if (word == "before" || word == "Before") return "BEFORE";
    if (word == "after" || word == "After") return "AFTER";
    return std::nullopt;
}

}  // namespace

/// The digits of a clock time: "10:30", "10:30:15", "10.45", "1130 am", "0530", or a bare hour.
std::optional<TimeReader::ClockTime> TimeReader::clock_digits(std::uint32_t at) const {
    ClockTime time;
    time.last = at + 1;
    if (const auto digits = small_number(p_, at, 3, 4)) {
        const bool zone = p_.is(time.last, WordClass::zone) && p_[time.last].capital();
        const bool hours = p_.text(time.last) == "hrs" || p_.text(time.last) == "hours";
        const bool four = p_.text(at).size() == 4;
        const bool at_zero = p_.text(at)[0] == '0' && at > 0 && is_preposition_of_clock(p_.text(at - 1));
        const bool lead = at > 0 && is_preposition_of_clock(p_.text(at - 1));
        if (!p_.is(time.last, WordClass::clock) && !(four && (zone || at_zero || (hours && lead))))
            return std::nullopt;
        time.hour = *digits / 100;  // "0401 GMT"
        time.minute = *digits % 100;
        time.sure = true;
        if (hours) ++time.last;
        return time;
    }
    const auto whole = small_number(p_, at, 1, 2);
    if (!whole) {  // "10.45pm"
        const auto number = read_digits(p_.text(at));
        if (!number || number->decimals != 2 || number->digits > 2 ||
            number->suffix != DigitsText::Suffix::none)
            return std::nullopt;
        time.hour = static_cast<int>(number->value.approximate());
        time.minute = static_cast<int>(number->value.approximate() * 100 + 0.5) % 100;
        time.dotted = true;
        return time;
    }
    time.hour = *whole;
    const auto after_colon = [&](std::uint32_t i) {
        return p_.mark(i) == ':' && p_.glued(i) ? small_number(p_, i + 1, 2, 2) : std::nullopt;
    };
    const auto minute = p_.glued(at + 2) ? after_colon(at + 1) : spaced_minute(at);
    if (!minute) return time;
    time.sure = true;
    time.minute = *minute;
    time.last = at + 3;
    if (const auto second = after_colon(time.last)) {
        time.second = *second;
        time.last += 2;
    }
    return time;
}

/// The minute of "7 : 37 a . m .": text that was split into words, with the half of the day to prove it.
std::optional<int> TimeReader::spaced_minute(std::uint32_t at) const {
    if (p_.mark(at + 1) != ':' || p_.glued(at + 1)) return std::nullopt;
    const auto minute = small_number(p_, at + 2, 2, 2);
    return minute && half_day_words(at + 3) > 0 ? minute : std::nullopt;
}

/// Pieces that "am", "p.m." or "a . m ." takes; 0: none of them.
std::uint32_t TimeReader::half_day_words(std::uint32_t at) const {
    if (p_.is(at, WordClass::clock)) return lexicon_.clock.longest(p_.words_from(at)).length;
    constexpr std::uint32_t split = 4;  // a . m .
    const bool letters = p_.has(at + 3) && (p_.text(at) == "a" || p_.text(at) == "p") && p_.text(at + 2) == "m";
    return letters && p_.mark(at + 1) == '.' && p_.mark(at + 3) == '.' ? split : 0;
}

/// "noon", "midnight"; a name with a capital inside a sentence is a film or a train.
std::optional<TimeReader::ClockTime> TimeReader::clock_name(std::uint32_t at) const {
    if (!p_.is(at, WordClass::clock_name)) return std::nullopt;
    if (p_[at].capital() && (at > 0 || (p_.has(at + 1) && p_[at + 1].is_word() && p_[at + 1].capital())))
        return std::nullopt;
    ClockTime time;
    time.last = at + 1;
    if (p_.mark(time.last) == '-' && p_.glued(time.last)) return std::nullopt;
    time.hour = lexicon_.clock_name.longest(p_.words_from(at)).entry->value;
    time.sure = time.half_known = true;
    return time;
}

/// An hour of the twelve in digits or words.
std::optional<int> TimeReader::hour_number(std::uint32_t at, std::uint32_t& last) const {
    if (!p_.has(at)) return std::nullopt;
    last = at + 1;
    auto hour = small_number(p_, at, 1, 2);
    if (!hour && p_[at].is(WordClass::cardinal) && p_.mark(last) != '-') {
        const auto& number = number_at(at);
        if (number && number->last == last && number->value <= Decimal(noon))
            hour = static_cast<int>(number->value.mantissa());
    }
    if (!hour || *hour < 1 || *hour > noon) return std::nullopt;
    return hour;
}

/// True when "past" or "to" stands near enough for minutes to end before it.
bool TimeReader::hour_may_follow(std::uint32_t at) const {
    constexpr std::uint32_t longest = 6;  // pieces: "twenty | - | five | minutes | past"
    for (std::uint32_t i = at, end = std::min(at + longest, p_.size()); i < end; ++i)
        if (p_.word(i) == lexicon_.to_word || p_.text(i) == "past") return true;
    return false;
}

/// "half past eight", "a quarter to seven", "ten past nine", "twenty minutes to eleven".
std::optional<TimeReader::ClockTime> TimeReader::minutes_and_hour(std::uint32_t at) const {
    std::uint32_t next = at;
    if (p_.is(next, WordClass::article) && p_.text(next + 1) == "quarter") ++next;
    const std::string_view word = p_.text(next);
    int minute = 0;
    bool named = true;
    if (word == "half" || word == "Half") {
        minute = 30;
        ++next;
    } else if (word == "quarter" || word == "Quarter") {
        minute = 15;
        ++next;
    } else {
        if (!p_[next].any(bit(WordClass::cardinal)) && !p_[next].is_number()) return std::nullopt;
        if (!hour_may_follow(next + 1)) return std::nullopt;  // before the number is read: most are no minutes
        const auto& number = number_at(next);
        if (!number || number->kind != NumberReading::Kind::cardinal || !number->value.is_whole() ||
            number->value >= Decimal(minutes_of_hour / 2) || number->value < Decimal(1))
            return std::nullopt;
        minute = static_cast<int>(number->value.mantissa());
        next = number->last;
        named = p_.text(next) == "minutes" || p_.text(next) == "minute";
        if (named) ++next;
    }
    const bool past = p_.text(next) == "past";
    const bool to = p_.word(next) == lexicon_.to_word;
    const bool prepared = at > 0 && is_preposition_of_clock(p_.text(at - 1));
    if (!past && !(to && minute != 30 && (named || prepared))) return std::nullopt;
    ClockTime time;
    const auto hour = hour_number(next + 1, time.last);
    if (!hour) return std::nullopt;
    const bool counts =
        p_.has(time.last) &&
        ((p_[time.last].is_word() && !p_[time.last].is(WordClass::stop) && p_.text(time.last) != "o'clock") ||
         p_.mark(time.last) == '-' || p_.is(time.last, WordClass::percent));
    if (counts && !past) return std::nullopt;
    time.hour = past ? *hour : (*hour + noon - 1) % noon;
    if (time.hour == 0) time.hour = noon;
    time.minute = past ? minute : minutes_of_hour - minute;
    time.sure = true;
    return time;
}

/// A time of day that begins with a word.
std::optional<TimeReader::ClockTime> TimeReader::clock_words(std::uint32_t at) const {
    if (!p_.has(at)) return std::nullopt;
    if (auto name = clock_name(at)) return name;
    constexpr std::uint64_t starts =
        bit(WordClass::cardinal) | bit(WordClass::denominator) | bit(WordClass::article);
    if (!p_[at].is_number() && !p_[at].any(starts)) return std::nullopt;
    if (auto time = minutes_and_hour(at)) return time;
    if (!p_[at].is(WordClass::cardinal)) return std::nullopt;
    ClockTime time;
    const auto hour = hour_number(at, time.last);
    if (!hour) return std::nullopt;
    time.hour = *hour;
    return time;
}

/// "in the morning", "at night": the letters of the part, and `next` moves behind it.
std::string TimeReader::part_of_day_behind(std::uint32_t& next) const {
    std::uint32_t at = next;
    if (p_.word(at) == lexicon_.in_word && p_.word(at + 1) == lexicon_.the_word) {
        at += 2;
    } else if (p_.text(at) == "at" && p_.text(at + 1) == "night") {
        at += 1;
    } else {
        return {};
    }
    if (!p_.is(at, WordClass::day_part)) return {};
    const auto part = lexicon_.day_part.longest(p_.words_from(at));
    if (!part || part.entry->text.size() != 2) return {};
    next = at + part.length;
    return part.entry->text;
}

/// "left the harbour at 18.42": the words before the digits speak of a time, and nothing behind is counted.
bool TimeReader::leads_to_clock(const ClockTime& time) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t at = time.first;
    if (at == 0 || (p_.text(at - 1) != "at" && p_.text(at - 1) != "At")) return false;
    if (p_.has(time.last)) {
        const Piece& next = p_[time.last];
        const bool day = next.any(bit(WordClass::weekday) | bit(WordClass::deictic) | bit(WordClass::stop) |
                                  bit(WordClass::day_part));
        if ((next.is_word() && !day) || next.is_number() || next.kind == segment::TokenKind::symbol)
            return false;
    }
    const std::uint32_t day = p_.text(time.last) == "on" ? time.last + 1 : time.last;
    if (p_.is(day, WordClass::weekday) && p_.is(day + 1, WordClass::day_part)) return true;
    for (std::uint32_t i = at - 1; i-- > 0 && at - i <= reach;) {
        if (p_[i].is(WordClass::clock_verb)) return true;
    }
    return false;
}

/// "a.m.", "p.m.", "o'clock", the zone and the part of the day behind. False when the words are no time of
/// day.
bool TimeReader::close_clock(ClockTime& time) const {
    const std::uint32_t half_day = half_day_words(time.last);
    const std::string_view word = p_.text(time.last);
    const bool o_clock = word == "o'clock" || word ==
                                                  "o\xE2\x80\x99"
                                                  "clock";
    if (half_day) {
        if (time.hour > noon) return false;
        time.hour = time.hour % noon + ((word[0] | 0x20) == 'p' ? noon : 0);
        time.last += half_day;
        time.half_known = time.sure = true;
    } else if (o_clock) {
        ++time.last;
        time.sure = true;
    }
    if (time.hour > hours_of_day || time.minute >= minutes_of_hour) return false;
    if (time.sure && p_.is(time.last, WordClass::zone) && p_[time.last].capital()) {
        if (const auto zone = lexicon_.zone.longest(p_.words_from(time.last))) time.last += zone.length;
    }
    const bool prepared = time.first > 0 && (time.dotted || is_preposition_of_clock(p_.text(time.first - 1)));
    if (!time.sure && !prepared) return false;
    if (const std::string part = part_of_day_behind(time.last); !part.empty()) {
        if (!time.half_known && time.hour <= noon) time.hour = hour_in_part(time.hour, part);
        time.half_known = time.sure = true;
    }
    return time.sure || (time.dotted && leads_to_clock(time));
}

/// The day that follows a time: "15:00 GMT Saturday", "8 p.m. on Friday", "half past eight yesterday
/// evening"; else the last full day of the sentence.
void TimeReader::join_day_of_clock(TimeReading& result, ClockTime& time) const {
    std::uint32_t day_at = result.last;
    if (p_.mark(day_at) == ',') ++day_at;
    if (p_.has(day_at) && p_.text(day_at) == "on") ++day_at;
    std::optional<TimeReading> day;
    if (p_.has(day_at) && is_weekday(day_at)) {
        day = weekday(day_at);
    } else if (day_at == result.last && p_.is(day_at, WordClass::deictic)) {
        day = deictic(day_at);
    }
    if (!day || day->timex.type == Timex::Type::set || day->timex.value.size() < full_date_length) {
        if (day_of_sentence_) {
            result.timex.value = day_of_sentence_->value;
            result.timex.range = day_of_sentence_->range;
        }
        return;
    }
    const std::string part = day->timex.value.substr(full_date_length);  // "TEV" of "Friday evening"
    if (part.size() == 3 && !time.half_known && time.hour <= noon)
        time.hour = hour_in_part(time.hour, part.substr(1));
    result.last = day->last;
    result.timex.value = day->timex.value.substr(0, full_date_length);
    result.timex.range = day->timex.range;
}

/// "10:30", "5 p.m.", "15:00 GMT", "half past eight", "around noon"; without a day beside it, it is of the
/// day of writing.
std::optional<TimeReading> TimeReader::clock(std::uint32_t at) const {
    std::uint32_t start = at;
    bool about = false;
    if (p_[at].is(WordClass::approx)) {
        const auto match = lexicon_.approx.longest(p_.words_from(at));
        if (match && match.entry->approx != Approx::about) return std::nullopt;
        about = static_cast<bool>(match);
        start += match.length;
    }
    if (!p_.has(start)) return std::nullopt;
    auto time = clock_words(start);
    if (!time && p_[start].is_number()) time = clock_digits(start);
    if (!time) return std::nullopt;
    time->first = at;
    if (!close_clock(*time)) return std::nullopt;
    const std::string day = anchor_.has_day() ? text::iso(anchor_.day()) : "XXXX-XX-XX";
    TimeReading result;
    result.first = at;
    result.last = time->last;
    result.timex = unknown_timex(day, Timex::Type::time);
    if (anchor_.has_day()) result.timex.range = {anchor_.day(), anchor_.day()};
    join_day_of_clock(result, *time);
    result.timex.value += "T" + two_digits(time->hour) + ":" + two_digits(time->minute);
    if (time->second >= 0) result.timex.value += ":" + two_digits(time->second);
    if (about) {
        result.timex.mod = "APPROX";
    } else if (at > 0) {
        result.timex.mod = mod_before(p_.text(at - 1));
    }
    return result;
}

}  // namespace atodds::extract
