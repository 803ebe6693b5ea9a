// Facts of which a person, a side or a match has one: children, the minute of a goal, a rank, an offence.
#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "compare/checks.hpp"
#include "compare/which.hpp"
#include "extract/background.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/kinship.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

using text::Meeting;

/// Within this many days no rank and no tally changes without an article saying so.
constexpr int days_of_one_fact = 5, days_of_one_count = 7;

/// Of what somebody died is asked and answered within weeks.
constexpr int days_of_one_death = 21;

bool is_place(const Claim& claim) { return claim.slot.starts_with("fact:place of "); }

/// The value as a person reads it: of an id the name that it is of.
std::string shown(const Claim& claim) {
    for (const EntityRef& e : claim.entities)
        if (claim.attribute->entity == e.id) return e.name;
    return claim.attribute->text;
}

/// Posts of two bodies that are both named.
bool of_other_body(const Claim& a, const Claim& b) {
    if (!a.slot.starts_with("fact:new holder:")) return false;
    const auto bodies = [](const Claim& c) {
        std::vector<std::string> ids;
        for (const EntityRef& e : c.entities)
            if (e.role == EntityRole::party) ids.push_back(e.id);
        return ids;
    };
    const auto x = bodies(a), y = bodies(b);
    const bool shared = std::ranges::any_of(x, [&](const std::string& id) { return std::ranges::find(y, id) != y.end(); });
    return !x.empty() && !y.empty() && !shared;
}

bool is_holder(const Claim& claim) { return claim.slot.starts_with("fact:holder:") || claim.slot.starts_with("fact:successor:"); }

std::vector<std::string> skeletons_of(const std::string& name) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
        if (end > at) words.push_back(gazetteer::skeleton(name.substr(at, end - at)));
        at = end + 1;
    }
    return words;
}

/// Names of which no word is the other's, in whatever spelling: a maiden name or a nickname is another word for one person.
bool are_two_people(const std::string& a, const std::string& b) {
    const auto x = skeletons_of(a), y = skeletons_of(b);
    return std::ranges::none_of(x, [&](const std::string& word) { return std::ranges::find(y, word) != y.end(); });
}

/// The article names that person too: offices change hands, and a story may tell of both holders.
bool also_names(const Pair& pair, const Claim& teller, const Claim& other) {
    const std::string name = shown(other), surname = name.substr(name.rfind(' ') + 1);
    const std::string& text = pair.article(teller).text;
    const auto is_letter = [&](std::size_t at) { return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0; };
    for (std::size_t at = text.find(surname); at != std::string::npos; at = text.find(surname, at + 1))
        if (!is_letter(at - 1) && !is_letter(at + surname.size())) return true;
    return false;
}

bool is_death(const Claim& claim) { return claim.slot.starts_with("fact:cause of death:"); }

/// One of the words of the one list is one of the other's; "any" goes with all.
bool lists_share(std::string_view a, std::string_view b) {
    for (std::string_view rest = a; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find('|'));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (word == "any" || b == "any" || ("|" + std::string(b) + "|").find("|" + std::string(word) + "|") != std::string::npos) return true;
    }
    return false;
}

/// "Shot", "by a sniper"; "drowned", "in a car crash": the two may be one death. Both by what did it, and by whose doing it was.
bool may_be_one_death(const Claim& a, const Claim& b) {
    for (const std::string_view list : {"by ", "manner "}) {
        const auto of = [&](const Claim& c) {
            const auto mark = std::ranges::find_if(c.which, [&](std::string_view m) { return m.starts_with(list); });
            return mark == c.which.end() ? std::string_view("any") : std::string_view(*mark).substr(list.size());
        };
        if (!lists_share(of(a), of(b))) return false;
    }
    return true;
}

bool same_value(const Claim& a, const Claim& b) {
    if (is_death(a)) return may_be_one_death(a, b);
    if (is_holder(a)) return !are_two_people(a.attribute->text, b.attribute->text);
    if (is_place(a)) return link::place_relation(a, b) != link::PlaceRelation::apart;
    if (!a.value || !b.value) return a.attribute->text == b.attribute->text;
    const Meeting meeting = text::meet(*a.value, *b.value);
    return meeting == Meeting::equal || meeting == Meeting::compatible || meeting == Meeting::rounding;
}

/// A chamber votes on many things in one sitting.
bool other_vote(const Pair& pair) {
    constexpr int one_matter = 300;
    return pair.a.slot.find("division of the vote") != std::string::npos &&
           link::similarity(pair.corpus, pair.index_a, pair.index_b) < one_matter;
}

bool is_of_a_trip(const Claim& claim) {
    return claim.slot.starts_with("fact:way between ") || claim.slot.starts_with("fact:make of the aircraft");
}

