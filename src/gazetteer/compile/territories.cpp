// Names of countries and their divisions: CLDR and ISO 3166.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "gazetteer/compile/sources.hpp"

namespace atodds::gazetteer::compile {
namespace {

struct Element {
    std::string code;
    std::string name;
};

std::string unescape(std::string text) {
    constexpr std::string_view ampersand = "&amp;";
    for (std::size_t at = text.find(ampersand); at != std::string::npos; at = text.find(ampersand, at + 1)) {
        text.erase(at + 1, ampersand.size() - 1);
    }
    return text;
}

/// The elements `<tag type="code"...>name</tag>` of a CLDR file: one a line, as CLDR writes them.
std::vector<Element> elements(const std::string& xml, const std::string& tag) {
    const std::string open = "<" + tag + " type=\"";
    const std::string close = "</" + tag + ">";
    std::vector<Element> result;
    for (std::size_t at = xml.find(open); at != std::string::npos; at = xml.find(open, at + 1)) {
        const std::size_t code = at + open.size();
        const std::size_t name = xml.find('>', code) + 1;
        const std::size_t end = xml.find(close, name);
        if (end == std::string::npos) break;
        result.push_back(
            {xml.substr(code, xml.find('"', code) - code), unescape(xml.substr(name, end - name))});
    }
    return result;
}

bool is_country_code(std::string_view code) {
    constexpr std::array<std::string_view, 7> no_countries{"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"};
    const bool letters = std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
    return code.size() == 2 && letters && std::ranges::find(no_countries, code) == no_countries.end();
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

/// A state with so many divisions has its larger ones found through the cities; the rest are boroughs and
/// parishes.
constexpr std::uint32_t code_letters = 2;

void add_subdivision(Catalogue& catalogue, const Element& element, bool with_kind) {
    const EntityIndex country = catalogue.country(upper(element.code.substr(0, code_letters)));
    const std::string bare = without_kind(element.name);
    if (country == no_entity || (bare != element.name) != with_kind) return;
    const bool taken = catalogue.find(bare, country) != no_entity;
    if (taken && !with_kind) return;
    const EntityIndex division =
        catalogue.add(taken ? element.name : bare, EntityType::place, country, division_rank);
    catalogue.call(division, element.name, NameKind::name, division_rank);
}

}  // namespace

void read_territories(Catalogue& catalogue, const Path& cldr, const Path& iso_codes) {
    const auto name_country = [&](const std::string& code, const std::string& name) {
        if (name.size() <= 3) return;  // "US", "UK": in countries.json, as initialisms
        const EntityIndex known = catalogue.country(code);
        if (known == no_entity) {
            catalogue.set_country(code, catalogue.add(name, EntityType::country, no_entity, state_rank));
        } else {
            catalogue.call(known, name, NameKind::name, catalogue.entity(known).rank);
        }
    };
    for (const Element& territory : elements(read_file(cldr / "main/en.xml"), "territory")) {
        // "Congo - Kinshasa": a list form nobody writes in a sentence
        const bool list_form = territory.name.find(" - ") != std::string::npos;
        if (is_country_code(territory.code) && !list_form) name_country(territory.code, territory.name);
    }
    const auto iso = nlohmann::ordered_json::parse(read_file(iso_codes / "iso_3166-1.json"));
    for (const auto& country : iso.at("3166-1")) {
        for (const char* field : {"name", "official_name", "common_name"}) {
            if (!country.contains(field)) continue;
            const std::string name = country[field].get<std::string>();
            if (name.find(',') == std::string::npos)
                name_country(country.at("alpha_2").get<std::string>(), name);
        }
    }
}

void read_subdivisions(Catalogue& catalogue, const Path& cldr) {
    const std::vector<Element> all = elements(read_file(cldr / "subdivisions/en.xml"), "subdivision");
    for (const bool with_kind : {false, true}) {
        for (const Element& element : all) add_subdivision(catalogue, element, with_kind);
    }
}

}  // namespace atodds::gazetteer::compile
