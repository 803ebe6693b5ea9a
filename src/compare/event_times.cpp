// At what time of day an event was: clock times, parts of the day, and the zones they are given in.
#include <algorithm>
#include <cstdlib>

#include "compare/checks.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

constexpr int minutes_of_hour = 60;
constexpr int minutes_of_day = 24 * minutes_of_hour;
/// A clock time is often rounded to the half hour; "about" and "shortly after" leave an hour, and a half
/// more.
constexpr int minutes_of_slack = 30;
constexpr int minutes_about = 60;
constexpr int minutes_after = 90;
/// "Six o'clock" may be either; two times half a day apart can be one.
constexpr int minutes_of_half_day = 12 * minutes_of_hour;

/// Minutes since midnight, both ends taken; what lasts past midnight ends after 24 hours.
struct Window {
    int from = 0;
    int to = minutes_of_day;
    bool is_clock = false;
};

std::optional<Window> part_of_day(std::string_view part) {
    if (part == "MO") return Window{5 * minutes_of_hour, 12 * minutes_of_hour};
    if (part == "MI") return Window{11 * minutes_of_hour, 14 * minutes_of_hour};
    if (part == "AF") return Window{12 * minutes_of_hour, 18 * minutes_of_hour};
    if (part == "EV") return Window{17 * minutes_of_hour, 23 * minutes_of_hour};
    if (part == "NI") return Window{18 * minutes_of_hour, minutes_of_day + 6 * minutes_of_hour};
    return std::nullopt;
}

Window around(int minutes, const std::optional<std::string>& mod) {
    if (mod == "AFTER") return {minutes, minutes + minutes_after, true};
    if (mod == "BEFORE") return {minutes - minutes_after, minutes, true};
    const int slack = mod ? minutes_about : 0;
    return {minutes - slack, minutes + slack, true};
}

/// The time of day of "2019-09-16T04:17", "2019-09-16TAF", or of "early" and "late" on a day.
std::optional<Window> window_of(const Claim& claim) {
    if (!claim.timex) return std::nullopt;
    const std::string& value = claim.timex->value;
    const auto& mod = claim.timex->mod;
    const auto at = value.find('T');
    if (at == std::string::npos) {
        if (mod == "START") return Window{0, 10 * minutes_of_hour};
        if (mod == "END") return Window{17 * minutes_of_hour, minutes_of_day + 3 * minutes_of_hour};
        return std::nullopt;
    }
    if (value.size() < at + 6 || value[at + 3] != ':')
        return mod ? std::nullopt : part_of_day(std::string_view(value).substr(at + 1));
    const auto number = [&](std::size_t from) { return (value[from] - '0') * 10 + (value[from + 1] - '0'); };
    return around(number(at + 1) * minutes_of_hour + number(at + 4), mod);
}

/// The zone that the words of a time end with: "gmt" of "07:37 GMT"; empty: none.
std::string zone_of(const Claim& claim) {
    static const rules::PhraseTable& zones = rules::Pack::english().phrases("time-zone");
    const std::string words = claim.attribute ? text::fold(claim.attribute->text) : std::string();
    for (const rules::Phrase& zone : zones.phrases())
        if (words.ends_with(zone.base)) return std::string(zone.base);
    return {};
}

bool is_local(const std::string& zone) {
    return zone.empty() || zone == "local time";
}

/// Minutes by which a named zone is ahead of UTC; nothing where its letters stand for several.
std::optional<int> offset_of(const std::string& zone) {
    static const rules::PhraseTable& zones = rules::Pack::english().phrases("time-zone");
    const rules::Phrase* phrase = zones.written(zone);
    if (phrase == nullptr || phrase->get("minutes").empty()) return std::nullopt;
    return std::atoi(std::string(phrase->get("minutes")).c_str());
}

/// Minutes between two windows; 0 where they meet, also a day later.
int gap(const Window& a, const Window& b) {
    int least = minutes_of_day;
    for (const int shift : {-minutes_of_day, 0, minutes_of_day}) {
        const int between = std::max(a.from + shift - b.to, b.from - a.to - shift);
        least = std::min(least, std::max(between, 0));
    }
    return least;
}

