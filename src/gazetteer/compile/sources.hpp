#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "gazetteer/compile/catalogue.hpp"

/// The readers, in the order in which they run. Each throws std::runtime_error with the file's name when it
/// cannot read: they run in the build only.
namespace atodds::gazetteer::compile {

using Path = std::filesystem::path;

/// countries.json: countries with their codes, demonyms and other names.
void read_countries(Catalogue& catalogue, const Path& rules);
/// CLDR `main/en.xml` and ISO 3166-1: further names of countries, and territories.
void read_territories(Catalogue& catalogue, const Path& cldr, const Path& iso_codes);
/// CLDR `subdivisions/en.xml`: provinces, states, regions with their country.
void read_subdivisions(Catalogue& catalogue, const Path& cldr);
/// names.json: regions and parts of countries, organisations, seats, groups.
void read_hand_places(Catalogue& catalogue, const Path& rules);
void read_hand_bodies(Catalogue& catalogue, const Path& rules);
/// countries.json once more, now that the cities are known: capitals and what they stand for.
void read_capitals(Catalogue& catalogue, const Path& rules);
/// libgeonames: cities with state, country and population.
void read_cities(Catalogue& catalogue);
/// WordNet: instances of places and armed groups, demonyms, first names, and the common words among all
/// names.
void read_wordnet(Catalogue& catalogue, const Path& wordnet);
/// given_names.json.
void read_given_names(Catalogue& catalogue, const Path& rules);

std::string read_file(const Path& path);
/// The non-empty parts of a text between `mark`s.
std::vector<std::string> parts(std::string_view text, char mark);
/// The kind of division at a name's end taken off ("Aleppo Governorate" -> "Aleppo"); the name itself when it
/// has none.
std::string without_kind(std::string_view name);

}  // namespace atodds::gazetteer::compile
