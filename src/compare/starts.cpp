#include "compare/checks.hpp"
#include "text/calendar.hpp"

namespace atodds::compare {

bool applies_to_starts(const Claim& a, const Claim& b) {
    const auto is_start = [](const Claim& c) { return c.slot.starts_with("start of "); };
    return (is_start(a) && is_start(b)) || (is_length(a) && is_length(b));
}

/// Lengths are compared by the start they imply, so that "seven-year" in one year and "nine-year" two years on agree.
Judgement judge_start(const Pair& pair) {
    if (is_length(pair.a)) return judge_length(pair);
    Judgement j("duration-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (!pair.a.time || !pair.b.time) return j.decide(Verdict::unresolved, "unknown-date", "a length without a date has no start");
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    const bool meet = !(x.from && y.to && *y.to < *x.from) && !(y.from && x.to && *x.to < *y.from);
    const auto year = [](const DayRange& r) {
        const auto of = [](std::chrono::sys_days d) { return std::to_string(static_cast<int>(std::chrono::year_month_day{d}.year())); };
        return (r.from ? of(*r.from) : "?") + " to " + (r.to ? of(*r.to) : "?");
    };
    if (meet) return j.decide(Verdict::agreement, "same-start", "both put the start at one time: " + year(x) + ", " + year(y));
    j.step("other-start", "they put the start at different times: " + year(x) + ", " + year(y));
    if (pair.same_document()) return j;
    return by_voice(j, pair);
}

}  // namespace atodds::compare
