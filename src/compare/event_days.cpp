// The day and the place of the event that two articles tell of.
#include <algorithm>

#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/count_traits.hpp"
#include "extract/background.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

using link::PlaceRelation;

/// Further apart they are two events, whatever else is alike.
constexpr auto days_of_one_event = std::chrono::days(7);

/// A figure by which an event is known from others of its kind: its dead, who was aboard, how strong it was.
bool tells_event(const Pair& pair, ClaimIndex index, const Claim& of) {
    static const rules::Listed telling("event-identity");
    constexpr int fewest = 5;  // two attacks of a week may each have killed three
    const Claim& c = pair.corpus.claims()[index];
    if (c.kind != ClaimKind::quantity || !c.value || !c.value->nominal || !telling.has(c.slot) || c.subset || extract::is_background(c) || is_unreal(c)) return false;
    const bool many = is_scale(c) || *c.value->nominal >= Decimal(fewest);
    return many && (c.sentence == of.sentence || pair.corpus.is_lone(index));
}

/// Both give such a figure, and it is the same one.
bool share_a_telling_figure(const Pair& pair) {
    const auto [first_a, last_a] = pair.corpus.claims_of(pair.a.document);
    const auto [first_b, last_b] = pair.corpus.claims_of(pair.b.document);
    for (ClaimIndex x = first_a; x < last_a; ++x) {
        if (!tells_event(pair, x, pair.a)) continue;
        const Claim& a = pair.corpus.claims()[x];
        for (ClaimIndex y = first_b; y < last_b; ++y) {
            const Claim& b = pair.corpus.claims()[y];
            if (b.slot == a.slot && tells_event(pair, y, pair.b) && b.value->nominal == a.value->nominal && b.population == a.population) return true;
        }
    }
    return false;
}

/// The article tells the same of the event on another day or in another place.
bool tells_otherwise(const Pair& pair, const Claim& claim) {
    const auto [first, last] = pair.corpus.claims_of(claim.document);
    const auto differs = [&](const Claim& c) {
        if (c.slot != claim.slot || &c == &claim) return false;
        return is_event_day(claim) ? c.time != claim.time : link::place_relation(c, claim) == PlaceRelation::apart;
    };
    const auto begin = pair.corpus.claims().begin();
    return std::any_of(begin + first, begin + last, differs);
}

/// "Thursday night", "early on Friday", "at 11.30 p.m.": what happens then may be told of either day. Not "Sunday afternoon".
bool is_by_night(const Claim& claim) {
    if (!claim.timex) return false;
    const std::size_t part = claim.timex->value.find('T');
    if (part == std::string::npos) return claim.timex->mod.has_value();
    const std::string_view time = std::string_view(claim.timex->value).substr(part + 1);
    if (time.empty() || time.front() < '0' || time.front() > '9') return time != "AF" && time != "MI" && time != "DT";  // afternoon, midday, daytime
    constexpr std::string_view day_begins = "06", night_begins = "21";
    return time < day_begins || time >= night_begins;
}

/// Printed before the other's day came.
bool was_printed_before(const Claim& print, const Claim& day) { return !print.as_of || *print.as_of < *day.time->from; }

/// "In the town of Alder", "in the village of Oster"; what is near a place may be near two, and "in Ash" may be a part of Alder.
bool is_told_within_town(const Pair& pair, const Claim& claim) {
    static const rules::PhraseTable& grounds = rules::Pack::english().phrases("ground-noun");
    const std::string words = text::fold(std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.span.size()));
    if (!claim.place_stated || !words.starts_with("in ")) return false;
    return std::ranges::any_of(grounds.phrases(), [&](const rules::Phrase& town) { return town.get("town") == "yes" && words.find(" " + std::string(town.base) + " of ") != std::string::npos; });
}

/// The article writes the name of the other's place.
bool names_place_of(const Pair& pair, const Claim& teller, const Claim& other) {
    const std::string_view name = other.place.front();
    return article_has(pair, teller, name.substr(name.rfind(' ') + 1));
}

}  // namespace

bool is_event_day(const Claim& claim) { return claim.slot.starts_with("event day:"); }

Judgement judge_event_day(const Pair& pair) {
    Judgement j("date-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (*x.from <= *y.to && *y.from <= *x.to) return j.decide(Verdict::agreement, "same-date", "both give the same day");
    const auto gap = *x.from > *y.to ? *x.from - *y.to : *y.from - *x.to;
    const bool may_be_two = pair.same_document() || gap > days_of_one_event || was_printed_before(pair.a, pair.b) || was_printed_before(pair.b, pair.a) || is_unreal(pair.a) || is_unreal(pair.b);
    if (may_be_two || !pair.corpus.same_story(pair.a.document, pair.b.document) || !share_a_telling_figure(pair))
        return j.step("other-act", "the days differ; the two may tell of two events of one kind");
    if (tells_otherwise(pair, pair.a) || tells_otherwise(pair, pair.b)) return j.step("several-dates", "an article gives several days for such an event");
    if (pair.a.place_stated && pair.b.place_stated && surely_apart(pair.a, pair.b)) return j.step("other-place", "they tell of different places");
    const bool by_night = is_by_night(pair.a) || is_by_night(pair.b) || pair.a.slot == "event day:quake";
    if (gap == std::chrono::days(1) && by_night) return j.decide(Verdict::unresolved, "night-between", "a night or a time zone may lie between the two days");
    j.step("one-value", "both tell of one event by the same figure, and give two days");
    return by_voice(j, pair);
}

bool is_event_place(const Claim& claim) { return claim.slot.starts_with("event place:"); }

Judgement judge_event_place(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const PlaceRelation place = link::place_relation(pair.a, pair.b);
    if (place == PlaceRelation::same) return j.decide(Verdict::agreement, "same-place", "both name the same place: " + std::string(pair.a.place.front()));
    if (place == PlaceRelation::a_in_b || place == PlaceRelation::b_in_a)
        return j.decide(Verdict::agreement, "place-within", "one place lies in the other: " + link::both_places(pair.a, pair.b));
    const bool apart_in_time = pair.a.time && pair.b.time && *pair.a.time != *pair.b.time;
    const bool one_event = !pair.same_document() && !apart_in_time && pair.corpus.same_story(pair.a.document, pair.b.document) && share_a_telling_figure(pair);
    if (!one_event || !is_told_within_town(pair, pair.a) || !is_told_within_town(pair, pair.b) || is_unreal(pair.a) || is_unreal(pair.b))
        return j.step("other-place", "the places differ; the two may tell of two events of one kind");
    if (names_place_of(pair, pair.a, pair.b) || names_place_of(pair, pair.b, pair.a) || tells_otherwise(pair, pair.a) || tells_otherwise(pair, pair.b))
        return j.step("several-places", "an article speaks of both places");
    j.step("one-value", "both tell of one event by the same figure, and give two places: " + link::both_places(pair.a, pair.b));
    return by_voice(j, pair);
}

}  // namespace atodds::compare
