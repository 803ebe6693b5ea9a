#include "link/evidence.hpp"

#include <algorithm>

#include "extract/background.hpp"
#include "extract/count_rules.hpp"
#include "gazetteer/gazetteer.hpp"
#include "link/barriers.hpp"
#include "link/blocks.hpp"
#include "link/facts.hpp"
#include "link/figures.hpp"
#include "link/weights.hpp"
#include "rules/listed.hpp"

namespace atodds::link {

namespace {

using namespace std::chrono;

/// Wording of two statements from which on they say the same thing. Set by tests/bench/tune_similarity.
constexpr int same_statement = 500;
/// The same within one story, where the subject and the event are known to be one. On the gold of clusters and stories the precision
/// of agreements stays at 0.95 down to here.
constexpr int same_statement_of_story = 400;
/// What one denies in so many words, the other mostly says in words of its own.
constexpr int denied_statement = 250;
/// Statements in one article repeat themselves in other words less often than two outlets do.
constexpr int same_utterance = 450;

bool within(const TextList& path, std::string_view place) {
    return std::find(path.begin(), path.end(), place) != path.end();
}

std::vector<std::string> shared_entities(const Claim& a, const Claim& b) {
    std::vector<std::string> shared;
    for (const auto& x : a.entities)
        for (const auto& y : b.entities)
            if (x.id == y.id && !x.id.empty()) shared.push_back(x.id);
    for (const std::string_view p : a.place)
        if (within(b.place, p)) shared.emplace_back(p);
    if (shared.size() < 2) return shared;
    std::sort(shared.begin(), shared.end());
    shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
    return shared;
}

/// Statements that name anybody must share a name; those that name nobody ("the toll is expected to rise") are of one thing only
/// where their articles tell one story.
bool shares_name(const Corpus& corpus, ClaimIndex a, ClaimIndex b, bool one_story) {
    bool named_a = false, named_b = false;
    const auto u = corpus.words(a), v = corpus.words(b);
    for (const WordNumber word : u) {
        if (!corpus.is_name(word)) continue;
        named_a = true;
        if (std::binary_search(v.begin(), v.end(), word)) return true;
    }
    for (const WordNumber word : v) named_b |= corpus.is_name(word);
    return one_story && (!named_a || !named_b);
}

/// Two claims are linked; how they stand to each other decides what their difference means.
void join(Evidence& e, const Claim& a, const Claim& b, PlaceRelation places) {
    e.link.time = time_relation(a, b);
    e.link.place = places;
    e.linked = true;
}

/// Evidence with the question whether its rejections are to be said.
struct Gathering {
    Evidence e;
    Rejections rejections;

