#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atodds/claim.hpp"
#include "gazetteer/blob.hpp"
#include "gazetteer/gazetteer.hpp"

namespace atodds::gazetteer::compile {

using EntityIndex = std::uint32_t;
constexpr EntityIndex no_entity = 0xFFFFFFFF;

// How well known an entry is. Cities stand at their population, so that of two cities of one name the larger
// comes first.
constexpr std::uint32_t country_rank = 4'000'000'000;
constexpr std::uint32_t hand_rank = 1'000'000'000;  ///< what a person put into the rule files
constexpr std::uint32_t state_rank = 800'000;       ///< first-order divisions
constexpr std::uint32_t division_rank = 20'000;     ///< lower divisions: boroughs, municipalities
constexpr std::uint32_t feature_rank = 50'000;      ///< rivers, mountains, cities of unknown size
constexpr std::uint32_t historic_rank = 1'000;

struct Entity {
    std::string name;
    EntityType type = EntityType::place;
    EntityIndex parent = no_entity;
    std::uint32_t rank = 0;
    std::string id;  ///< set by Catalogue::settle
};

struct Name {
    EntityIndex entity = no_entity;
    NameKind kind = NameKind::name;
    EntityIndex stands_for = no_entity;
    std::uint32_t rank = 0;
};

/// Everything the generator has read, before it is written down. The readers add to it in a fixed order.
class Catalogue {
  public:
    EntityIndex add(std::string_view name, EntityType type, EntityIndex parent, std::uint32_t rank);
    /// Adds a name of an entity; a second kind for the same entity under one key keeps the first.
    void call(EntityIndex entity, std::string_view name, NameKind kind, std::uint32_t rank,
              EntityIndex stands_for = no_entity);

    Entity& entity(EntityIndex index) { return entities_[index]; }
    const Entity& entity(EntityIndex index) const { return entities_[index]; }
    /// The entity of this name whose country is `country` (or that has none, for no_entity); no_entity when
    /// there is none.
    EntityIndex find(std::string_view name, EntityIndex country) const;
    EntityIndex country_of(EntityIndex entity) const;
    /// All places whose parent is a country, by country and consonant skeleton; of two spelled alike, none.
    std::map<std::pair<EntityIndex, std::string>, EntityIndex> divisions_by_skeleton() const;
    EntityIndex country(std::string_view code) const;
    /// The country of this name (no demonym); no_entity when there is none.
    EntityIndex country_named(std::string_view name) const;
    void set_country(std::string_view code, EntityIndex entity);

    bool has_name(std::string_view key) const { return names_.contains(std::string(key)); }
    void mark_given(std::string_view name);
    void mark_common(std::string_view word);
    bool is_common(std::string_view word) const {
        const auto found = flags_.find(std::string(word));
        return found != flags_.end() && (found->second & blob::common_word) != 0;
    }
    void mark_dictionary(std::string_view word);

    /// Gives every entity its id (the best known one of a name gets the bare name) and writes the blob.
    std::string write();

  private:
    void call_key(EntityIndex entity, const std::string& key, NameKind kind, std::uint32_t rank,
                  EntityIndex stands_for);
    void settle();
    std::vector<Entity> entities_;
    std::map<std::string, std::vector<Name>> names_;             // by name_key
    std::map<std::string, std::uint32_t> flags_;                 // by word
    std::map<std::string, EntityIndex, std::less<>> countries_;  // by ISO 3166-1 code in upper case
};

}  // namespace atodds::gazetteer::compile
