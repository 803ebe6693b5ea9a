#include "compare/count_traits.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "compare/absences.hpp"
#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/judgement.hpp"
#include "extract/background.hpp"
#include "extract/count_rules.hpp"
#include "link/facts.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

bool has_rule(const Claim& c, std::string_view prefix) {
    return std::any_of(c.rules.begin(), c.rules.end(),
                       [&](std::string_view rule) { return rule.starts_with(prefix); });
}

/// People who march or gather come and go; those who watch a match stay.
bool gathers(const Claim& c) {
    return std::any_of(c.rules.begin(), c.rules.end(), [](std::string_view rule) {
        return rule == "measure.took-part" || rule == "measure.crowd";
    });
}

/// "2024-05-06T12:00" of a claim that says the hour and the day; else empty.
std::string hour_of(const Claim& c) {
    const bool clock = c.timex && c.timex->type == Timex::Type::time && !c.timex->mod &&
                       c.timex->value.find(':') != std::string::npos;
    return clock && c.time ? c.timex->value : std::string();
}

/// "the Red Pennant", "the Red Pennant relief agency".
bool is_one_source(const Speaker& a, const Speaker& b) {
    const auto bare = [](const Speaker& s) {
        const std::string name = text::fold(s.name);
        return name.starts_with("the ") ? name.substr(4) : name;
    };
    const std::string x = bare(a), y = bare(b);
    const auto opens = [](const std::string& longer, const std::string& shorter) { return shorter.find(' ') != std::string::npos && longer.starts_with(shorter + " "); };
    return a.id == b.id || x == y || opens(x, y) || opens(y, x);
}

/// Digits of a whole number without the zeros at its end.
std::string telling_digits(const Decimal& number) {
    std::string text = number.is_whole() ? number.text() : std::string();
    while (text.size() > 1 && text.back() == '0') text.pop_back();
    return text;
}

}  // namespace

bool is_scale(const Claim& c) {
    return c.measure == "magnitude";
}

bool is_one_person(const Claim& c) {
    return c.value->nominal && *c.value->nominal == Decimal(1) && c.value->low == c.value->high;
}

bool is_done_by_somebody(const Claim& c) {
    static const rules::Listed listed("done-by-somebody");
    return listed.has(std::string_view(c.measure).substr(c.measure.rfind(' ') + 1));
}

bool is_own_measure(const Claim& c) {
    static const rules::Listed listed("own-measure");
    return listed.has(c.measure);
}

bool is_standing(const Claim& c) {
    static const rules::Listed listed("standing-verb");
    return c.predicate.empty() || listed.has(c.predicate);
}

bool are_of_two_acts(const Claim& a, const Claim& b) {
    static const rules::Listed counting("counting-verb"), tallying("tallying-verb"), rising("toll-verb"), owning("owning-verb"), senses("same-sense");
    const auto tells_no_act = [&](const Claim& c) {
        const auto in = [&](const rules::Listed& verbs) { return verbs.has(c.predicate); };
        return is_standing(c) || in(counting) || in(tallying) || in(rising) || in(owning);
    };
    const auto sense = [&](const Claim& c) {
        const rules::Phrase* known = senses.find(c.predicate);  // as the claim's words have it
        return known ? known->get("sense") : std::string_view(c.predicate);
    };
    // "placed an order for doses", "ordered doses"
    const auto has_word = [](const Claim& c, std::string_view word) { return std::ranges::find(c.words, word) != c.words.end(); };
    return !tells_no_act(a) && !tells_no_act(b) && sense(a) != sense(b) && !has_word(a, sense(b)) && !has_word(b, sense(a));
}

bool undoes(const Claim& end, const Claim& begin) {
    static const rules::Listed verbs("undoing-verb");
    const rules::Phrase* verb = verbs.find(std::string_view(end.predicate));
    return verb != nullptr && begin.measure.ends_with(" " + std::string(verb->get("undoes")));
}

bool are_of_two_givers(const Claim& a, const Claim& b) {
    static const rules::Listed given("given-sum");
    const auto giver = [](const Claim& c) {
        const auto found = std::ranges::find(c.entities, EntityRole::subject, &EntityRef::role);
        return found == c.entities.end() ? std::string_view() : std::string_view(found->id);
    };
    const bool two_nouns = a.facet.starts_with("given by") && b.facet.starts_with("given by") && a.facet != b.facet;
    return given.has(a.measure) && (giver(a) != giver(b) || two_nouns);
}