/// "7:37 local time" and "07:37 GMT": one of the two took the other's digits, unless the clocks there go by
/// GMT.
bool same_digits_in_two_zones(const Pair& pair, const Window& a, const Window& b) {
    static const rules::PhraseTable& countries = rules::Pack::english().phrases("utc-country");
    const std::string x = zone_of(pair.a), y = zone_of(pair.b);
    const bool stated = (x == "local time" && offset_of(y)) || (y == "local time" && offset_of(x));
    if (!stated || !a.is_clock || !b.is_clock || a.from != b.from || a.to != b.to) return false;
    const auto& place = pair.a.place.empty() ? pair.b.place : pair.a.place;
    if (place.empty()) return false;
    return countries.written(place.back()) == nullptr;
}

/// Brings both windows to one zone; false where that cannot be known.
bool bring_together(const Pair& pair, Window& a, Window& b) {
    const std::string x = zone_of(pair.a), y = zone_of(pair.b);
    if (x == y || (is_local(x) && is_local(y))) return true;
    const auto ahead_a = offset_of(x), ahead_b = offset_of(y);
    if (!ahead_a || !ahead_b) return false;
    a.from -= *ahead_a, a.to -= *ahead_a, b.from -= *ahead_b, b.to -= *ahead_b;
    return true;
}

/// "Thursday night" in one, and in the other, printed on Saturday, a time without a day.
bool is_of_a_day_before(const Claim& dated, const Claim& undated) {
    constexpr auto slack = std::chrono::days(1);
    return dated.time && dated.time->to && !undated.time && undated.as_of && *undated.as_of - *dated.time->to > slack;
}

bool other_days(const Claim& a, const Claim& b) {
    if (!a.time || !b.time || !a.time->from || !a.time->to || !b.time->from || !b.time->to) return false;
    return *a.time->from > *b.time->to || *b.time->from > *a.time->to;
}

}  // namespace

bool is_event_time(const Claim& claim) {
    return claim.slot.starts_with("event time:");
}

Judgement judge_event_time(const Pair& pair) {
    Judgement j("date-mismatch");
    j.inferred();
    auto x = window_of(pair.a), y = window_of(pair.b);
    if (!x || !y) return j.step("no-date", "one has no time of day");
    if (other_days(pair.a, pair.b))
        return j.step("other-act", "the days differ; the two may tell of two events of one kind");
    if (pair.a.place_stated && pair.b.place_stated && surely_apart(pair.a, pair.b))
        return j.step("other-place", "they tell of events in two places");
    if (same_digits_in_two_zones(pair, *x, *y)) {
        j.step("other-zone", "the same clock time is given in " + zone_of(pair.a) + " and in " +
                                 zone_of(pair.b) + ", which differ there");
        return by_voice(j, pair);
    }
    if (!bring_together(pair, *x, *y))
        return j.step("two-zones",
                      "they are given in two time zones, and no text says how far apart those are");
    const int apart = gap(*x, *y);
    if (apart <= minutes_of_slack)
        return j.decide(Verdict::agreement, "same-time", "both give the same time of day");
    if (x->is_clock && y->is_clock && std::abs(apart - minutes_of_half_day) <= minutes_of_slack)
        return j.decide(Verdict::unresolved, "half-of-day",
                        "the times differ by half a day, and one may not say which half it means");
    if (is_of_a_day_before(pair.a, pair.b) || is_of_a_day_before(pair.b, pair.a)) return j.step("other-act", "one tells of a day before, the other of the day it was printed on");
    if (pair.same_document()) return j.step("one-article", "two times in one article");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("several-times", "an article gives several times for such an event");
    const auto by_act = [](const Claim& c) { return std::count(c.slot.begin(), c.slot.end(), ':') > 1; };  // "event time:landed:capsule"
    if ((by_act(pair.a) && !pair.a.subject_named) || (by_act(pair.b) && !pair.b.subject_named))
        return j.step("no-subject", "one of several, or one that nothing names");
    j.step("other-time-of-day",
           "one event has one time, and these lie " + std::to_string(apart) + " minutes apart");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
