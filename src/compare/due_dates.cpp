// When a thing is to happen that happens once: a deal closes, a trial begins.
#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

/// Plans change from one week to the next; within these days two dates for one thing are two answers.
constexpr int plan_days = 5;

bool is_moved(const Claim& claim) {
    return std::find(claim.rules.begin(), claim.rules.end(), "due.moved") != claim.rules.end();
}

/// "northern" of "northern line"; the thing itself is the last word.
std::set<std::string> modifiers_of(const std::string& thing) {
    std::istringstream in(thing.substr(0, thing.find_last_of(' ') + 1));
    return {std::istream_iterator<std::string>(in), {}};
}

std::string noun_of(const std::string& thing) {
    return thing.substr(thing.find_last_of(' ') + 1);
}

bool share_any(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

/// "The northern line", "the southern line": told apart by words that both give. The noun may be left out:
/// "its launch".
bool other_ones(const Claim& a, const Claim& b) {
    constexpr std::string_view unnamed = "it";
    const std::string thing = noun_of(a.attribute->of), other = noun_of(b.attribute->of);
    if (thing != other && thing != unnamed && other != unnamed) return true;
    const auto x = modifiers_of(a.attribute->of), y = modifiers_of(b.attribute->of);
    return !x.empty() && !y.empty() && !share_any(x, y);
}

bool other_parties(const Claim& a, const Claim& b) {
    const auto names = [](const Claim& c) {
        std::set<std::string> ids;
        for (const auto& e : c.entities)
            if (e.role != EntityRole::speaker && e.role != EntityRole::place) ids.insert(e.id);
        return ids;
    };
    const auto x = names(a), y = names(b);
    return !x.empty() && !y.empty() && !share_any(x, y);
}

/// Two days side by side may be one night, or one moment in two time zones.
bool side_by_side(const DayRange& x, const DayRange& y) {
    constexpr int longest_day = 2;
    const bool both_days = (*x.to - *x.from).count() < longest_day && (*y.to - *y.from).count() < longest_day;
    const auto gap = std::max(*x.from - *y.to, *y.from - *x.to).count();
    return both_days && gap <= 1;
}

/// The headline's date stands nowhere in its text, which gives one date for the act and calls it no moved one.
bool is_headline_alone(const Pair& pair) {
    if (!pair.same_document() || pair.a.in_title == pair.b.in_title || is_moved(pair.a) || is_moved(pair.b)) return false;
    const Claim& title = pair.a.in_title ? pair.a : pair.b;
    const ClaimIndex text = pair.a.in_title ? pair.index_b : pair.index_a;
    const Article& article = pair.article(title);
    std::size_t from = article.body;
    if (article.title_span.begin >= article.body && article.title_span.size() > 0) from = article.title_span.end;
    return article.text.find(title.attribute->text, from) == std::string::npos && pair.corpus.is_lone_in_text(text);
}

}  // namespace

bool are_plans_of_two_weeks(const Pair& pair) {
    const auto days = days_apart(pair);
    return is_unreal(pair.a) && is_unreal(pair.b) && days && *days > plan_days;
}

bool is_due(const Claim& claim) {
    return claim.slot.starts_with("event due:");
}

Judgement judge_due(const Pair& pair) {
    Judgement j("date-mismatch");
    j.inferred();
    if (other_ones(pair.a, pair.b)) return j.step("other-thing", "they name two things of one kind");
    if (other_parties(pair.a, pair.b)) return j.step("other-party", "they name different parties");
    if (pair.a.place_stated && pair.b.place_stated &&
        link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "the things lie in different places");
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (*x.from <= *y.to && *y.from <= *x.to)
        return j.decide(Verdict::agreement, "same-date", "both give the same time");
    if (side_by_side(x, y)) return j.step("next-day", "two days side by side may be one night");
    if (is_headline_alone(pair)) {
        j.step("headline-alone", "the headline gives a date that its text does not");
        return by_voice(j, pair);
    }
    if (pair.same_document()) return j.step("one-article", "two dates in one article");
    if (is_moved(pair.a) || is_moved(pair.b))
        return j.earlier(earlier_claim(pair))
            .decide(Verdict::update, "revision", "the wording says that the date was moved");
    const auto days = days_apart(pair);
    if (!days)
        return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (*days > plan_days)
        return j.earlier(earlier_claim(pair))
            .decide(Verdict::update, "other-date", "plans of different weeks");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("several-dates", "an article gives several dates for such a thing");
    j.step("one-value", "such a thing happens once, and the dates set for it differ: " +
                            pair.a.attribute->text + ", " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
