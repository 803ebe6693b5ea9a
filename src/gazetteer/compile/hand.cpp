// The rule files a person keeps: countries, organisations, groups, regions.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {
namespace {

using Json = nlohmann::ordered_json;

std::string field(const Json& entry, const Json& rule, const char* name) {
    if (entry.contains(name)) return entry[name].get<std::string>();
    return rule.contains(name) ? rule[name].get<std::string>() : std::string();
}

/// Calls `use(entry, rule)` for all entries of the rules of one class.
template <class Use>
void each_entry(const Path& file, std::string_view phrase_class, Use use) {
    const Json root = Json::parse(read_file(file));
    for (const Json& rule : root.at("rules")) {
        if (rule.at("class") != phrase_class) continue;
        for (const Json& entry : rule.at("entries")) use(entry, rule);
    }
}

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "Syrian" -> "Syrians"; words such as Chinese, British, Swiss, Frenchmen have no plural of their own.
void call_demonyms(Catalogue& catalogue, EntityIndex entity, std::string_view list, std::uint32_t rank) {
    for (const std::string& word : parts(list, '|')) {
        catalogue.call(entity, word, NameKind::demonym, rank);
        if (!ends_in(word, {"s", "sh", "ch", "ese", "men", "ppine"})) {
            catalogue.call(entity, word + "s", NameKind::demonym, rank);
        }
    }
}

void call_all(Catalogue& catalogue, EntityIndex entity, std::string_view list, NameKind kind,
              std::uint32_t rank) {
    for (const std::string& name : parts(list, '|')) catalogue.call(entity, name, kind, rank);
}

/// All capitals and dots: an initialism, of which only the capitalised form counts.
bool is_initialism(std::string_view name) {
    return name.size() <= 6 &&
           std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

void call_others(Catalogue& catalogue, EntityIndex entity, const Json& entry, std::uint32_t rank) {
    if (!entry.contains("also")) return;
    for (const std::string& name : parts(entry["also"].get<std::string>(), '|')) {
        catalogue.call(entity, name, is_initialism(name) ? NameKind::short_form : NameKind::name, rank);
    }
}

/// "Kyiv" and "Kiev", "Washington" and "Washington DC".
bool is_same_city(std::string_view known, std::string_view name) {
    return skeleton(known) == skeleton(name) || name_key(name).starts_with(name_key(known) + ' ');
}

EntityType type_of(std::string_view text) {
    if (text == "group") return EntityType::group;
    if (text == "place") return EntityType::place;
    if (text == "organisation") return EntityType::organisation;
    throw std::runtime_error("names.json: unknown type " + std::string(text));
}

/// Countries by name; parents and what a seat stands for are written as a country's id.
class Countries {
  public:
    explicit Countries(const Catalogue& catalogue, const Path& rules) {
        each_entry(rules / "countries.json", "country", [&](const Json& entry, const Json&) {
            by_name_[name_key(entry.at("text").get<std::string>())] =
                catalogue.country(entry.at("code").get<std::string>());
        });
    }
    EntityIndex find(std::string_view name) const {
        const auto found = by_name_.find(name_key(name));
        return found == by_name_.end() ? no_entity : found->second;
    }
    EntityIndex need(std::string_view name) const {
        const EntityIndex found = name.empty() ? no_entity : find(name);
        if (!name.empty() && found == no_entity) {
            throw std::runtime_error("names.json: " + std::string(name) + " is no country of countries.json");
        }
        return found;
    }

  private:
    std::map<std::string, EntityIndex> by_name_;
};

EntityIndex find_state(const Catalogue& catalogue, const Countries& countries, std::string_view name) {
    return catalogue.find(name, countries.need("united states"));
}

void read_place(Catalogue& catalogue, const Countries& countries, const Json& entry, const Json& rule) {
    const std::string name = entry.at("text").get<std::string>();
    const std::string parent_name = field(entry, rule, "parent");
    const EntityIndex country = countries.find(parent_name);
    // what lies in no country of the list lies in a state ("Hollywood" in California)
    const EntityIndex parent = country == no_entity && !parent_name.empty()
                                   ? find_state(catalogue, countries, parent_name)
                                   : country;
    EntityIndex place = catalogue.find(name, catalogue.country_of(parent));
    const bool elsewhere =
        country == no_entity && place != no_entity && catalogue.entity(place).parent != parent;
    if (place == no_entity || elsewhere) place = catalogue.add(name, EntityType::place, parent, hand_rank);
    catalogue.entity(place).rank = hand_rank;
    catalogue.call(place, name, NameKind::name, hand_rank);
    call_demonyms(catalogue, place, field(entry, rule, "demonym"), hand_rank);
    call_others(catalogue, place, entry, hand_rank);
}

void read_body(Catalogue& catalogue, const Countries& countries, const Json& entry, const Json& rule) {
    const std::string name = entry.at("text").get<std::string>();
    const EntityIndex stands_for = countries.need(field(entry, rule, "stands_for"));
    const EntityIndex parent = countries.need(field(entry, rule, "parent"));
    const NameKind kind = field(entry, rule, "kind") == "seat" ? NameKind::seat : NameKind::name;
    const EntityIndex body = catalogue.add(name, type_of(field(entry, rule, "type")),
                                           parent == no_entity ? stands_for : parent, hand_rank);
    catalogue.call(body, name, kind, hand_rank, stands_for);
    for (const std::string& other : parts(field(entry, rule, "also"), '|')) {
        catalogue.call(body, other, kind, hand_rank, stands_for);
    }
    for (const std::string& initials : parts(field(entry, rule, "short"), '|')) {
        catalogue.call(body, initials, NameKind::short_form, hand_rank, stands_for);
    }
    call_all(catalogue, body, field(entry, rule, "demonym"), NameKind::demonym, hand_rank);
}

}  // namespace

void read_countries(Catalogue& catalogue, const Path& rules) {
    std::uint32_t rank = country_rank;
    each_entry(rules / "countries.json", "country", [&](const Json& entry, const Json& rule) {
        // one less for each, so that no two countries tie ("Congolese")
        const EntityIndex country =
            catalogue.add(entry.at("text").get<std::string>(), EntityType::country, no_entity, --rank);
        catalogue.set_country(entry.at("code").get<std::string>(), country);
        call_demonyms(catalogue, country, field(entry, rule, "demonym"), rank);
        call_others(catalogue, country, entry, rank);
    });
}

void read_hand_places(Catalogue& catalogue, const Path& rules) {
    const Countries countries(catalogue, rules);
    each_entry(rules / "names.json", "name.place",
               [&](const Json& entry, const Json& rule) { read_place(catalogue, countries, entry, rule); });
}

void read_hand_bodies(Catalogue& catalogue, const Path& rules) {
    const Countries countries(catalogue, rules);
    for (const char* phrase_class : {"name.organisation", "name.seat", "name.group", "name.people"}) {
        each_entry(rules / "names.json", phrase_class, [&](const Json& entry, const Json& rule) {
            read_body(catalogue, countries, entry, rule);
        });
    }
}

void read_capitals(Catalogue& catalogue, const Path& rules) {
    constexpr std::uint32_t capital_weight = 4;  // a capital counts as a city four times its size
    each_entry(rules / "countries.json", "country", [&](const Json& entry, const Json& rule) {
        const EntityIndex country = catalogue.country(entry.at("code").get<std::string>());
        EntityIndex before = no_entity;
        for (const std::string& name : parts(field(entry, rule, "capital"), '|')) {
            EntityIndex city = catalogue.find(name, country);
            const bool again = before != no_entity && is_same_city(catalogue.entity(before).name, name);
            if (again) city = before;
            if (city == no_entity) city = catalogue.add(name, EntityType::place, country, feature_rank);
            const std::uint32_t rank = catalogue.entity(city).rank * capital_weight;
            if (rank > catalogue.entity(city).rank) catalogue.entity(city).rank = rank;
            catalogue.call(city, name, NameKind::capital, rank, country);
            before = city;
        }
    });
}

void read_given_names(Catalogue& catalogue, const Path& rules) {
    each_entry(rules / "given_names.json", "name.given",
               [&](const Json& entry, const Json&) { catalogue.mark_given(entry.get<std::string>()); });
}

}  // namespace atodds::gazetteer::compile
