#include <algorithm>

#include "compare/checks.hpp"
#include "compare/which.hpp"
#include "extract/background.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

/// A name, or two other words besides the noun itself, that both sentences hold: a party, a place, a matter.
bool shares_more_than(const std::string& noun, const Pair& pair) {
    static const rules::Listed agreements("made-noun"), reaching("made-reached"), agreeing("made-agreed");
    constexpr int enough = 2;
    int shared = 0;
    for (const std::string_view word : pair.a.words) {
        if (word == noun || agreements.has(word) || reaching.has(word) || agreeing.has(word) || !std::ranges::binary_search(pair.b.words, word)) continue;
        shared += word.front() == '@' ? enough : 1;
    }
    return shared >= enough;
}

/// Agreed in March and signed in April, or told in two articles that are not of one story: two dates of one agreement, or of two.
bool may_be_two_steps(const Pair& pair) {
    const std::string_view x(pair.a.position), y(pair.b.position);
    if (x.empty() && y.empty()) return false;
    return (x.empty() && y == extract::agreed_on) || (y.empty() && x == extract::agreed_on) || !pair.corpus.same_story(pair.a.document, pair.b.document);
}

/// "Herring quotas", "night shifts": two words that both hold, and that are no names, tell that two dates are of one agreement.
bool are_on_one_matter(const Pair& pair) {
    static const rules::Listed agreements("made-noun"), reaching("made-reached"), agreeing("made-agreed");
    constexpr int fewest = 2;
    return std::ranges::count_if(pair.a.words, [&](std::string_view word) {
        return word.front() != '@' && !(word.front() >= '0' && word.front() <= '9') && !agreements.has(word) && !reaching.has(word) && !agreeing.has(word) && std::ranges::binary_search(pair.b.words, word);
    }) >= fewest;
}

/// One agreement of one day cannot be signed in two places that both clauses name.
bool signed_in_two_places(const Pair& pair) {
    const bool stated = pair.a.place_stated && pair.b.place_stated && !pair.same_document();
    return stated && link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart && shares_more_than(pair.a.attribute->of, pair);
}

/// Birthdays between two prints make a year's difference. Within a week only one person in fifty has one, about as often as an
/// outlet gets an age wrong by a year.
constexpr int years_of_slack = 1, days_of_birthday = 7;
constexpr int days_a_year = 366;

/// The person is named in both: "the driver, 41" may be another driver.
bool is_of_named(const Pair& pair) {
    const auto named = [](const Claim& c) {
        return std::ranges::any_of(c.entities, [](const EntityRef& e) { return e.type == EntityType::person && e.role == EntityRole::subject; });
    };
    return named(pair.a) && named(pair.b);
}

}  // namespace

bool is_made(const Claim& claim) { return claim.slot.starts_with("event made:"); }

/// A thing is built, signed or founded once. Two things of one kind in one story are told apart by giving two dates in one
/// article; of what each article gives one date only, the dates are of one thing.
Judgement judge_made(const Pair& pair) {
    Judgement j("date-mismatch");
    j.inferred();
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (*x.from <= *y.to && *y.from <= *x.to) {
        if (pair.a.predicate != "signed" || !signed_in_two_places(pair)) return j.decide(Verdict::agreement, "same-date", "both give the same date");
        j.step("other-place-of-signing", "signed on one day, in two places: " + link::both_places(pair.a, pair.b));
        return by_voice(j, pair);
    }
    if (pair.same_document()) return j.step("one-article", "two dates in one article");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-dates", "an article gives several dates for such a thing");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-yet", "one is a plan or possibility");
    if (link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart && pair.a.place_stated && pair.b.place_stated)
        return j.step("other-place", "the things lie in different places");
    if (may_be_two_steps(pair)) return j.step("other-act", "one may tell when it was agreed, the other when it was signed");
    const bool only_agreed = !pair.a.position.empty() || !pair.b.position.empty();
    if (only_agreed && !are_on_one_matter(pair)) return j.step("other-thing", "many agreements are reached; no matter says that it is one");
    if (pair.a.predicate == "signed" && have_other_words_before(pair.a, pair.b)) return j.step("other-thing", "the words before the noun tell of two agreements");
    if (pair.a.predicate == "signed" && !shares_more_than(pair.a.attribute->of, pair))
        return j.step("other-thing", "many agreements are signed; no party or place says that it is one");
    constexpr int may_have_come_again = 7;  // between two prints further apart there may have been another
    if (pair.a.predicate == "held" && (days_apart(pair).value_or(may_have_come_again + 1) > may_have_come_again || !pair.corpus.same_story(pair.a.document, pair.b.document)))
        return j.step("other-time", "one may be the last as of one day, the other as of another");
    if ((pair.a.predicate == "bought" || pair.a.predicate == "held") && (are_two_of_a_kind(pair.a, pair.b) || are_for_two_purposes(pair.a, pair.b))) return j.step("other-thing", "their words tell of two things of one kind");
    if (pair.a.predicate == "bought" && !share_a_party(pair.a, pair.b))
        return j.step("other-doer", "it may have been bought twice, by two");
    j.step("one-value", "such a thing is made once, and the dates differ: " + pair.a.timex->value + ", " + pair.b.timex->value);
    return by_voice(j, pair);
}

