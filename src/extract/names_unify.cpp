// One id for one person, firm or place across the corpus.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include "extract/names.hpp"
#include "rules/listed.hpp"
#include "rules/vocabulary.hpp"

namespace atodds::extract {
namespace {

std::vector<std::string_view> words_of(std::string_view id) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < id.size();) {
        const std::size_t end = std::min(id.find(' ', at), id.size());
        if (end > at) words.push_back(id.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// "erdogan" and "tayyip erdogan" of "recep tayyip erdogan"; "ann lee" of "ann mary lee".
bool is_short_for(const std::vector<std::string_view>& shorter, const std::vector<std::string_view>& longer) {
    if (shorter.size() >= longer.size() || shorter.empty()) return false;
    const bool ends = std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
    return ends ||
           (shorter.size() > 1 && shorter.front() == longer.front() && shorter.back() == longer.back());
}

using Ids = std::set<std::string>;
// ids that are only looked up: views of those in the names
using IdViews = boost::unordered_flat_set<std::string_view, rules::WordHash>;
template <class Known>
using ById = std::unordered_map<std::string_view, Known, rules::WordHash>;

std::string_view surname_of(std::string_view id) {
    while (id.ends_with(' ')) id.remove_suffix(1);
    const std::size_t space = id.rfind(' ');
    return space == std::string_view::npos ? id : id.substr(space + 1);
}

/// Full names by surname, in order of ids, so that the outcome does not depend on the order of articles; views of the ids in the names.
std::map<std::string_view, std::set<std::string_view>> by_surname(std::span<Names* const> corpus) {
    std::map<std::string_view, std::set<std::string_view>> result;
    for (const Names* names : corpus) {
        for (const NamedEntity& entity : names->entities)
            if (entity.type == EntityType::person && !entity.id.empty()) result[surname_of(entity.id)].insert(entity.id);
    }
    return result;
}

struct Person {
    std::string_view id;
    std::vector<std::string_view> words;  // of the id
};

std::vector<Person> persons_of(const std::set<std::string_view>& ids) {
    std::vector<Person> persons;
    for (const std::string_view id : ids) persons.push_back({id, words_of(id)});
    return persons;
}

/// The longest name that an id is short for; itself when there is none or more than one that do not contain
/// each other.
std::string_view full_id(const Person& person, const std::vector<Person>& namesakes) {
    const Person* best = nullptr;
    for (const Person& other : namesakes) {
        if (!is_short_for(person.words, other.words)) continue;
        if (best == nullptr || is_short_for(best->words, other.words)) {
            best = &other;
        } else if (!is_short_for(other.words, best->words)) {
            return person.id;
        }
    }
    return best == nullptr ? person.id : best->id;
}

/// The names of an article that tell it from others: no countries, no unknown things.
Ids telling_names(const Names& names) {
    Ids found;
    for (const NamedEntity& e : names.entities)
        if (e.type != EntityType::country && e.type != EntityType::thing && !e.id.empty()) found.insert(e.id);
    return found;
}

bool share_a_name(const Ids& a, const Ids& b) {
    return std::ranges::any_of(a, [&](const std::string& id) { return b.contains(id); });
}

/// "Roark" in an article that never gives his first name: a person where one person of the corpus has that surname, nothing else has
/// that name, and an article that gives his full name shares another name with this one.
void take_lone_surnames(std::span<Names* const> corpus, std::map<std::string, std::string>& full) {
    struct Bearer {
        Ids full_names, beside;  // the names in the articles on him or her
    };
    ById<Bearer> bearers;  // by surname, of those surnames that stand alone somewhere
    const auto stands_alone = [](const NamedEntity& e) { return e.type == EntityType::thing && e.id.find(' ') == std::string::npos; };
    for (const Names* names : corpus)
        for (const NamedEntity& entity : names->entities)
            if (stands_alone(entity)) bearers[entity.id];
    IdViews others;
    for (const Names* names : corpus)
        for (const NamedEntity& entity : names->entities) {
            if (entity.type != EntityType::person && entity.type != EntityType::thing) others.insert(entity.id);
            if (entity.type != EntityType::person || !full.contains(entity.id)) continue;
            const std::string& longest = full.at(entity.id);
            const auto bearer = bearers.find(surname_of(longest));
            if (bearer == bearers.end()) continue;
            bearer->second.full_names.insert(longest);
            if (bearer->second.full_names.size() == 1) bearer->second.beside.merge(telling_names(*names));
        }
    for (Names* names : corpus)
        for (NamedEntity& entity : names->entities) {
            if (!stands_alone(entity) || others.contains(entity.id)) continue;
            const auto found = bearers.find(entity.id);
            if (found == bearers.end() || found->second.full_names.size() != 1 || !share_a_name(telling_names(*names), found->second.beside)) continue;
            entity.type = EntityType::person;
            full.emplace(entity.id, *found->second.full_names.begin());
        }
}

struct Unified {
    std::string name;  ///< as the fullest form is written
    std::string role_of;
};

}  // namespace

void unify_people(std::span<Names* const> corpus) {
    std::map<std::string, std::string> full;
    for (const auto& [surname, ids] : by_surname(corpus)) {
        const std::vector<Person> namesakes = persons_of(ids);
        for (const Person& person : namesakes) full.emplace(person.id, full_id(person, namesakes));
    }
    // a surname that lost its apostrophe everywhere in one article ("Hadis government")
    for (auto& [id, longest] : full) {
        const bool two_words = id.find(' ') != std::string::npos;
        const auto plain =
            two_words && id.ends_with('s') ? full.find(id.substr(0, id.size() - 1)) : full.end();
        if (plain != full.end() && longest == id) longest = plain->second;
    }
    ById<Unified> known;  // smallest name and role of each full id, whatever the order of articles
    const auto keep = [](std::string& kept, std::string_view value) {
        if (!value.empty() && (kept.empty() || value < kept)) kept = value;
    };
    for (const Names* names : corpus) {
        for (const NamedEntity& entity : names->entities) {
            if (entity.type != EntityType::person || entity.id.empty()) continue;
            const std::string& id = full.at(entity.id);
            Unified& unified = known[id];
            if (id == entity.id) keep(unified.name, entity.name);
            keep(unified.role_of, entity.role_of);
        }
    }
    take_lone_surnames(corpus, full);
    for (Names* names : corpus) {
        for (NamedEntity& entity : names->entities) {
            if (entity.type != EntityType::person || entity.id.empty()) continue;
            entity.id = full.at(entity.id);
            const Unified& unified = known.at(entity.id);
            entity.name = unified.name;
            if (entity.role_of.empty()) entity.role_of = unified.role_of;
        }
    }
}

namespace {

/// "norvik" of "norvik coal", "sendra" of "sendra health group": a firm's name without the words for its trade; empty: it has none.
std::string_view without_trade(std::string_view id) {
    static const rules::Listed trades("trade-word");
    std::string_view rest = id;
    for (std::size_t space = rest.rfind(' '); space != std::string_view::npos; space = rest.rfind(' ')) {
        if (!trades.has(rest.substr(space + 1))) break;
        rest = rest.substr(0, space);
    }
    return rest.size() < id.size() ? rest : std::string_view();
}

bool may_be_firm(const NamedEntity& e) { return e.type == EntityType::thing || e.type == EntityType::organisation; }

const NamedEntity* entity_with(const Names& names, std::string_view id) {
    const auto found = std::ranges::find(names.entities, id, &NamedEntity::id);
    return found == names.entities.end() ? nullptr : &*found;
}

/// Full names of firms by the short form that an article uses beside one: "norvik" where one article writes of "Norvik Coal" and "Norvik".
std::map<std::string, Ids> firms_by_short_form(std::span<Names* const> corpus) {
    std::map<std::string, Ids> firms;
    for (const Names* names : corpus)
        for (const NamedEntity& entity : names->entities) {
            const std::string_view shorter = may_be_firm(entity) ? without_trade(entity.id) : std::string_view();
            const NamedEntity* beside = shorter.empty() ? nullptr : entity_with(*names, shorter);
            if (beside != nullptr && (may_be_firm(*beside) || beside->type == EntityType::place)) firms[std::string(shorter)].insert(entity.id);
        }
    return firms;
}

}  // namespace

void unify_firms(std::span<Names* const> corpus) {
    std::map<std::string, Ids> firms = firms_by_short_form(corpus);
    if (firms.empty()) return;
    for (const Names* names : corpus)
        for (const NamedEntity& entity : names->entities) {
            const auto found = firms.find(entity.id);  // a town, a man or a land of that name
            if (found != firms.end() && !may_be_firm(entity) && !(found->second.size() == 1 && entity_with(*names, *found->second.begin()))) firms.erase(found);
        }
    for (Names* names : corpus)
        for (NamedEntity& entity : names->entities) {
            const auto found = firms.find(entity.id);
            if (found == firms.end() || found->second.size() != 1) continue;
            entity.id = *found->second.begin();
            if (!may_be_firm(entity)) entity.type = EntityType::thing, entity.parent.clear();
        }
}

void unify_places(std::span<Names* const> corpus) {
    ById<std::string_view> learned;  // the smallest container that an article gives
    IdViews others;
    for (const Names* names : corpus)
        for (const NamedEntity& entity : names->entities) {
            if (entity.type == EntityType::place) {
                std::string_view& parent = learned[entity.id];
                if (!entity.parent.empty() && (parent.empty() || std::string_view(entity.parent) < parent)) parent = entity.parent;
            } else if (entity.type != EntityType::thing) {
                others.insert(entity.id);
            }
        }
    for (Names* names : corpus)
        for (NamedEntity& entity : names->entities) {
            const auto found = learned.find(entity.id);
            if (entity.type != EntityType::thing || found == learned.end() || others.contains(entity.id)) continue;
            entity.type = EntityType::place;
            if (entity.parent.empty()) entity.parent = found->second;
        }
}

}  // namespace atodds::extract
