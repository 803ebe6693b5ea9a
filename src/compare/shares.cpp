#include <algorithm>

#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/count_traits.hpp"
#include "rules/pack.hpp"
#include "text/interval.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// Shares of a changing whole are compared within this many days.
constexpr int one_story_days = 30;

/// A vote is counted out within this many days; the next round comes a week later or more.
constexpr int days_of_one_ballot = 6;

/// Shares of which no more is known than the noun beside them ("a rise of 4 percent") are of one thing only where the words
/// around them are mostly the same.
bool is_bare(const Pair& pair) {
    constexpr int same_words = 500;
    return pair.a.slot.starts_with("figure:") && link::similarity(pair.corpus, pair.index_a, pair.index_b) < same_words;
}

/// Of two months or days; where one gives none, the other's must lie near its print.
bool other_time(const Pair& pair) {
    const auto& a = pair.a.time;
    const auto& b = pair.b.time;
    if (a && b) return *a != *b;
    return (a || b) && pair.evidence.link.time == TimeRelation::apart;
}

/// "Turnout by noon was 31 percent".
bool is_of_an_hour(const Claim& c) { return c.timex && c.timex->type == Timex::Type::time; }

/// A stake is of the firm, wherever it is told.
bool is_stake(const Claim& c) { return c.slot.starts_with("stake of "); }

/// "Wages rise by 5 percent" may be those of the nurses that the other names.
bool is_rise_of_all(const Pair& pair) {
    const bool rise = pair.a.slot.starts_with("rise of ") || pair.a.slot.starts_with("cut of ");
    return rise && (pair.a.population.empty() || pair.b.population.empty());
}

bool other_firm(const Pair& pair) {
    static const std::string unnamed = "firm";
    if (!is_stake(pair.a) || !pair.a.subset || !pair.b.subset) return false;
    const std::string &x = pair.a.subset->of, &y = pair.b.subset->of;
    return x != y && x != unnamed && y != unnamed;
}

/// "Half" and "two thirds" are parts of one, "57 percent" is of a hundred: both of a hundred. A word for a part is what lies nearer to it
/// than to the next such word: halfway from a third to a half, and from a half to two thirds, are eight points.
Value in_hundredths(const Claim& share) {
    constexpr int hundred = 100;
    const Decimal nearer(8);
    Value value = *share.value;
    if (share.unit || !value.nominal || *value.nominal > Decimal(1)) return value;
    for (auto* end : {&value.nominal, &value.low, &value.high, &value.soft_low, &value.soft_high})
        if (*end) *end = **end * Decimal(hundred);
    if (value.approx == Approx::exact) value.low = value.soft_low = *value.nominal - nearer, value.high = value.soft_high = *value.nominal + nearer;
    return value;
}

/// "63 percent" for 62.7: the whole percent that the other one rounds to.
bool rounds(const Value& x, const Value& y) {
    if (!x.nominal || !y.nominal || x.nominal->is_whole() == y.nominal->is_whole()) return false;
    const auto [low, high] = std::minmax(*x.nominal, *y.nominal);
    return high - low <= Decimal(5, 1);
}

/// A headline's share, and a text that gives one share of its kind, another one.
bool is_headline_alone(const Pair& pair) {
    if (!pair.same_document() || pair.a.in_title == pair.b.in_title || is_unreal(pair.a) != is_unreal(pair.b)) return false;
    const auto [title, text] = pair.a.in_title ? std::pair(pair.index_a, pair.index_b) : std::pair(pair.index_b, pair.index_a);
    return !pair.corpus.repeats_figure(title) && pair.corpus.is_lone_in_text(text);
}

/// "Unite demands", "GMB wants"; "Ford has offered", "GM has offered".
bool are_of_two_proposers(const Claim& a, const Claim& b) {
    return a.facet.starts_with("by ") && b.facet.starts_with("by ") && a.facet != b.facet;
}

/// "Had 51.8 per cent of the vote", "won 52.3 per cent of the vote": of one candidate, whatever the verb.
bool is_vote_of_one(const Pair& pair) {
    const auto holder = [](const Claim& c) { return std::string_view(c.population).substr(std::min(c.population.find(" by "), c.population.size())); };
    return pair.a.slot == "share of vote" && !holder(pair.a).empty() && holder(pair.a) == holder(pair.b);
}

/// The words stand in the text, as an entry of the class writes them.
bool holds_any(std::string_view text, std::string_view phrase_class) {
    const std::string folded = text::fold(text);
    const auto& phrases = rules::Pack::english().phrases(phrase_class).phrases();
    return std::ranges::any_of(phrases, [&](const rules::Phrase& phrase) { return folded.find(phrase.base) != std::string::npos; });
}

