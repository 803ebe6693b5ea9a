// Time expressions as wholes: a date or length with "early", "the end of", "nearly", "the" before it.
#include "extract/time_grammar.hpp"

#include <algorithm>

namespace atodds::extract {
namespace {

constexpr std::uint64_t date_starts =
    bit(WordClass::month) | bit(WordClass::weekday) | bit(WordClass::season) | bit(WordClass::deictic) |
    bit(WordClass::relative) | bit(WordClass::holiday) | bit(WordClass::set) | bit(WordClass::every) |
    bit(WordClass::decade) | bit(WordClass::vague_length) | bit(WordClass::ordinal) |
    bit(WordClass::article) | bit(WordClass::cardinal) | bit(WordClass::vague_word) |
    bit(WordClass::vague_plural) | bit(WordClass::denominator) | bit(WordClass::approx) |
    bit(WordClass::part) | bit(WordClass::day_part) | bit(WordClass::bound) | bit(WordClass::clock_name);

constexpr std::uint64_t clock_starts = bit(WordClass::clock_name) | bit(WordClass::cardinal) |
                                       bit(WordClass::denominator) | bit(WordClass::article) |
                                       bit(WordClass::approx);

bool is_quarter_mark(std::string_view text) {
    return text.size() == 2 && (text[0] == 'Q' || text[0] == 'H');
}

std::string mod_of(Bounds bounds) {
    switch (bounds.approx) {
        case Approx::about:
        case Approx::vague:
            return "APPROX";
        case Approx::almost:
            return "LESS_THAN";
        case Approx::over:
            return "MORE_THAN";
        case Approx::at_least:
            return "EQUAL_OR_MORE";
        case Approx::at_most:
            return bounds.open ? "LESS_THAN" : "EQUAL_OR_LESS";
        case Approx::up_to:
            return "EQUAL_OR_LESS";
        case Approx::exact:
            break;
    }
    return {};
}

}  // namespace

TimeReading time_reading(std::uint32_t first, std::uint32_t last, Timex timex) {
    TimeReading result;
    result.first = first;
    result.last = last;
    result.timex = std::move(timex);
    return result;
}

std::optional<int> small_number(const Pieces& p, std::uint32_t at, std::size_t least, std::size_t most) {
    if (!p.has(at) || !p[at].is_number()) return std::nullopt;
    const std::string_view text = p.text(at);
    if (text.size() < least || text.size() > most) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::optional<TimeReading> TimeReader::core(std::uint32_t at, std::uint32_t floor) {
    const Piece& piece = p_[at];
    if (piece.is_number()) {
        if (auto found = numeric_date(at)) return found;
        if (auto found = clock(at)) return found;
        if (auto found = day_month(at)) return found;
        if (auto found = further_day(at)) return found;
        if (auto found = short_year(at)) return found;
        if (auto found = decade(at)) return found;
        if (auto found = century(at)) return found;
        if (auto found = quarter(at)) return found;
        if (auto found = year(at)) return found;
        return length(at);
    }
    if (p_.word(at) == lexicon_.between_word || p_.word(at) == lexicon_.from_word) return length(at);
    if (!piece.any(date_starts)) return is_quarter_mark(p_.text(at)) ? quarter(at) : std::nullopt;
    if (piece.any(clock_starts)) {
        if (auto found = clock(at)) return found;
    }
    if (piece.is(WordClass::part)) {
        if (auto found = part_of(at, floor)) return found;
    }
    if (piece.is(WordClass::weekday)) return weekday(at);
    if (piece.is(WordClass::holiday)) {
        if (auto found = holiday(at)) return found;
    }
    if (piece.is(WordClass::month)) return month_day(at);
    if (piece.is(WordClass::season)) return season(at);
    if (piece.is(WordClass::deictic)) {
        if (auto found = deictic(at)) return found;
    }
    if (piece.any(bit(WordClass::set) | bit(WordClass::every))) {
        if (auto found = set_of(at)) return found;
    }
    if (piece.is(WordClass::relative)) {
        if (auto found = relative(at)) return found;
    }
    if (piece.is(WordClass::decade)) return decade(at);
    if (piece.is(WordClass::ordinal)) {
        if (auto found = century(at)) return found;
        if (auto found = quarter(at)) return found;
    }
    if (piece.any(bit(WordClass::article) | bit(WordClass::cardinal) | bit(WordClass::vague_word) |
                  bit(WordClass::denominator) | bit(WordClass::approx) | bit(WordClass::vague_plural))) {
        if (auto found = length(at)) return found;
    }
    if (piece.is(WordClass::vague_length)) return vague_length(at);
    return std::nullopt;
}

/// "year" of "the end of the year": the running one.
std::optional<TimeReading> TimeReader::running_unit(std::uint32_t at) const {
    const auto unit = lexicon_.unit_time.longest(p_.words_from(at));
    if (!unit) return std::nullopt;
    if (p_.word(at - 1) != lexicon_.of_word && p_.word(at - 1) != lexicon_.the_word) return std::nullopt;
    constexpr std::pair<std::string_view, Grain> grains[] = {{"Y", Grain::year},
                                                             {"M", Grain::month},
                                                             {"W", Grain::week},
                                                             {"3M", Grain::quarter},
                                                             {"10Y", Grain::decade}};
    for (const auto& [iso, grain] : grains) {
        if (unit.entry->iso != iso) continue;
        TimeReading whole;
        whole.first = at;
        whole.last = at + unit.length;
        whole.timex = shifted(anchor_, grain, 0);
        return whole;
    }
    return std::nullopt;
}

/// Gives a date the part that was said of it: START, MID, END, or a half of a year.
void TimeReader::set_part(TimeReading& date, const std::string& part, std::uint32_t at) const {
    if (part == "H1" || part == "H2") {
        if (date.timex.value.size() == 4 && date.timex.range.from) {
            const std::chrono::year_month_day first(*date.timex.range.from);
            date.timex = half_timex(static_cast<int>(first.year()), part[1] - '0');
            return;
        }
        date.timex.mod = part == "H1" ? "START" : "END";
        return;
    }
    const std::string_view word = p_.text(at);
    const bool whole_day = date.timex.value.size() == 10 && date.timex.range.from == date.timex.range.to;
    const bool of_order = word == "earlier" || word == "later" || word == "Earlier" || word == "Later";
    if (!of_order && !(whole_day && word.starts_with("end"))) date.timex.mod = part;
}

/// "early December", "the end of May", "mid-2018", "late last year".
std::optional<TimeReading> TimeReader::part_of(std::uint32_t at, std::uint32_t floor) {
    const auto part = lexicon_.part.longest(p_.words_from(at));
    if (!part) return std::nullopt;
    std::uint32_t next = at + part.length;
    if (p_.mark(next) == '-' && p_.glued(next)) ++next;
    if (p_.word(next) == lexicon_.the_word && p_.has(next + 1)) ++next;
    if (p_.text(next) == "on" && p_.is(next + 1, WordClass::weekday)) ++next;  // "early on Wednesday"
    if (!p_.has(next)) return std::nullopt;
    std::optional<TimeReading> inner;
    if (p_.is(next, WordClass::unit_time)) {  // "the end of the year", "the end of year"
        inner = running_unit(next);
    } else if (!p_[next].is(WordClass::part) || p_[next].is(WordClass::month)) {
        inner = core(next, floor);
    }
    if (!inner || inner->timex.type == Timex::Type::duration || inner->timex.type == Timex::Type::set ||
        inner->length)
        return std::nullopt;
    if (inner->timex.value.find("_REF") != std::string::npos) return std::nullopt;
    inner->first = at;
    set_part(*inner, part.entry->mod, at);
    return inner;
}

const std::optional<Figure>& TimeReader::figure_at(std::uint32_t at) const {
    if (figure_piece_ != at) {
        figure_ = read_figure(p_, at);
        figure_piece_ = at;
    }
    return figure_;
}

const std::optional<NumberReading>& TimeReader::number_at(std::uint32_t at) const {
    if (number_piece_ != at) {
        number_ = read_number(p_, at);
        number_piece_ = at;
    }
    return number_;
}

void TimeReader::remember(const TimeReading& reading) {
    const DayRange& days = reading.timex.range;
    if (!days.from) return;
    if (reading.timex.type == Timex::Type::date) context_ = reading.timex;
    if (days.from != days.to || reading.timex.value.find(':') != std::string::npos) return;
    day_of_sentence_ = reading.timex;
    day_of_sentence_->value.resize(std::min(day_of_sentence_->value.size(), full_date_length));
}

std::optional<TimeReading> TimeReader::read(std::uint32_t at, std::uint32_t floor) {
    auto found = core(at, floor);
    if (!found) return std::nullopt;
    if (found->length && !found->timex.mod) {
        const std::string mod = mod_of(found->length->bounds);
        if (!mod.empty()) found->timex.mod = mod;
    }
    // the determiner belongs to relative dates and lengths ("the past two years", "the 1990s"), not to days
    // and years
    const bool takes_the = found->timex.type == Timex::Type::duration ||
                           p_[at].any(bit(WordClass::relative) | bit(WordClass::season)) ||
                           p_[at].is(WordClass::part) || p_.text(found->last - 1).ends_with("s") ||
                           p_[at].is(WordClass::ordinal) || p_[at].is(WordClass::decade);
    const bool is_century = found->timex.value.size() == 2;
    if (takes_the && !is_century && found->first > floor && p_.word(found->first - 1) == lexicon_.the_word)
        --found->first;
    remember(*found);
    return found;
}

}  // namespace atodds::extract
