#include "gazetteer/compile/catalogue.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "gazetteer/blob.hpp"
#include "gazetteer/compile/blob_writer.hpp"
#include "text/utf8.hpp"

namespace atodds::gazetteer::compile {

namespace {

/// An Arabic name without its article ("ar raqqah" -> "raqqah"); the key itself when it has none.
std::string without_article(const std::string& key) {
    constexpr std::array<std::string_view, 10> articles{"al ", "ar ", "as ", "ash ", "ad ",
                                                        "az ", "an ", "at ", "el ",  "ath "};
    const auto article =
        std::ranges::find_if(articles, [&](std::string_view a) { return key.starts_with(a); });
    constexpr std::size_t shortest = 4;
    const bool drop = article != articles.end() && key.size() >= article->size() + shortest;
    return drop ? key.substr(article->size()) : key;
}

}  // namespace

EntityIndex Catalogue::add(std::string_view name, EntityType type, EntityIndex parent, std::uint32_t rank) {
    entities_.push_back({std::string(name), type, parent, rank, {}});
    const auto index = static_cast<EntityIndex>(entities_.size() - 1);
    call(index, name, NameKind::name, rank);
    return index;
}

void Catalogue::call(EntityIndex entity, std::string_view name, NameKind kind, std::uint32_t rank,
                     EntityIndex stands_for) {
    const std::string key = name_key(name);
    if (key.empty()) return;
    call_key(entity, key, kind, rank, stands_for);
    std::string bare = without_article(key);
    if (entities_[entity].type != EntityType::place || bare == key) return;
    call_key(entity, bare, kind, rank, stands_for);
    if (!bare.ends_with("ah")) return;
    bare.pop_back();  // news writes Raqqa for Raqqah
    call_key(entity, bare, kind, rank, stands_for);
}

void Catalogue::call_key(EntityIndex entity, const std::string& key, NameKind kind, std::uint32_t rank,
                         EntityIndex stands_for) {
    std::vector<Name>& names = names_[key];
    const auto same = std::ranges::find_if(names, [&](const Name& n) { return n.entity == entity; });
    if (same == names.end()) {
        names.push_back({entity, kind, stands_for, rank});
        return;
    }
    same->rank = std::max(same->rank, rank);
    if (kind == NameKind::capital || kind == NameKind::seat) same->kind = kind;
    if (stands_for != no_entity) same->stands_for = stands_for;
}

EntityIndex Catalogue::country_of(EntityIndex entity) const {
    while (entity != no_entity && entities_[entity].type != EntityType::country)
        entity = entities_[entity].parent;
    return entity;
}

EntityIndex Catalogue::find(std::string_view name, EntityIndex country) const {
    const auto found = names_.find(name_key(name));
    if (found == names_.end()) return no_entity;
    EntityIndex best = no_entity;
    for (const Name& candidate : found->second) {
        const bool place = entities_[candidate.entity].type == EntityType::place;
        if (!place || candidate.kind == NameKind::demonym || country_of(candidate.entity) != country)
            continue;
        if (best == no_entity || entities_[candidate.entity].rank > entities_[best].rank)
            best = candidate.entity;
    }
    return best;
}

std::map<std::pair<EntityIndex, std::string>, EntityIndex> Catalogue::divisions_by_skeleton() const {
    std::map<std::pair<EntityIndex, std::string>, EntityIndex> result;
    for (EntityIndex i = 0; i < entities_.size(); ++i) {
        const Entity& entity = entities_[i];
        if (entity.parent == no_entity || entities_[entity.parent].type != EntityType::country) continue;
        const auto [at, fresh] = result.try_emplace({entity.parent, skeleton(entity.name)}, i);
        if (!fresh) at->second = no_entity;
    }
    return result;
}

EntityIndex Catalogue::country(std::string_view code) const {
    const auto found = countries_.find(code);
    return found == countries_.end() ? no_entity : found->second;
}

EntityIndex Catalogue::country_named(std::string_view name) const {
    const auto found = names_.find(name_key(name));
    if (found == names_.end()) return no_entity;
    for (const Name& candidate : found->second) {
        const bool country = entities_[candidate.entity].type == EntityType::country;
        if (country && candidate.kind != NameKind::demonym) return candidate.entity;
    }
    return no_entity;
}

void Catalogue::set_country(std::string_view code, EntityIndex entity) {
    countries_.emplace(code, entity);
}

void Catalogue::mark_given(std::string_view name) {
    const std::string key = name_key(name);
    if (key.empty() || key.find(' ') != std::string::npos) return;
    flags_[key] |= blob::given_name;
}

void Catalogue::mark_common(std::string_view word) {
    flags_[std::string(word)] |= blob::common_word;
}

void Catalogue::mark_dictionary(std::string_view word) {
    flags_[std::string(word)] |= blob::dictionary_word;
}

void Catalogue::settle() {
    std::vector<EntityIndex> order(entities_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](EntityIndex a, EntityIndex b) { return entities_[a].rank > entities_[b].rank; });
    std::set<std::string> taken;
    for (const EntityIndex index : order) {
        Entity& entity = entities_[index];
        const std::string bare = text::fold_accents(entity.name);
        entity.id = bare;
        if (!taken.contains(entity.id) && taken.insert(entity.id).second) continue;
        // a better known entity has the bare name; parents are settled first because they rank higher, or
        // else by name
        const std::string container =
            entity.parent == no_entity ? "other" : text::fold_accents(entities_[entity.parent].name);
        entity.id = bare + " (" + container + ")";
        for (unsigned n = 2; !taken.insert(entity.id).second; ++n) {
            entity.id = bare + " (" + container + " " + std::to_string(n) + ")";
        }
    }
}

std::string Catalogue::write() {
    settle();
    return write_blob({entities_, names_, flags_});
}

}  // namespace atodds::gazetteer::compile
