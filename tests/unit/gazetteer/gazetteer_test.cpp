#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <string>

#include "support/catch.hpp"

using namespace atodds;
using gazetteer::Entry;
using gazetteer::Gazetteer;
using gazetteer::name_key;
using gazetteer::NameKind;

namespace {

const Gazetteer& all() {
    return Gazetteer::instance();
}

/// The best known entry of a name; an empty one when there is none.
Entry best(const std::string& name) {
    const auto entries = all().find(name_key(name));
    return entries.empty() ? Entry{} : entries.front();
}

}  // namespace

TEST_CASE("a country has one id under all its usual names", "[gazetteer]") {
    for (const char* name : {"Russia", "Russian Federation"}) CHECK(best(name).id == "russia");
    for (const char* name :
         {"US", "U.S.", "USA", "U.S.A.", "United States", "the United States of America", "America"}) {
        CAPTURE(name);
        CHECK(best(name).id == "united states");
        CHECK(best(name).type == EntityType::country);
    }
    for (const char* name : {"UK", "U.K.", "Britain", "Great Britain", "United Kingdom"})
        CHECK(best(name).id == "united kingdom");
    for (const char* name : {"Turkey", "Türkiye", "Republic of Türkiye"}) CHECK(best(name).id == "turkey");
    for (const char* name : {"Ivory Coast", "Côte d'Ivoire"}) CHECK(best(name).id == "ivory coast");
    CHECK(best("Myanmar").id == best("Burma").id);
    CHECK(best("DR Congo").id != best("Republic of the Congo").id);
    CHECK(best("North Korea").id != best("South Korea").id);
}

TEST_CASE("demonyms lead to their country and say so", "[gazetteer]") {
    CHECK(best("Turkish").id == "turkey");
    CHECK(best("Turkish").kind == NameKind::demonym);
    CHECK(best("Turks").id == "turkey");
    CHECK(best("Syrians").id == "syria");
    CHECK(best("British").id == "united kingdom");
    CHECK(best("Dutch").id == "netherlands");
    CHECK(best("Nigerien").id == "niger");
    CHECK(best("Nigerian").id == "nigeria");
    CHECK(best("Kurdish").type == EntityType::group);
    CHECK(best("Turkey").kind == NameKind::name);
}

TEST_CASE("capitals and seats stand for a government", "[gazetteer]") {
    CHECK(best("Ankara").kind == NameKind::capital);
    CHECK(best("Ankara").stands_for == "turkey");
    CHECK(best("Ankara").type == EntityType::place);
    CHECK(best("Washington").stands_for == "united states");
    CHECK(best("Kyiv").id == best("Kiev").id);
    CHECK(best("Kremlin").kind == NameKind::seat);
    CHECK(best("the Kremlin").stands_for == "russia");
    CHECK(best("Downing Street").stands_for == "united kingdom");
    CHECK(best("Istanbul").stands_for.empty());
    CHECK(best("Istanbul").kind == NameKind::name);
}

TEST_CASE("organisations and groups", "[gazetteer]") {
    CHECK(best("UN").id == "united nations");
    CHECK(best("U.N.").kind == NameKind::short_form);
    CHECK(best("World Health Organisation").id == "world health organization");
    CHECK(best("Daesh").id == best("Islamic State").id);
    CHECK(best("Hizbullah").id == "hezbollah");
    CHECK(best("Reuters").type == EntityType::organisation);
    CHECK(best("People's Liberation Army").stands_for == "china");
}

TEST_CASE("places lie in places", "[gazetteer]") {
    CHECK(all().is_within("idlib", "syria"));
    CHECK(all().is_within("hollywood", "united states"));
    CHECK(all().is_within("syria", "syria"));
    CHECK_FALSE(all().is_within("syria", "idlib"));
    CHECK_FALSE(all().is_within("homs", "turkey"));
    const auto above = all().ancestors(best("Pittsburgh").id);
    REQUIRE(above.size() == 2);
    CHECK(above[0] == "pennsylvania");
    CHECK(above[1] == "united states");
    CHECK(all().ancestors("no such place").empty());
    CHECK(all().by_id("turkey")->name == "Turkey");
    CHECK(all().by_id("nothing of this name") == nullptr);
}

TEST_CASE("homonyms: the best known comes first and has the bare id", "[gazetteer]") {
    CHECK(best("Paris").parent != "texas");
    CHECK(best("Georgia").type == EntityType::country);
    const auto georgias = all().find("georgia");
    CHECK(georgias.size() >= 2);
    CHECK(std::ranges::is_sorted(georgias, std::ranges::greater{}, &Entry::rank));
    for (const char* pair : {"niger", "nigeria", "homs", "hama"}) CHECK(best(pair).id == pair);
}

TEST_CASE("common words and first names", "[gazetteer]") {
    for (const char* word : {"us", "turkey", "reading", "nice", "it"}) {
        CAPTURE(word);
        CHECK(all().is_common_word(word));
    }
    for (const char* word : {"syria", "aleppo", "nato"}) CHECK_FALSE(all().is_common_word(word));
    CHECK(all().is_frequent_word("reading"));
    CHECK_FALSE(all().is_frequent_word("kremlin"));
    CHECK(all().is_given_name("fatima"));
    CHECK_FALSE(all().is_given_name("the"));
    CHECK(all().longest_from("united") >= 4);
    CHECK(all().longest_from("zzyzx") == 0);
    CHECK(all().find("no such name at all").empty());
}

TEST_CASE("look-up keys", "[gazetteer]") {
    CHECK(name_key("The U.N.") == "un");
    CHECK(name_key("al-Qaeda") == "al qaeda");
    CHECK(name_key("N’Djamena") == "ndjamena");
    CHECK(name_key("Erdoğan") == "erdogan");
    CHECK(name_key("  Trinidad  &  Tobago ") == "trinidad and tobago");
    CHECK(name_key("the") == "the");
    CHECK(name_key("").empty());
}