bool may_be(const Claim& c) { return std::ranges::find(c.modality, Modality::hypothetical) != c.modality.end(); }

bool tells_apart(std::string_view facet) { return facet == "insured" || facet == "of another event" || link::is_of_another_time(facet) || facet.starts_with("within ") || facet.starts_with("of the ") || facet.starts_with("kind "); }

bool rounds_a_sum(const Claim& a, const Claim& b) {
    constexpr int hundredth = 100;
    const auto plain = [](const Claim& c) { return c.unit && c.unit->dimension == Dimension::money && c.value->nominal && c.value->nominal->is_whole(); };
    if (!plain(a) || !plain(b) || a.unit->id != b.unit->id) return false;
    const auto [low, high] = std::minmax(*a.value->nominal, *b.value->nominal);
    return (high - low) * Decimal(hundredth) <= high && telling_digits(low).size() != telling_digits(high).size();
}

bool revises_magnitude(const Claim& a, const Claim& b) {
    const bool long_over = extract::is_background(a) && extract::is_background(b);
    if (!is_scale(a) || long_over || !a.value->nominal || !b.value->nominal) return false;
    return std::max(*a.value->nominal, *b.value->nominal) - std::min(*a.value->nominal, *b.value->nominal) <= Decimal(3, 1);
}

bool is_of_event(const Claim& c) {
    static const rules::Listed listed("event-count");
    return listed.has(c.measure);
}

bool are_two_ways(const Claim& a, const Claim& b) {
    const auto bare = [](const Claim& c) { return c.slot.starts_with("figure:") && c.unit && c.unit->dimension == Dimension::length; };
    const auto from = [](const Claim& c) { return c.slot.starts_with("distance from "); };
    return bare(a) || bare(b) || (from(a) && from(b) && a.slot != b.slot);
}

bool is_sum_of_nothing(const Claim& c) {
    static const rules::Listed listed("number-noun");
    return listed.has(std::string_view(c.measure).substr(0, c.measure.find(' ')));
}

bool counts_since(const Claim& c) {
    constexpr auto a_year = std::chrono::days(365);
    const bool up_to_print = c.time && c.time->from && c.time->to && c.as_of && *c.time->to == *c.as_of && *c.time->to - *c.time->from > a_year;
    return (c.flow == Flow::unknown && up_to_print) || (text::is_one_of(text::Letters(c.slot), "people killed", "people injured") && c.fact.find(" | since ") != std::string_view::npos);
}

bool is_of_past_month(const Claim& c, const Claim& other) {
    constexpr std::size_t month_digits = 7;  // "2024-05"
    constexpr std::chrono::days slack{3};
    const bool casualties = c.measure == "people killed" || c.measure == "people injured";
    if (!casualties || !c.time || !c.time->to || !c.timex || c.timex->value.size() != month_digits) return false;
    const auto of_other = other.time && other.time->from ? other.time->from : other.as_of;
    return of_other && *of_other > *c.time->to + slack && *of_other < *c.time->to + std::chrono::days(extract::background_days);
}

bool counts_bodies(const Claim& c) {
    static const rules::Listed listed("body-noun");
    return (c.unit && listed.has(c.unit->id)) || has_rule(c, "count.bodies-of");
}

bool are_bodies_of(const Claim& bodies, const Claim& toll) { return counts_bodies(bodies) && !counts_bodies(toll) && is_lower(bodies, toll); }

bool are_groups_of(const Claim& groups, const Claim& all) {
    return has_rule(groups, extract::sum_of_groups) && !has_rule(all, extract::sum_of_groups) && is_lower(groups, all);
}

bool is_lower(const Claim& a, const Claim& b) { return a.value->nominal && b.value->nominal && *a.value->nominal < *b.value->nominal; }

bool are_within(const Claim& a, const Claim& b, int times) {
    if (!a.value->nominal || !b.value->nominal) return true;
    const auto [low, high] = std::minmax(*a.value->nominal, *b.value->nominal);
    return low * Decimal(times) >= high;
}

bool is_of_whole_war(const Claim& war, const Claim& other) {
    const bool lower = other.value->nominal && war.value->low && *other.value->nominal < *war.value->low;
    return lower && war.event == "war" && other.event.empty() && !war.in_title && !other.in_title && are_rivals(war, other);
}

