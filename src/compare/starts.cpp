#include "compare/checks.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/calendar.hpp"

namespace atodds::compare {

namespace {

bool is_tenure(const Claim& claim) { return claim.slot.starts_with("start of tenure:"); }

/// "The bank", "chief executive": who leads a body holds the office at its head; a mayor may lead a party too.
bool may_be_one_post(std::string_view a, std::string_view b) {
    static const rules::Listed leaders("tenure-leader");
    constexpr std::string_view office = "office ";
    if (a.empty() || b.empty() || a == b) return true;
    const bool office_a = a.starts_with(office), office_b = b.starts_with(office);
    if (office_a && office_b) return false;
    if (office_a || office_b) return leaders.has((office_a ? a : b).substr(office.size()));
    if ((a.front() == '@') != (b.front() == '@')) return true;
    return a.front() != '@' && gazetteer::kinship(a, b) == gazetteer::Kinship::one_thing;
}

/// Chosen late in one year, who leads the body from the next.
bool may_begin_later(const Claim& a, const Claim& b) {
    constexpr auto a_year = std::chrono::days(366);
    const auto gap = *a.time->from > *b.time->to ? *a.time->from - *b.time->to : *b.time->from - *a.time->to;
    return a.predicate != b.predicate && gap < a_year;
}

/// A person comes to one post once, unless the texts tell of two.
Judgement judge_tenure(Judgement j, const Pair& pair) {
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (!may_be_one_post(std::string_view(pair.a.thing), std::string_view(pair.b.thing))) return j.step("other-thing", "they tell of two posts");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-dates", "an article tells of several posts");
    if (may_begin_later(pair.a, pair.b)) return j.step("other-act", "one may be chosen months before taking over");
    return by_voice(j, pair);
}

}  // namespace

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
    return is_tenure(pair.a) ? judge_tenure(std::move(j), pair) : by_voice(j, pair);
}

}  // namespace atodds::compare