bool is_once_act(const Claim& claim) { return claim.slot.starts_with("event once:"); }

namespace {

/// "Two days later", reckoned from the dateline: no act of the past.
bool lies_ahead_of_print(const Claim& c) { return !is_unreal(c) && c.time && c.time->from && c.as_of && *c.time->from > *c.as_of; }

/// "Suspended on Monday, resumed on Tuesday": an article that dates what undid the act may tell of one time, the other of the next.
bool was_undone(const Pair& pair, const Claim& c) {
    static const rules::Listed undone("act-undone");
    const rules::Phrase* act = undone.find(c.predicate);
    if (act == nullptr) return false;
    const std::string other = "event once:" + std::string(act->get("by")) + std::string(c.slot).substr(std::string_view("event once:").size() + c.predicate.size());
    const auto [first, last] = pair.corpus.claims_of(c.document);
    for (ClaimIndex k = first; k < last; ++k)
        if (pair.corpus.slot_text(pair.corpus.slot(k)) == other) return true;
    return false;
}

/// Two names of places that nothing says more about: a curfew in the one town, a curfew in the next. Who has a name is one person anywhere.
bool are_in_two_places(const Pair& pair) {
    if (!pair.a.place_stated || !pair.b.place_stated) return false;
    if (surely_apart(pair.a, pair.b)) return true;
    const bool named = std::string_view(pair.a.slot).find('@') != std::string_view::npos;
    return !named && pair.a.place.front() != pair.b.place.front() && link::place_relation(pair.a, pair.b) == link::PlaceRelation::unknown;
}

}  // namespace

bool are_trips_of_two_months(const Pair& pair) {
    static const rules::Listed trips("trip-act");
    constexpr auto next_trip = std::chrono::days(31);  // a ship or a type of rocket sets out again and again
    const Claim &a = pair.a, &b = pair.b;
    const auto only_once = [&](const Claim& c) {  // "its maiden voyage", "the first flight"
        const std::string& text = pair.article(c).text;
        const std::string sentence = text.substr(c.sentence.begin, c.sentence.size());
        return sentence.find("maiden") != std::string::npos || sentence.find(" first ") != std::string::npos;
    };
    if (only_once(a) || only_once(b)) return false;
    const bool trip = a.attribute && trips.has(a.attribute->name);
    const bool told = a.slot.starts_with("date:") && trips.has(std::string_view(a.slot).substr(a.slot.find(':') + 1));
    if ((!trip && !told) || !a.time || !b.time || !a.time->from || !a.time->to || !b.time->from || !b.time->to) return false;
    return *a.time->from - *b.time->to > next_trip || *b.time->from - *a.time->to > next_trip;
}

/// In one story a thing lands, a suspect is arrested and an outbreak begins once.
Judgement judge_once_act(const Pair& pair) {
    Judgement j("date-mismatch");
    j.inferred();
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (is_unreal(pair.a) != is_unreal(pair.b)) return j.step("not-yet", "one is a plan or possibility");
    if (*x.from <= *y.to && *y.from <= *x.to) return j.decide(Verdict::agreement, "same-date", "both give the same date");
    if (pair.same_document()) return j.step("one-article", "two dates in one article");
    if (are_plans_of_two_weeks(pair)) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-date", "plans of different weeks");
    if (lies_ahead_of_print(pair.a) || lies_ahead_of_print(pair.b)) return j.step("no-date", "what was done is not done on a day to come: the day it is reckoned from is not known");
    if (!pair.a.thing.empty() && !pair.b.thing.empty() && pair.a.thing != pair.b.thing) return j.step("other-thing", "they are told of two: " + pair.a.thing + ", " + pair.b.thing);
    if (!pair.a.side.empty() && !pair.b.side.empty() && pair.a.side != pair.b.side) return j.step("other-thing", "they are told of two groups");
    if (!pair.a.subject_named || !pair.b.subject_named) return j.step("no-subject", "one of several, or one that nothing names");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return j.step("other-act", "the articles tell of different events");
    if (are_in_two_places(pair)) return j.step("other-place", "they tell of different places");
    if (was_undone(pair, pair.a) || was_undone(pair, pair.b)) return j.step("other-act", "it was undone in between, and may have come again");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-dates", "an article gives several dates for such an act");
    constexpr auto comes_again = std::chrono::days(300);  // who is arrested, sworn in or tried may be so anew a year later
    static const rules::Listed again("act-comes-again");
    if (are_trips_of_two_months(pair)) return j.step("other-act", "so far apart it may have set out twice");
    if (again.has(pair.a.attribute->name) && (*x.from - *y.to > comes_again || *y.from - *x.to > comes_again)) return j.step("other-act", "so far apart it may have happened twice");
    j.step("one-value", "in one story it happens once, and the dates differ: " + pair.a.attribute->text + ", " + pair.b.attribute->text);
    return by_voice(j, pair);
}