bool are_tolls_of_one_war(const Pair& pair) {
    const bool of_war = pair.a.event == "war" && pair.b.event == "war" && pair.a.population == pair.b.population;
    return of_war && pair.corpus.is_lone(pair.index_a) && pair.corpus.is_lone(pair.index_b) && pair.corpus.same_story(pair.a.document, pair.b.document);
}

bool are_rivals(const Claim& a, const Claim& b) {
    constexpr int times = 100;
    return are_within(a, b, times);
}

bool are_below_times(const Claim& a, const Claim& b, int times) {
    if (!a.value->nominal || !b.value->nominal) return false;
    const auto [low, high] = std::minmax(*a.value->nominal, *b.value->nominal);
    return high < low * Decimal(times);
}

bool counts_households(const Claim& c) {
    return c.population == "households";
}

bool lie_where_told(const Pair& pair) {
    static const rules::Listed areas("area-noun");
    const auto names_area = [](const Claim& c) { return std::ranges::any_of(c.words, [](std::string_view word) { return areas.has(word); }); };  // "the province has had"
    const auto left_open = [&](const Claim& c) { return !c.place_stated && !is_told_there(c) && !names_area(c); };
    const bool of_many = comes_in_numbers(pair.a) || is_story_count(pair.a);  // aftershocks, the seats of a party and of its allies
    return !of_many && pair.corpus.same_story(pair.a.document, pair.b.document) && left_open(pair.a) && left_open(pair.b);
}

const Claim* wider_of(const Pair& pair) {
    const bool world_a = has_rule(pair.a, "extent.world"), wide_a = pair.corpus.outline(pair.index_a).wide;
    if (wide_a != pair.corpus.outline(pair.index_b).wide) return wide_a ? &pair.a : &pair.b;
    return world_a == has_rule(pair.b, "extent.world") ? nullptr : world_a ? &pair.a : &pair.b;
}

bool may_hold_count(const Claim& wide, const Claim& other) {
    return is_lower(other, wide) && (!wide.place_stated || !other.place_stated || link::place_relation(wide, other) != link::PlaceRelation::same);
}

link::PlaceRelation of_area_and_town(const Claim& a, const Claim& b, link::PlaceRelation places) {
    const auto of_area = [](const Claim& c) { return std::ranges::find(c.which, "#area") != c.which.end(); };
    if (places != link::PlaceRelation::same || of_area(a) == of_area(b)) return places;
    return of_area(a) ? link::PlaceRelation::b_in_a : link::PlaceRelation::a_in_b;
}

bool is_fixed(const Claim& c) {
    static const rules::Listed listed("fixed-count");
    return listed.has(c.measure) || c.measure.starts_with("distance from");
}

bool comes_in_numbers(const Claim& c) {
    static const rules::Listed listed("several-measure");
    return listed.has(c.measure);
}

bool is_one_of_many(const Claim& c) {
    static const rules::Listed listed("many-measure");
    return listed.has(c.measure);
}

bool is_story_count(const Claim& c) {
    return std::any_of(c.rules.begin(), c.rules.end(),
                       [](std::string_view rule) { return rule.starts_with("measure.story-"); });
}

bool is_once(const Claim& c) {
    static const rules::Listed listed("once-measure");
    return listed.has(c.measure);
}

bool adds_up(const Claim& c) {
    static const rules::Listed listed("summed-measure");
    return listed.has(c.measure);
}

bool varies_by_the_hour(const Claim& a, const Claim& b) {
    if (a.measure == "attendance" && !gathers(a) && !gathers(b)) return false;
    static const rules::Listed listed("varying-measure");
    return listed.has(a.measure);
}

namespace {

/// How many came on a day that was over when either was printed.
bool are_crowds_of_a_past_day(const Claim& a, const Claim& b) {
    const auto is_over = [](const Claim& c) { return c.time && c.time->to && c.as_of && c.time->from == c.time->to && *c.time->to < *c.as_of; };
    return a.measure == "attendance" && is_over(a) && is_over(b) && *a.time == *b.time;
}

}  // namespace

