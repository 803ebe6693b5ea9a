#include "compare/checks.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

/// Birthdays between two prints make a year's difference; a rounding or a slip of one year is no alarm either.
constexpr int years_of_slack = 1;
constexpr int days_a_year = 366;

}  // namespace

bool is_event_day(const Claim& claim) { return claim.slot.starts_with("event day:"); }

Judgement judge_event_day(const Pair& pair) {
    Judgement j("date-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (*x.from <= *y.to && *y.from <= *x.to) return j.decide(Verdict::agreement, "same-date", "both give the same day");
    return j.step("other-act", "the days differ; the two may tell of two events of one kind");
}

bool is_event_place(const Claim& claim) { return claim.slot.starts_with("event place:"); }

Judgement judge_event_place(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    using link::PlaceRelation;
    const PlaceRelation place = link::place_relation(pair.a, pair.b);
    if (place == PlaceRelation::same) return j.decide(Verdict::agreement, "same-place", "both name the same place: " + pair.a.place.front());
    if (place == PlaceRelation::a_in_b || place == PlaceRelation::b_in_a)
        return j.decide(Verdict::agreement, "place-within", "one place lies in the other: " + pair.a.place.front() + ", " + pair.b.place.front());
    return j.step("other-place", "the places differ; the two may tell of two events of one kind");
}

bool is_age(const Claim& claim) { return claim.slot.starts_with("age:"); }

Judgement judge_age(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const int x = std::stoi(pair.a.attribute->text), y = std::stoi(pair.b.attribute->text);
    if (x == y) return j.decide(Verdict::agreement, "same-age", "both give the same age");
    if (pair.same_document()) return j.step("one-article", "two ages in one article, at two times of a life");
    const auto days = link::days_apart(pair.a, pair.b);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    const int grown = *days / days_a_year + years_of_slack;
    if (std::abs(x - y) <= grown) return j.earlier(earlier_claim(pair.a, pair.b)).decide(Verdict::update, "birthday", "a birthday between the two explains a year");
    j.step("one-value", "a person has one age, and these are " + pair.a.attribute->text + " and " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
