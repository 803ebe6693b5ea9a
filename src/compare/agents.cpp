// Who built, designed, founded or destroyed one thing.
#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include "compare/checks.hpp"
#include "compare/sides.hpp"
#include "compare/which.hpp"
#include "extract/parties.hpp"
#include "gazetteer/gazetteer.hpp"
#include "rules/listed.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

std::set<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& word) { return b.contains(word); });
}

/// "The old bridge", "the new bridge": one of several, by a word that only the one has.
bool is_one_of_several(const Claim& a, const Claim& b) {
    static const rules::Listed several("one-of-several");
    const auto own = words_of(std::string(a.thing)), other = words_of(std::string(b.thing));
    return std::ranges::any_of(own, [&](const std::string& word) { return several.has(word) && !other.contains(word); });
}

bool is_destroyed(const Claim& claim) { return claim.predicate == "destroyed"; }

std::vector<const EntityRef*> agents_of(const Claim& claim) {
    std::vector<const EntityRef*> found;
    for (const EntityRef& e : claim.entities)
        if (e.role == EntityRole::party) found.push_back(&e);
    return found;
}

/// Of two longer names one word may be the same: a firm and its branch.
bool may_be_one(const EntityRef& a, const EntityRef& b) {
    if (is_one_people(a.id, b.id)) return true;
    const auto skeletons = [](const EntityRef& e) {
        std::set<std::string> all;
        for (const std::string& word : words_of(e.name)) all.insert(gazetteer::skeleton(text::fold(word)));
        return all;
    };
    return meet(skeletons(a), skeletons(b));
}

bool is_people(const EntityRef& e) { return std::string_view(e.id).starts_with(extract::people_mark); }

/// Those who are named, or those who are told by their people only ("an Italian contractor").
std::vector<const EntityRef*> makers_of(const Claim& claim, bool peoples) {
    auto found = agents_of(claim);
    std::erase_if(found, [&](const EntityRef* e) { return is_people(*e) != peoples; });
    return found;
}

/// A Soviet firm may be a Russian one, a European one any of its peoples.
bool holds_people(const EntityRef& wide, const EntityRef& other) {
    static const rules::Listed peoples("wide-people");
    const rules::Phrase* known = peoples.find(text::fold(wide.name));
    return known && (known->get("holds") == "*" || words_of(std::string(known->get("holds"))).contains(text::fold(other.name)));
}

/// What the two say of the makers: by name where both do, else by people where both do. A firm that only the one names may be the one of
/// which the other tells the people.
enum class Makers { one, two, open };

Makers compare_makers(const Claim& a, const Claim& b) {
    const auto any_pair = [](const auto& x, const auto& y, auto test) {
        return std::ranges::any_of(x, [&](const EntityRef* u) { return std::ranges::any_of(y, [&](const EntityRef* v) { return test(*u, *v); }); });
    };
    const auto names_a = makers_of(a, false), names_b = makers_of(b, false), peoples_a = makers_of(a, true), peoples_b = makers_of(b, true);
    if (!names_a.empty() && !names_b.empty()) return any_pair(names_a, names_b, may_be_one) ? Makers::one : Makers::two;
    if (peoples_a.empty() || peoples_b.empty() || any_pair(peoples_a, peoples_b, holds_people) || any_pair(peoples_b, peoples_a, holds_people)) return Makers::open;
    return any_pair(peoples_a, peoples_b, may_be_one) ? Makers::one : Makers::two;
}

/// "Brokered by Egypt", "brokered by Qatar": states mediate together. Who acts for no state does not act for one that mediated.
bool may_have_mediated_together(const Claim& a, const Claim& b) {
    static const rules::Listed unbound("unbound-mediator");
    const auto is_unbound = [](const EntityRef& e) {
        const auto words = words_of(text::fold(e.name));
        return std::ranges::any_of(words, [](const std::string& word) { return unbound.has(word); });
    };
    const auto free = [&](const Claim& c) {
        const auto who = agents_of(c);
        return std::ranges::all_of(who, [&](const EntityRef* e) { return is_unbound(*e); });
    };
    const auto states = [](const Claim& c) {
        const auto who = agents_of(c);
        return std::ranges::all_of(who, [](const EntityRef* e) { return e->type == EntityType::country || e->type == EntityType::place; });
    };
    return !(free(a) && states(b)) && !(free(b) && states(a));
}

bool share_agent(const Claim& a, const Claim& b) {
    const auto x = agents_of(a), y = agents_of(b);
    return std::ranges::any_of(x, [&](const EntityRef* u) { return std::ranges::any_of(y, [&](const EntityRef* v) { return may_be_one(*u, *v); }); });
}

bool any(const Claim& claim, bool (*test)(const EntityRef&)) {
    const auto who = agents_of(claim);
    return std::ranges::any_of(who, [&](const EntityRef* e) { return test(*e); });
}

/// "Rebels" against a group that has a name: it may be theirs. A person may have built for a firm.
bool are_of_two_sorts(const Claim& a, const Claim& b) {
    const auto group = [](const EntityRef& e) { return e.id == extract::any_group; };
    const auto state = [](const EntityRef& e) { return is_state(e.id) || e.name == extract::the_state; };
    const auto person = [](const EntityRef& e) { return e.type == EntityType::person; };
    const auto firm = [](const EntityRef& e) { return e.type == EntityType::organisation; };
    if (is_destroyed(a)) return (any(a, group) && !any(b, state)) || (any(b, group) && !any(a, state)) || any(a, [](const EntityRef& e) { return e.id.empty(); }) || any(b, [](const EntityRef& e) { return e.id.empty(); });
    if (a.predicate == "built") return any(a, person) != any(b, person);
    return (any(a, person) && any(b, firm)) || (any(b, person) && any(a, firm));
}