bool varies_by_the_hour(const Pair& pair) {
    if (are_crowds_of_a_past_day(pair.a, pair.b)) return are_of_two_hours(pair);
    return varies_by_the_hour(pair.a, pair.b) || (pair.a.measure == "attendance" && are_of_two_hours(pair));
}

bool are_of_two_spots(const Claim& a, const Claim& b) {
    static const rules::Listed listed("spot-measure");
    if (!listed.has(a.measure)) return false;
    if (link::place_relation(a, b) == link::PlaceRelation::apart) return true;
    const auto spots = [](const Claim& c) {
        std::vector<std::string_view> names;
        for (const EntityRef& e : c.entities)
            if (e.role == EntityRole::subject) names.emplace_back(e.id);
        if (c.place_stated && !c.place.empty()) names.push_back(c.place.front());
        return names;
    };
    const auto x = spots(a), y = spots(b);
    return !(x.empty() && y.empty()) && std::ranges::none_of(x, [&](std::string_view spot) { return std::ranges::find(y, spot) != y.end(); });
}

bool are_of_one_day(const Claim& a, const Claim& b) {
    const auto is_dated = [](const Claim& c) { return c.time && c.time->from && c.time->from == c.time->to; };
    const auto day = [&](const Claim& c) { return is_dated(c) ? c.time->from : c.as_of; };
    return (is_dated(a) || is_dated(b)) && day(a) && day(a) == day(b);
}

bool is_maximum(const Claim& c) {
    static const rules::Listed listed("maximum-word");
    return std::any_of(c.words.begin(), c.words.end(),
                       [&](std::string_view word) { return listed.has(word); });
}

namespace {

/// The words stand in the sentence, not within longer ones ("a new high" in "a new highway"), and not of one of several.
bool says(std::string_view sentence, std::string_view words) {
    const auto letter = [&](std::size_t at) { return at < sentence.size() && std::isalpha(static_cast<unsigned char>(sentence[at])) != 0; };
    for (std::size_t at = sentence.find(words); at != std::string_view::npos; at = sentence.find(words, at + 1))
        if (!(at > 0 && letter(at - 1)) && !letter(at + words.size()) && !sentence.substr(0, at).ends_with("one of ")) return true;
    return false;
}

}  // namespace

bool is_maximum(const Pair& pair, ClaimIndex index) {
    static const rules::PhraseTable& told = rules::Pack::english().phrases("maximum-told");
    const Claim& c = pair.corpus.claims()[index];
    if (is_maximum(c)) return true;
    if (!pair.corpus.is_lone(index) || !c.unit) return false;
    const std::string sentence = text::fold(pair.article(c).text.substr(c.sentence.begin, c.sentence.size()));
    return std::ranges::any_of(told.phrases(), [&](const rules::Phrase& words) { return says(sentence, words.base); });
}

bool is_owned_thing(const Claim& c) {
    static const rules::Listed listed("owned-thing");
    return listed.has(c.measure);
}

bool is_told_there(const Claim& c) {
    return !c.place.empty() && std::find(c.rules.begin(), c.rules.end(), "place-of-article") == c.rules.end();
}

bool is_slip(const Decimal& low, const Decimal& high) {
    for (const int factor : {100, 1000, 1'000'000})
        if (low * Decimal(factor) == high) return true;
    return false;
}

bool is_done_daily(const Claim& c) {
    static const rules::Listed listed("daily-measure");
    return listed.has(c.measure);
}

bool is_toll(const Claim& c) {
    return c.flow == Flow::flow && !is_unreal(c);
}

bool is_agreed_price(const Claim& a, const Claim& b) {
    const auto only_planned = [](const Claim& c) { return !has(c, Modality::hypothetical) && !has(c, Modality::required); };
    const auto ordered = [](const Claim& c) { return !has(c, Modality::hypothetical) && !has(c, Modality::planned); };
    if (a.measure == "fine") return ordered(a) && ordered(b);  // what somebody must pay he was fined
    return a.measure == "price" && only_planned(a) && only_planned(b);
}

namespace {

/// "Paintings | by Dahl"; not "carriers | by 2026".
bool says_whose_behind(const Pair& pair, const Claim& c) {
    static const rules::Listed kinds("kind-behind");
    const auto value = std::ranges::find(c.parts, PartRole::value, &Part::role);
    if (value == c.parts.end()) return false;
    const Words words = written_words(std::string_view(pair.article(c).text).substr(value->span.end, c.sentence.end - std::min(c.sentence.end, value->span.end)), 2);
    return words.size() > 1 && kinds.has(words.front()) && (words[1].front() < '0' || words[1].front() > '9');
}

}  // namespace