bool is_age(const Claim& claim) { return claim.slot.starts_with("age:"); }

namespace {

constexpr std::string_view of_role = "age:the ", of_thing = "age:the thing ";

/// The driver of one story is no other's, and a story may have two.
bool is_one_role(const Pair& pair, Judgement& j) {
    if (!pair.a.slot.starts_with(of_role)) return true;
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return j.step("other-story", "the articles tell of different events"), false;
    if (pair.a.place_stated && pair.b.place_stated && link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "they tell of people in two places"), false;
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-ages", "an article gives several such ages"), false;
    return true;
}

/// How old a find is said to be: two estimates, with the room that their words leave.
Judgement judge_thing_age(const Pair& pair, Judgement j) {
    const text::Meeting meeting = text::meet(*pair.a.value, *pair.b.value);
    const Decimal &x = *pair.a.value->nominal, &y = *pair.b.value->nominal;
    const auto [low, high] = std::minmax(x, y);
    if (meeting == text::Meeting::soft_apart && low * Decimal(4) >= high * Decimal(3)) return j.decide(Verdict::unresolved, "vague-word", "the words used leave room");
    const bool meet = meeting != text::Meeting::apart && meeting != text::Meeting::soft_apart;
    if (meet || high - low <= Decimal(years_of_slack)) return j.decide(Verdict::agreement, "same-age", "both give the same age");
    if (pair.same_document()) return j.step("one-article", "two ages in one article");
    j.step("one-value", "a thing has one age, and these are " + text::describe(*pair.a.value) + " and " + text::describe(*pair.b.value) + " years");
    return by_voice(j, pair);
}

/// "Was 16 at the time of the attack", "then a 17-year-old pupil": of what days the two speak says how far they may be apart.
Judgement judge_age_then(const Pair& pair, Judgement j, int x, int y) {
    if (x == y) return j.decide(Verdict::agreement, "same-age", "both give the same age");
    if (pair.same_document()) return j.step("one-article", "two ages in one article, at two times of a life");
    if (!pair.a.time || !pair.b.time) return j.decide(Verdict::unresolved, "unknown-date", "of what day an age is told is not known");
    const auto gap = std::max({*pair.a.time->to - *pair.b.time->from, *pair.b.time->to - *pair.a.time->from, std::chrono::days(0)});
    const int days = static_cast<int>(gap.count());
    const int grown = days / days_a_year + (days < days_of_birthday ? 0 : years_of_slack);
    if (std::abs(x - y) <= grown) return j.decide(Verdict::update, "birthday", "a birthday between the two explains a year");
    j.step("one-value", "a person has one age on one day, and these are " + pair.a.attribute->text + " and " + pair.b.attribute->text);
    return by_voice(j, pair);
}

constexpr std::string_view of_then = "age:then:";

}  // namespace

Judgement judge_age(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (!is_one_role(pair, j)) return j;
    if (pair.a.slot.starts_with(of_thing)) return judge_thing_age(pair, j);
    const int x = std::stoi(pair.a.attribute->text), y = std::stoi(pair.b.attribute->text);
    if (pair.a.slot.starts_with(of_then)) return judge_age_then(pair, std::move(j), x, y);
    if (x == y) return j.decide(Verdict::agreement, "same-age", "both give the same age");
    if (pair.same_document()) return j.step("one-article", "two ages in one article, at two times of a life");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    const int grown = *days / days_a_year + (*days < days_of_birthday && is_of_named(pair) ? 0 : years_of_slack);
    if (std::abs(x - y) <= grown) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "birthday", "a birthday between the two explains a year");
    j.step("one-value", "a person has one age, and these are " + pair.a.attribute->text + " and " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
