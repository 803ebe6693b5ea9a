// Lengths of time, what counts them from a date, and sets of times.
#include <algorithm>
#include <cstdlib>

#include "extract/time_grammar.hpp"
#include "extract/word_use.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {
namespace {

using Kind = NumberReading::Kind;

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

}  // namespace

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
            return time_reading(at, next + 1 + unit.length,
                           unknown_timex(duration_value("", unit.entry->iso), Timex::Type::duration));
    }
    return std::nullopt;
}

/// The unit of "a week"; none where the article begins something else ("a second", "a five-day-old").
const UnitEntry* TimeReader::unit_after_article(std::uint32_t at, std::uint32_t& last) const {
    const auto unit = lexicon_.unit_time.longest(p_.words_from(at));
    if (!unit || unit.entry->sign || p_.text(at).ends_with("s")) return nullptr;
    constexpr std::string_view no_lengths[] = {"second", "morning", "evening", "afternoon", "night"};
    if (std::ranges::find(no_lengths, unit.entry->id) != std::end(no_lengths)) return nullptr;
    const std::string& iso = unit.entry->iso;
    if (iso == "WE" || iso == "SEASON" || iso == "3M") return nullptr;
    last = at + unit.length;
    if (p_.mark(last) == '-' && p_.glued(last) && p_.text(last + 1) != "long") return nullptr;
    return unit.entry;
}

/// "a week", "a full year": one is meant. The unit stands at `unit_at`.
std::optional<TimeReading> TimeReader::article_length(std::uint32_t at, std::uint32_t unit_at) const {
    TimeReading result;
    const UnitEntry* unit = unit_after_article(unit_at, result.last);
    if (!unit) return std::nullopt;
    result.first = at;
    Figure figure;
    figure.number.kind = Kind::cardinal;
    figure.number.value = 1;
    figure.number.first = figure.number_first = figure.first = at;
    figure.number.last = figure.number_last = at + 1;
    figure.number.article = true;
    figure.last = result.last;
    UnitReading of_time;
    of_time.unit = {unit->id, Dimension::time, std::string(p_.text(unit_at, result.last)), unit->factor};
    of_time.iso = unit->iso;
    of_time.first = unit_at;
    of_time.last = result.last;
    figure.unit = of_time;
    result.length = figure;
    return result;
}

/// "less than a week": an article's length with the bounds of the words before it.
std::optional<TimeReading> TimeReader::bounded_article_length(std::uint32_t at) const {
    if (!p_[at].is(WordClass::approx)) return std::nullopt;
    const auto match = lexicon_.approx.longest(p_.words_from(at));
    if (!match || !p_.is(at + match.length, WordClass::article)) return std::nullopt;
    auto inner = length(at + match.length);
    if (!inner || !inner->length || !inner->length->number.article ||
        inner->timex.type != Timex::Type::duration)
        return std::nullopt;
    inner->first = inner->length->first = at;
    inner->length->bounds = {match.entry->approx, match.entry->open};
    return inner;
}

/// "22 hours", "several years": a figure with a unit of time.
std::optional<TimeReading> TimeReader::counted_length(std::uint32_t at) const {
    const auto& figure = figure_at(at);
    if (!figure || !figure->unit || figure->unit->rate || figure->number.kind == Kind::ordinal)
        return std::nullopt;
    const std::string& iso = figure->unit->iso;
    if (iso.empty() || iso == "WE" || iso == "SEASON" || iso == "MS") return std::nullopt;
    TimeReading result;
    result.first = at;
    result.last = figure->last;
    if (figure->is_range) {
        result.timex = unknown_timex(
            duration_value(figure->low.text(), iso) + "/" + duration_value(figure->high.text(), iso),
            Timex::Type::duration);
    }
    result.length = figure;
    return result;
}

/// "a year and a half", "two hours and a half": the half is of the unit before it.
void TimeReader::add_half(TimeReading& length) const {
    const std::uint32_t at = length.last;
    const bool counts = !length.length->is_range && length.length->number.kind == Kind::cardinal &&
                        length.length->number.value.is_whole();
    if (!counts || p_.word(at) != lexicon_.and_word || !p_.is(at + 1, WordClass::article)) return;
    constexpr std::uint32_t words = 3;
    if (p_.word(at + 2) != lexicon_.half_word) return;
    if (p_.is(at + words, WordClass::unit_time) || p_.is(at + words, WordClass::scale)) return;
    length.length->number.value = length.length->number.value + Decimal(5, 1);
    length.length->number.decimals = 1;
    length.length->number.step = Decimal(1, 1);
    length.last = length.length->last = length.length->number_last = at + words;
}