    /// `text` gives the sentence a person reads; it is asked only when somebody wants it.
    template <class Text>
    void reject(const char* code, const Text& text) {
        e.linked = false;
        if (rejections == Rejections::said) e.reasons.push_back({code, text()});
    }
    void reject(const char* code, const char* text) {
        reject(code, [text] { return std::string(text); });
    }
};

/// Two articles on two days' events: each says when its own happened, and a night lies between.
bool on_other_days(const Corpus& corpus, const Claim& a, const Claim& b) {
    const auto &x = corpus.event_day(a.document), &y = corpus.event_day(b.document);
    return a.document != b.document && x && y && !one_day(*x, *y);
}

/// One tells of what the speaker of the other says that he never spoke, in words of its own.
bool speaks_of_unspoken(const Claim& a, const Claim& b) {
    const auto is_unspoken = [](const Claim& c) { return std::ranges::find(c.rules, extract::never_spoke_of) != c.rules.end(); };
    return a.slot == b.slot && is_unspoken(a) != is_unspoken(b);
}

void statements(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Gathering& g) {
    Evidence& e = g.e;
    const int score = similarity(corpus, a, b);
    e.link.measure = score;
    e.link.score = score;
    const Outline &x = corpus.outline(a), &y = corpus.outline(b);
    const bool story = corpus.same_story(x.document, y.document);
    const bool uttered = x.kind == ClaimKind::quotation;
    const bool denial = story && x.denied != y.denied;
    const int enough = denial ? denied_statement : uttered ? same_utterance : story ? same_statement_of_story : same_statement;
    const bool unspoken = uttered && speaks_of_unspoken(corpus.claims()[a], corpus.claims()[b]);
    if (score < enough && !unspoken) return g.reject("other-words", [&] { return "the wording is too different (" + std::to_string(score) + " of 1000)"; });
    if (x.has_as_of && y.has_as_of && std::abs(x.as_of - y.as_of) > statement_days) return g.reject("other-time", "the articles were printed months apart");
    if (!uttered && !story && on_other_days(corpus, corpus.claims()[a], corpus.claims()[b]))
        return g.reject("other-time", "the articles are about events of different days");
    if (!uttered && !shares_name(corpus, a, b, story)) return g.reject("other-names", "they share no name of people or places");
    join(e, corpus.claims()[a], corpus.claims()[b], place_relation(corpus.claims()[a], corpus.claims()[b]));
}

/// A count of a whole area may hold that of a place which no list knows; one of a continent or a sea that of any country.
bool may_hold(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const auto wide = [&](ClaimIndex c) { return corpus.outline(c).wide; };
    const auto unlisted = [&](ClaimIndex c) {
        const auto& place = corpus.claims()[c].place;
        return !place.empty() && gazetteer::Gazetteer::instance().find(place.front()).empty();
    };
    const auto above = [&](ClaimIndex c) { return std::ranges::find(corpus.claims()[c].rules, extract::above_countries) != corpus.claims()[c].rules.end(); };
    return above(a) != above(b) || (wide(a) && unlisted(b)) || (wide(b) && unlisted(a));
}

/// Says what keeps two claims apart; false when nothing does.
bool reject_for(Barrier barrier, Gathering& g) {
    switch (barrier) {
        case Barrier::none: return false;
        case Barrier::other_story: g.reject("other-story", "the articles tell different stories"); break;
        case Barrier::no_common_place:
            g.reject("other-story", "the articles tell different stories, and no place or name of their own joins the claims");
            break;
        case Barrier::printed_apart: g.reject("other-time", "they were printed weeks apart"); break;
        case Barrier::other_day: g.reject("other-time", "the articles are about events of different days"); break;
        case Barrier::earlier_event: g.reject("other-time", "one tells of an earlier event"); break;
    }
    return true;
}

/// The sentence of one count names a town, and the other count lies where its article does, in another.
bool tell_of_another_town(const Claim& a, const Claim& b) {
    constexpr std::size_t known = 3;  // a town, its province, their country
    const auto carried = [](const Claim& c) { return std::ranges::find(c.rules, "place-of-sentence-before") != c.rules.end(); };
    const auto listed = [](const Claim& c) { return c.place.size() > 1 && !gazetteer::Gazetteer::instance().find(c.place.front()).empty(); };
    if (a.kind == ClaimKind::quantity && carried(a) != carried(b) && listed(a) && listed(b)) return true;
    const auto of_article = [](const Claim& c) { return std::ranges::find(c.rules, "place-of-article") != c.rules.end(); };
    return a.kind == ClaimKind::quantity && of_article(a) != of_article(b) && a.place.size() >= known && b.place.size() >= known;
}

void slots(const Corpus& corpus, ClaimIndex one, ClaimIndex other, Gathering& g) {
    Evidence& e = g.e;
    const Claim &a = corpus.claims()[one], &b = corpus.claims()[other];
    e.link.measure = 1000;
    // labels and conduct name their referent in the slot itself
    const Outline &x = corpus.outline(one), &y = corpus.outline(other);
    const bool placed = is_placed(x, y) && x.place_stated && y.place_stated;
    const PlaceRelation places = place_relation(a, b);
    if (placed && places == PlaceRelation::apart && !may_hold(corpus, one, other))
        return g.reject("other-place", [&] { return both_places(a, b); });
    if (is_placed(x, y) && places == PlaceRelation::apart && tell_of_another_town(a, b) && !may_hold(corpus, one, other)) return g.reject("other-place", "one tells of a place that the other's article is not about");
    if (reject_for(barrier_of_slot(corpus, one, other), g)) return;
    join(e, a, b, places);
}

/// Two figures that no measure joins: by the figure, or by the words around it.
void figures(const Corpus& corpus, ClaimIndex a, ClaimIndex b, SameFigure same, Gathering& g) {
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    const PlaceRelation places = place_relation(x, y);
    if (x.place_stated && y.place_stated && places == PlaceRelation::apart)
        return g.reject("other-place", [&] { return both_places(x, y); });
    if (printed_apart(corpus.outline(a), corpus.outline(b))) return g.reject("other-time", "they were printed weeks apart");
    Evidence& e = g.e;
    e.link.measure = similarity(corpus, a, b);
    e.link.score = e.link.measure;
    e.same_figure = same;
    join(e, x, y, places);
}

/// "northwestern norland": a part of a country whose bounds nobody states.
bool is_region(const TextList& path) {
    if (path.size() < 2 || path[0].size() <= path[1].size() + 1 || !path[0].ends_with(path[1])) return false;
    return path[0][path[0].size() - path[1].size() - 1] == ' ';
}

bool is_country(const TextList& path) {
    if (path.size() != 1) return false;
    const auto entries = gazetteer::Gazetteer::instance().find(path.front());
    return std::any_of(entries.begin(), entries.end(), [](const auto& e) { return e.type == EntityType::country; });
}

/// A place of which nothing is known but its name.
bool is_unlocated(const TextList& path) { return path.size() == 1 && gazetteer::Gazetteer::instance().find(path.front()).empty(); }

/// "Republic Square", which some town has.
bool is_spot_of_town(const TextList& path) {
    static const rules::Listed spots("town-spot");
    const std::string_view name = path.front();
    return spots.has(name.substr(name.rfind(' ') + 1)) && is_unlocated(path);
}

}  // namespace

std::string both_places(const Claim& a, const Claim& b) { return std::string(a.place.front()) + ", " + std::string(b.place.front()); }

PlaceRelation place_relation(const Claim& a, const Claim& b) {
    if (a.place.empty() || b.place.empty()) return PlaceRelation::unknown;
    if (a.place.front() == b.place.front()) return PlaceRelation::same;
    if (is_region(a.place) && b.place.size() > 1 && within(b.place, a.place[1])) return PlaceRelation::unknown;
    if (is_region(b.place) && a.place.size() > 1 && within(a.place, b.place[1])) return PlaceRelation::unknown;
    if (within(a.place, b.place.front())) return PlaceRelation::a_in_b;
    if (within(b.place, a.place.front())) return PlaceRelation::b_in_a;
    // a village that no list knows may lie in the country that the other names
    if ((is_country(a.place) && is_unlocated(b.place)) || (is_country(b.place) && is_unlocated(a.place))) return PlaceRelation::unknown;
    // the crowd on a square is that of its town
    if (a.measure == "attendance" && is_spot_of_town(a.place) != is_spot_of_town(b.place)) return PlaceRelation::unknown;
    return PlaceRelation::apart;
}

std::optional<int> days_apart(const Claim& a, const Claim& b) {
    if (!a.as_of || !b.as_of) return std::nullopt;
    return std::abs(static_cast<int>((*a.as_of - *b.as_of).count()));
}

TimeRelation time_relation(const Claim& a, const Claim& b) {
    const auto window = [](const Claim& c) -> DayRange {
        if (c.time) return *c.time;
        if (c.as_of) return {c.as_of, c.as_of};
        return {};
    };
    const DayRange x = window(a), y = window(b);
    if ((!x.from && !x.to) || (!y.from && !y.to)) return TimeRelation::unknown;
    if (x == y) return TimeRelation::same;
    const auto from = [](const DayRange& r) { return r.from ? *r.from : sys_days::min(); };
    const auto to = [](const DayRange& r) { return r.to ? *r.to : sys_days::max(); };
    if (from(x) <= to(y) && from(y) <= to(x)) return TimeRelation::overlap;
    const auto gap = from(x) > to(y) ? from(x) - to(y) : from(y) - to(x);
    return gap <= days(one_story_days) ? TimeRelation::near : TimeRelation::apart;
}

Ground ground_of(const Corpus& corpus, ClaimIndex a, const Evidence& e) {
    if (e.same_figure != SameFigure::no) return {e.same_figure, 0, {}};
    if (corpus.worded(a)) return {SameFigure::no, e.link.score / 10, {}};
    return {SameFigure::no, 0, corpus.claims()[a].measure};
}

Reason reason_of(const Ground& ground) {
    switch (ground.figure) {
        case SameFigure::no: break;
        case SameFigure::by_value: return {"same-figure", "one story gives the same figure"};
        case SameFigure::by_words: return {"same-words", "nearly the same words stand around the two figures"};
        case SameFigure::of_reply: return {"same-speaker", "one answers who is told to have said the other"};
        case SameFigure::of_absence: return {"same-thing", "both speak of one thing: one that it was not there"};
        case SameFigure::left_over: return {"left-over", "neither article has another figure of the kind on which the other does not agree"};
    }
    if (ground.percent > 0) return {"same-words", "the wording is alike (" + std::to_string(ground.percent) + " percent)"};
    return {"same-measure", "both measure: " + std::string(ground.measure)};
}

void describe_link(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Evidence& e) {
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    e.link.entities = shared_entities(x, y);
    e.link.differs = differing_marks(x, y);
    const bool by_slot = !corpus.worded(a) && e.same_figure == SameFigure::no;
    if (by_slot) e.link.score = weights::score(e.link);
}

Evidence gather(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Rejections rejections) {
    Evidence evidence = find_link(corpus, a, b, rejections);
    if (!evidence.linked) return evidence;
    describe_link(corpus, a, b, evidence);
    evidence.reasons.push_back(reason_of(ground_of(corpus, a, evidence)));
    return evidence;
}

Evidence find_link(const Corpus& corpus, ClaimIndex a, ClaimIndex b, Rejections rejections) {
    Gathering g{{}, rejections};
    if (corpus.outline(a).reply != corpus.outline(b).reply && corpus.is_left_over(a, b)) figures(corpus, a, b, SameFigure::of_reply, g);
    else if (corpus.outline(a).absence != corpus.outline(b).absence && corpus.is_left_over(a, b)) figures(corpus, a, b, SameFigure::of_absence, g);
    else if (corpus.group(a) != corpus.group(b)) g.reject("other-kind", "they are claims of different kinds");
    else if (corpus.worded(a)) statements(corpus, a, b, g);
    else if (corpus.slot(a) == corpus.slot(b) && corpus.outline(a).has_slot) slots(corpus, a, b, g);
    else if (corpus.is_left_over(a, b)) figures(corpus, a, b, SameFigure::left_over, g);
    else if (const SameFigure same = same_figure(corpus, a, b); same != SameFigure::no) figures(corpus, a, b, same, g);
    else g.reject("other-measure", [&] { return "they measure different things: " + corpus.claims()[a].measure + ", " + corpus.claims()[b].measure; });
    return std::move(g.e);
}

}  // namespace atodds::link