/// The article speaks of that maker too: the two may have worked together, or one for the other.
bool also_names(const Pair& pair, const Claim& teller, const Claim& other) {
    const std::string& text = pair.article(teller).text;
    auto who = makers_of(other, false);
    if (who.empty()) who = agents_of(other);
    return std::ranges::any_of(who, [&](const EntityRef* e) { return text.find(e->name.substr(e->name.rfind(' ') + 1)) != std::string::npos; });
}

/// The article of the one speaks of the place that the other is about.
bool names_place(const Pair& pair, const Claim& teller, const Claim& other) {
    return !other.place.empty() && text::fold(pair.article(teller).text).find(std::string(other.place.front())) != std::string::npos;
}

/// "An American missile", "a Turkish-made drone": whose forces neither article tells of may only have made it.
bool may_be_maker(const Pair& pair, const Claim& claim) {
    static const rules::Listed weapons("agent-weapon"), forces("agent-soldiers");
    const auto value = std::ranges::find(claim.parts, PartRole::value, &Part::role);
    if (value == claim.parts.end()) return false;
    const std::string_view text = pair.article(claim).text;
    const std::string shown(text.substr(value->span.begin, value->span.size()));
    const std::size_t last = shown.rfind(' ');
    if (last == std::string::npos || !weapons.has(shown.substr(last + 1))) return false;
    if (shown.find("-made") != std::string::npos) return true;
    const std::string people = shown.substr(0, last).substr(shown.substr(0, last).rfind(' ') + 1);
    const auto fights = [&](const Claim& c) {
        const std::string& all = pair.article(c).text;
        for (std::size_t at = all.find(people + " "); at != std::string::npos; at = all.find(people + " ", at + 1)) {
            const std::string_view rest = std::string_view(all).substr(at + people.size() + 1);
            if (forces.has(std::string(rest.substr(0, rest.find_first_of(" .,;:'"))))) return true;
        }
        return false;
    };
    return !fights(pair.a) && !fights(pair.b);
}

/// "NATO", "the coalition": a member acts for the whole.
bool is_alliance(const EntityRef& e) {
    static const rules::Listed alliances("alliance");
    return alliances.has(text::fold(e.name)) || alliances.has(e.id);
}

bool other_days(const Claim& a, const Claim& b) {
    if (!a.time || !b.time || !a.time->from || !a.time->to || !b.time->from || !b.time->to) return false;
    return *a.time->from > *b.time->to || *b.time->from > *a.time->to;
}

}  // namespace

bool is_agent(const Claim& claim) { return claim.slot.starts_with("agent:"); }

/// A thing is built by one firm, or by several that work together, and destroyed by one side.
Judgement judge_agent(const Pair& pair) {
    Judgement j("attribute-mismatch");
    j.inferred();
    if (pair.same_document()) return j.step("one-article", "two such statements in one article");
    if (!pair.corpus.same_story(pair.a.document, pair.b.document)) return j.step("other-story", "the articles tell of different events");
    if (have_other_words_before(pair.a, pair.b) || (is_one_of_several(pair.a, pair.b) && is_one_of_several(pair.b, pair.a))) return j.step("other-thing", "they name two things of one kind");
    const bool named = !pair.a.thing.empty() && !pair.b.thing.empty();  // in the words before the noun, which meet
    const bool known = !named && !pair.a.place_stated && !pair.b.place_stated && (names_place(pair, pair.a, pair.b) || names_place(pair, pair.b, pair.a));
    if (!known && (!named || (pair.a.place_stated && pair.b.place_stated)) && link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "the things lie in different places");
    if (other_days(pair.a, pair.b)) return j.step("other-time", "they tell of two times");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    const bool made = !is_destroyed(pair.a);
    if (made && compare_makers(pair.a, pair.b) == Makers::open) return j.step("no-name", "the one is told by name, the other by a people, or by one that holds it");
    if (made ? compare_makers(pair.a, pair.b) == Makers::one : share_agent(pair.a, pair.b)) return j.decide(Verdict::agreement, "same-value", "both name the same doer: " + pair.a.attribute->text);
    if (any(pair.a, is_alliance) || any(pair.b, is_alliance)) return j.step("no-name", "a member may have acted for the alliance");
    if (is_destroyed(pair.a) && (may_be_maker(pair, pair.a) || may_be_maker(pair, pair.b))) return j.step("maker", "the people named before a weapon may only have made it");
    if (pair.a.predicate == "mediated" && may_have_mediated_together(pair.a, pair.b)) return j.step("several-values", "there may be several mediators");
    if (are_of_two_sorts(pair.a, pair.b)) return j.step("no-name", "one may be part of the other, or in its service");
    if (!is_destroyed(pair.a) && (also_names(pair, pair.a, pair.b) || also_names(pair, pair.b, pair.a))) return j.step("several-values", "an article names both");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-values", "an article gives several of them");
    j.step("one-value", "such a thing is done once, and those who did it differ: " + pair.a.attribute->text + " / " + pair.b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