/// Gives a length its value, its smaller units and what counts it from a date. An age is no length.
std::optional<TimeReading> TimeReader::close_length(TimeReading result) const {
    add_half(result);
    if (p_.is(result.last, WordClass::age) ||
        (p_.mark(result.last) == '-' && p_.is(result.last + 1, WordClass::age)))
        return std::nullopt;
    const bool behind_age = result.first > 1 && p_.word(result.first - 1) == lexicon_.of_word &&
                            (p_.text(result.first - 2) == "age" || p_.text(result.first - 2) == "ages");
    if (behind_age) return std::nullopt;
    const bool vague = result.length->number.kind == Kind::vague;
    const std::string count = vague ? "" : result.length->number.value.text();
    const std::string iso = result.length->unit->iso;
    if (result.timex.value.empty())
        result.timex = unknown_timex(duration_value(count, iso), Timex::Type::duration);
    join_smaller_units(result);
    if (!result.length->is_range) {
        if (auto dated = length_with_direction(result, count, iso)) return dated;
    }
    return result;
}

/// "three months", "a week", "several years", "22 hours", each with what counts it from a date: "ago",
/// "later".
std::optional<TimeReading> TimeReader::length(std::uint32_t at) const {
    if (!p_.has(at)) return std::nullopt;
    if (p_[at].is(WordClass::article)) {
        constexpr std::string_view fillers[] = {"full", "whole", "further", "single", "mere"};
        const bool filled = p_.has(at + 1) && p_[at + 1].is_word() &&
                            std::ranges::find(fillers, p_.text(at + 1)) != std::end(fillers);
        const std::uint32_t next = at + (filled ? 2 : 1);
        if (p_.is(next, WordClass::unit_time)) {
            auto one = article_length(at, next);
            if (!one) return std::nullopt;
            auto closed = close_length(std::move(*one));
            if (closed && !filled && closed->length && is_rate(at)) as_set(*closed);
            return closed;
        }
        if (filled) {
            auto inner = length(next);
            if (!inner || !inner->length) return std::nullopt;
            inner->first = inner->length->first = at;
            return inner;
        }
    }
    if (auto bounded = bounded_article_length(at)) return bounded;
    auto counted = counted_length(at);
    return counted ? close_length(std::move(*counted)) : std::nullopt;
}

/// "coins a day", "$3 (2.6 euros) a share": how often, not how long.
bool TimeReader::is_rate(std::uint32_t article) const {
    if (article < 2) return false;
    const Piece& before = p_[article - 1];
    if (p_.mark(article - 1) == ')') return p_[article - 2].is(WordClass::unit) || p_[article - 2].any(bit(WordClass::scale) | bit(WordClass::scale_short)) || p_[article - 2].is_number();
    if (!before.is_word() || before.capital() || before.any(bit(WordClass::stop) | bit(WordClass::unit_time) | bit(WordClass::relative))) return false;
    constexpr int surely_a_noun = 900;
    const WordUse& use = use_of(p_, article - 1);
    return use.plural && use.noun >= surely_a_noun;
}

void TimeReader::as_set(TimeReading& length) {
    length.timex.type = Timex::Type::set;
    length.length.reset();
}

/// "2 hours and 30 minutes", "one year, six months": one length in two or more units. `listed`: a unit was joined already, so
/// ", and" goes on with the list.
void TimeReader::join_smaller_units(TimeReading& length, bool listed) const {
    if (!length.length || length.length->is_range || length.length->number.kind == Kind::vague ||
        length.length->number.article)
        return;
    std::uint32_t next = length.last;
    if (p_.mark(next) == ',') ++next;
    if (p_.word(next) == lexicon_.and_word) ++next;
    if (!p_.has(next) || (next == length.last + 2 && !listed)) return;
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
    join_smaller_units(length, true);
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
    TimeReading result = time_reading(at, at + unit.length,
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
        if (match) return time_reading(at, at + match.length, unknown_timex(match.entry->text, Timex::Type::set));
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
    return time_reading(at, last, unknown_timex(value, Timex::Type::set));
}

}  // namespace atodds::extract
