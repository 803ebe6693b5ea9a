// Cities of libgeonames (GeoNames data, CC BY 4.0). The library is loaded at build time by its fixed
// interface, so that only its small run-time package is needed and nothing of it ends up in the binary but
// the data.
#include <dlfcn.h>

#include <algorithm>
#include <stdexcept>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {
namespace {

struct City {
    std::string name;
    std::string state;
    std::string code;  ///< ISO 3166-1 of its country
    std::uint32_t population = 0;
};

class Library {
  public:
    Library() : handle_(dlopen("libgeonames.so.0", RTLD_NOW)) {
        if (handle_ == nullptr)
            throw std::runtime_error("libgeonames.so.0 is missing (Debian package libgeonames0)");
        count_ = symbol<int (*)()>("geonames_get_n_cities");
        city_ = symbol<void* (*)(int)>("geonames_get_city");
        free_ = symbol<void (*)(void*)>("geonames_city_free");
        name_ = symbol<const char* (*)(void*)>("geonames_city_get_name");
        state_ = symbol<const char* (*)(void*)>("geonames_city_get_state");
        code_ = symbol<const char* (*)(void*)>("geonames_city_get_country_code");
        population_ = symbol<unsigned (*)(void*)>("geonames_city_get_population");
    }
    int count() const { return count_(); }
    /// Names come in the C locale, so in the library's own (English) form.
    City city(int index) const {
        void* city = city_(index);
        City result{text(name_(city)), text(state_(city)), text(code_(city)), population_(city)};
        free_(city);
        return result;
    }

  private:
    template <class Function>
    Function symbol(const char* name) const {
        void* found = dlsym(handle_, name);
        if (found == nullptr) throw std::runtime_error(std::string("libgeonames.so.0 has no ") + name);
        return reinterpret_cast<Function>(found);
    }
    static std::string text(const char* value) { return value == nullptr ? "" : value; }

    void* handle_;
    int (*count_)();
    void* (*city_)(int);
    void (*free_)(void*);
    const char* (*name_)(void*);
    const char* (*state_)(void*);
    const char* (*code_)(void*);
    unsigned (*population_)(void*);
};

/// The states of GeoNames matched with the divisions that are known already: by name, by name without its
/// kind ("Special Region of Aceh"), by spelling.
class States {
  public:
    explicit States(Catalogue& catalogue) : catalogue_(catalogue) {}

    EntityIndex find(const City& city, EntityIndex country) {
        if (city.state.empty()) return country;
        const auto [known, fresh] = by_name_.try_emplace({country, city.state}, no_entity);
        if (fresh) known->second = make(city.state, country);
        return known->second;
    }

  private:
    EntityIndex make(const std::string& name, EntityIndex country) {
        const std::string bare = without_kind(name);
        EntityIndex state = catalogue_.find(bare, country);
        if (state == no_entity) state = same_spelling(bare, country);
        if (state == no_entity) state = catalogue_.add(bare, EntityType::place, country, state_rank);
        catalogue_.entity(state).rank = std::max(catalogue_.entity(state).rank, state_rank);
        const std::uint32_t rank = catalogue_.entity(state).rank;
        catalogue_.call(state, catalogue_.entity(state).name, NameKind::name, rank);
        catalogue_.call(state, bare, NameKind::name, rank);
        return state;
    }

    EntityIndex same_spelling(const std::string& name, EntityIndex country) {
        if (divisions_.empty()) divisions_ = catalogue_.divisions_by_skeleton();
        const auto found = divisions_.find({country, skeleton(name)});
        return found == divisions_.end() ? no_entity : found->second;
    }

    Catalogue& catalogue_;
    std::map<std::pair<EntityIndex, std::string>, EntityIndex> by_name_;
    std::map<std::pair<EntityIndex, std::string>, EntityIndex> divisions_;
};

/// A city that gives its state or a borough its name is one entry with it; "the city of X" is told from X in
/// the text.
EntityIndex place_for(Catalogue& catalogue, const City& city, EntityIndex state, EntityIndex country) {
    if (name_key(city.name) == name_key(catalogue.entity(state).name)) return state;
    const EntityIndex known = catalogue.find(city.name, country);
    if (known == no_entity || catalogue.entity(known).rank != division_rank) {
        return catalogue.add(city.name, EntityType::place, state, city.population);
    }
    catalogue.entity(known).parent = state;
    return known;
}

void add_city(Catalogue& catalogue, States& states, const City& city) {
    const EntityIndex country = catalogue.country(city.code);
    constexpr std::size_t shortest_name = 3;  // a name of two letters is more often something else
    if (country == no_entity || city.name.size() < shortest_name) return;
    if (name_key(city.name) == name_key(catalogue.entity(country).name)) return;  // Singapore, Monaco
    const EntityIndex state = states.find(city, country);
    const EntityIndex place = place_for(catalogue, city, state, country);
    Entity& entity = catalogue.entity(place);
    entity.rank = std::max(entity.rank, city.population);
    catalogue.call(place, city.name, NameKind::name, entity.rank);
}

}  // namespace

void read_cities(Catalogue& catalogue) {
    const Library library;
    std::vector<City> cities;
    for (int i = 0; i < library.count(); ++i) cities.push_back(library.city(i));
    std::ranges::stable_sort(cities, [](const City& a, const City& b) {
        return std::tie(b.population, a.code, a.state, a.name) <
               std::tie(a.population, b.code, b.state, b.name);
    });
    States states(catalogue);
    for (const City& city : cities) add_city(catalogue, states, city);
}

}  // namespace atodds::gazetteer::compile