bool are_told_as_wholes(const Pair& pair) {
    const auto as_whole = [&](const Claim& count) {
        const auto [first, last] = pair.corpus.claims_of(count.document);
        const auto begin = pair.corpus.claims().begin();
        return std::any_of(begin + first, begin + last, [&](const Claim& c) { return counts_parts(c) && c.sentence == count.sentence && c.value->nominal == count.value->nominal; });
    };
    constexpr int most_times = 2;  // further apart they are not compared as wholes either
    return are_within(pair.a, pair.b, most_times) && as_whole(pair.a) && as_whole(pair.b);
}

bool is_one_of_a_kind(const Pair& pair) {
    return says_whose_behind(pair, pair.a) != says_whose_behind(pair, pair.b);
}

bool is_addition(const Claim& c) {
    return c.subset && (c.subset->relation == SubsetRelation::increment || c.subset->relation == SubsetRelation::remainder);
}

bool is_revision(const Claim& c) {
    return c.subset && c.subset->relation == SubsetRelation::earlier;
}

bool says_no_more(const Claim& c) {
    return has_rule(c, "counter.only");
}

bool is_counter_figure(const Claim& c) {
    return c.speaker && has_rule(c, "counter.");
}

bool is_total(const Claim& c) {
    return has_rule(c, "total.");
}

bool is_final(const Claim& c) {
    return has_rule(c, "final.");
}

bool ends_count(const Claim& final, const Claim& other) {
    if (has_rule(final, "final.all-aboard")) {
        const bool there = is_told_there(final) && is_told_there(other) && link::place_relation(final, other) == link::PlaceRelation::same;
        return there && is_lower(other, final);  // others may have died on the ground
    }
    if (!has_rule(final, "final.rest-stayed")) return is_final(final);
    return other.time && other.time->to && final.as_of && *other.time->to <= *final.as_of;
}

bool is_set_against_whole(const Claim& a, const Claim& b) {
    const bool part_is_a = a.subset && a.subset->relation == SubsetRelation::part;
    const Claim &part = part_is_a ? a : b, &whole = part_is_a ? b : a;
    if (!part.value->nominal || !whole.value->nominal || is_unreal(part) || is_unreal(whole)) return false;
    const bool near = *part.value->nominal * Decimal(2) > *whole.value->nominal;  // else it is one of several parts
    if (part.document == whole.document) return whole.in_title && !part.in_title && near;
    return is_final(whole) && part.value->low && whole.value->high && *part.value->low > *whole.value->high;
}

bool is_of_firm(const Claim& c) {
    static const rules::Listed listed("firm-count");
    return listed.has(c.measure);
}

bool lies_ahead(const Claim& c) {
    return c.time && c.time->to && c.as_of && *c.time->to > *c.as_of;
}

bool of_one_hour(const Claim& a, const Claim& b) {
    const std::string hour = hour_of(a);
    return !hour.empty() && hour == hour_of(b);
}

bool of_one_count(const Claim& a, const Claim& b) {
    const auto day = [](const Claim& c) { return c.attribute && c.attribute->name == "count" ? std::string_view(c.attribute->text) : std::string_view(); };
    const bool of_all = a.population == b.population && has_rule(a, "extent.") == has_rule(b, "extent.");
    return of_all && !day(a).empty() && day(a) == day(b) && a.speaker && b.speaker && is_one_source(*a.speaker, *b.speaker);
}

bool swaps_digits(const Claim& a, const Claim& b) {
    constexpr std::size_t fewest = 3;
    if (!a.value->nominal || !b.value->nominal || !a.as_of || a.as_of != b.as_of) return false;
    const auto [low, high] = std::minmax(*a.value->nominal, *b.value->nominal);
    if (high < low * Decimal(2)) return false;  // 124 and 142: so a toll may well grow in a day
    std::string x = telling_digits(*a.value->nominal), y = telling_digits(*b.value->nominal);
    const bool same_length =
        a.value->nominal->text().size() == b.value->nominal->text().size() && x.size() == y.size();
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return same_length && x.size() >= fewest && x == y;
}

}  // namespace atodds::compare