/// "Turnout in the capital stood at 58", beside that of the whole land.
bool is_of_part_of_land(const Pair& pair) {
    const auto within = [&](const Claim& c) { return holds_any(sentence_text(pair, c), "area-within"); };
    return within(pair.a) != within(pair.b);
}

/// "With 94 per cent of ballots counted", a day or more before the other's print.
bool is_counted_out(const Pair& pair, char first, int days) {
    if (pair.a.slot != "share of vote" || first == 0 || days == 0 || days > days_of_one_ballot) return false;
    return holds_any(pair.article(first == 'a' ? pair.a : pair.b).text, "count-in-progress");
}

}  // namespace

bool applies_to_shares(const Claim& a, const Claim& b) { return a.kind == ClaimKind::share && b.kind == ClaimKind::share; }

Judgement judge_share(const Pair& pair) {
    Judgement j("share-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (!pair.a.value || !pair.b.value) return j.step("no-value", "one has no figure");
    const Value x = in_hundredths(pair.a), y = in_hundredths(pair.b);
    const auto meeting = text::meet(x, y);
    const bool same = meeting == text::Meeting::equal || meeting == text::Meeting::compatible || meeting == text::Meeting::rounding || rounds(x, y);
    if (same && (pair.a.slot != pair.b.slot || pair.a.slot.empty())) return j.inferred().decide(Verdict::agreement, "equal", "the shares agree");
    if (is_bare(pair)) return j.step("bare-share", "a share of nothing that is named; another may be of another thing");
    if (pair.a.population != pair.b.population && !is_rise_of_all(pair) && !is_vote_of_one(pair))
        return j.decide(Verdict::scope, "other-group", "they count different groups: " + pair.a.population + ", " + pair.b.population);
    if (same)
        return j.decide(Verdict::agreement, "equal", "the shares agree");
    if (within_tolerance(pair, x, y))
        return j.decide(Verdict::agreement, "tolerance", "no further apart than the project's settings allow");
    if (pair.a.facet != pair.b.facet && (tells_apart(pair.a.facet) || tells_apart(pair.b.facet))) return j.step("other-thing", "they are rates of two kinds");
    if (are_of_two_proposers(pair.a, pair.b)) return j.step("other-doer", "they are offered or demanded by two: " + pair.a.facet + ", " + pair.b.facet);
    if (other_firm(pair)) return j.step("other-whole", "they are stakes in two firms");
    const bool placed = pair.a.place_stated || pair.b.place_stated;  // else each is of where its article lies
    const auto place = is_stake(pair.a) ? link::PlaceRelation::same : placed ? link::place_relation(pair.a, pair.b) : link::PlaceRelation::unknown;
    const bool named = !pair.a.slot.starts_with("figure:");
    const bool one_story = named && place == link::PlaceRelation::unknown && pair.corpus.same_story(pair.a.document, pair.b.document);
    if (place != link::PlaceRelation::same && !one_story)
        return j.decide(Verdict::scope, "other-place", "they are shares of people in different places");
    if (named && !pair.same_document() && is_of_part_of_land(pair)) return j.decide(Verdict::scope, "place-within", "one is of a part of the land only");
    if (is_headline_alone(pair)) {
        j.step("headline-alone", "the headline gives a share that its text does not");
        return by_voice(j, pair);
    }
    if (pair.same_document()) return j.step("one-article", "two shares in one article, which most often are of two things");
    if (pair.corpus.is_borne_out(pair.index_a, pair.index_b) || pair.corpus.is_borne_out(pair.index_b, pair.index_a))
        return j.step("other-thing", "an article gives both shares: the other article's one, and one of something else");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    const bool two_ballots = pair.a.slot == "turnout" && *days > days_of_one_ballot;
    const char first = earlier_claim(pair);
    const bool rises = first != 0 && x.nominal && y.nominal && (first == 'a' ? *x.nominal < *y.nominal : *y.nominal < *x.nominal);
    if (pair.a.slot == "turnout" && *days > 0 && *days <= days_of_one_ballot && rises)
        return j.earlier(earlier_claim(pair)).decide(Verdict::update, "counted-out", "a turnout is reckoned anew until all votes are counted");
    if (is_counted_out(pair, first, *days)) return j.earlier(first).decide(Verdict::update, "counted-out", "one was told before all votes were counted");
    if (two_ballots || *days > one_story_days || other_time(pair)) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-date", "the shares are of different dates");
    if (meeting == text::Meeting::soft_apart) return j.decide(Verdict::unresolved, "vague-word", "the words used leave room");
    if (is_of_an_hour(pair.a) != is_of_an_hour(pair.b)) return j.decide(Verdict::unresolved, "varying", "one is of an hour of the day, and such a share changes within it");
    if (one_story && !(pair.corpus.is_lone(pair.index_a) && pair.corpus.is_lone(pair.index_b)))
        return j.step("several-shares", "an article gives several such shares, and no place says which is meant");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