/// A ship goes back and forth, and planes crash in more than one story.
bool are_two_trips(const Pair& pair) {
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return true;
    if (!pair.a.time || !pair.b.time) return false;
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    return (x.from && y.to && *x.from > *y.to) || (y.from && x.to && *y.from > *x.to);
}

/// A sport has many contests, a person may leave several posts: `thing` says which.
bool tells_of_one_of_several(const Claim& claim) { return claim.slot.starts_with("fact:winner:") || claim.slot.starts_with("fact:successor:"); }

/// "Branches", "employees": of which a rule knows that a body has so and so many, and its articles speak of the one that has them.
bool is_listed_part(const Claim& c) { return std::ranges::find(c.rules, "whole.part") != c.rules.end() || std::ranges::find(c.rules, "whole.staff") != c.rules.end() || std::ranges::find(c.rules, "whole.holder") != c.rules.end(); }

/// "Calder's", "the bank's": a name and a noun may be one owner; "@calder bank" and "bank" are where nothing else would say so.
bool may_be_one_owner(const Claim& a, const Claim& b) {
    if (a.thing.empty() || b.thing.empty()) return is_listed_part(a);
    const auto named = [](const Claim& c) { return c.thing.front() == '@'; };
    if (a.thing == b.thing) return true;
    if (named(a) && named(b)) return false;
    if (!named(a) && !named(b)) return gazetteer::kinship(a.thing, b.thing) == gazetteer::Kinship::one_thing;
    return is_listed_part(a) || (named(a) ? a.thing.ends_with(" " + b.thing) : b.thing.ends_with(" " + a.thing));
}

/// "Calder's 84 branches", "Nordbank's 91 branches", pages of a draft and of a letter; or so far apart that one is of some of them.
bool have_two_owners(const Claim& a, const Claim& b) {
    constexpr int most_times = 2;
    if (!may_be_one_owner(a, b)) return true;
    const auto [low, high] = std::minmax(*a.value->nominal, *b.value->nominal);
    return high > low * Decimal(most_times) || are_two_of_a_kind(a, b);
}

bool leaves_room(const Claim& a, const Claim& b) {
    return a.value && b.value && text::meet(*a.value, *b.value) == Meeting::soft_apart;
}

}  // namespace

bool counts_parts(const Claim& claim) { return claim.slot.starts_with("fact:number of "); }

bool is_fact(const Claim& claim) {
    return claim.slot.starts_with("fact:");
}

Judgement judge_fact(const Pair& pair) {
    Judgement j("attribute-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (other_vote(pair)) return j.step("other-vote", "little says that the two are of one vote");
    if (tells_of_one_of_several(pair.a) && !pair.a.thing.empty() && !pair.b.thing.empty() && pair.a.thing != pair.b.thing)
        return j.step("other-thing", "they tell of two contests or posts: " + pair.a.thing + ", " + pair.b.thing);
    if (pair.a.slot.ends_with(":story") && extract::is_background(pair.a) != extract::is_background(pair.b))
        return j.step("other-time", "one tells of a time long before");
    if (pair.a.slot.ends_with(":story") && pair.a.time && pair.b.time && pair.evidence.link.time == TimeRelation::apart)
        return j.step("other-time", "they tell of two times");
    if (is_of_a_trip(pair.a) && are_two_trips(pair)) return j.step("other-time", "they may tell of two trips");
    if (of_other_body(pair.a, pair.b)) return j.step("other-subject", "they tell of posts in two bodies");
    if (counts_parts(pair.a) && have_two_owners(pair.a, pair.b)) return j.step("other-thing", "they may be parts of two things");
    if (same_value(pair.a, pair.b)) {
        if (pair.same_document()) return j.step("one-article", "one article says it twice");
        return j.decide(Verdict::agreement, "same-value", "both say the same: " + pair.a.attribute->text);
    }
    if (pair.same_document()) return j.step("one-article", "two such facts in one article");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("several-values", "an article gives several of them");
    if (is_holder(pair.a) && (also_names(pair, pair.a, pair.b) || also_names(pair, pair.b, pair.a)))
        return j.step("several-values", "an article names both persons");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-yet", "one is a plan or possibility");
    if (leaves_room(pair.a, pair.b))
        return j.decide(Verdict::unresolved, "vague-word", "the words used leave room");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (*days > (is_death(pair.a) ? days_of_one_death : counts_parts(pair.a) ? days_of_one_count : days_of_one_fact))
        return j.earlier(earlier_claim(pair))
            .decide(Verdict::update, "other-date",
                    "the two are of different dates, and such a fact may change");
    j.step("one-value", "there is one " + pair.a.measure + ", and these are " + shown(pair.a) + " and " + shown(pair.b));
    return by_voice(j, pair);
}

}  // namespace atodds::compare
