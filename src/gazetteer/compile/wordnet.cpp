// WordNet: instances of places with what they are part of, armed groups, demonyms, first names, common words.
#include <algorithm>
#include <array>
#include <cctype>

#include "gazetteer/compile/wordnet_file.hpp"

namespace atodds::gazetteer::compile {
namespace {

constexpr std::string_view groups_file = "14", places_file = "15", nature_file = "17", people_file = "18";

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower_word(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_name(std::string_view word) {
    constexpr std::size_t shortest = 4;  // shorter ones are initialisms and nicknames
    const bool lower_letter = std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    return word.size() >= shortest && is_capital(word.front()) && lower_letter;
}

class Reader {
  public:
    Reader(Catalogue& catalogue, std::vector<Synset> nouns)
        : catalogue_(catalogue), nouns_(std::move(nouns)) {
        for (const Synset& synset : nouns_) by_offset_.emplace(synset.offset, &synset);
    }

    void read_places() {
        for (const Synset& synset : nouns_) {
            if (is_place(synset)) place_of(synset);
        }
    }

    void read_groups() {
        for (const Synset& synset : nouns_) {
            if (synset.file == groups_file && kind_is(synset, "terrorist organization")) add_group(synset);
        }
    }

    /// Demonyms among nouns: "Syrian", a member of Syria.
    void read_inhabitants() {
        for (const Synset& synset : nouns_) {
            if (synset.file != people_file || synset.has("@i")) continue;
            const EntityIndex home = known_place(synset.first("#m"));
            if (home != no_entity) call_demonyms(home, synset.words);
        }
    }

    void read_adjectives(const std::vector<Synset>& adjectives) {
        for (const Synset& synset : adjectives) {
            const EntityIndex place = known_place(synset.first("\\"));
            if (place != no_entity) call_demonyms(place, {synset.words.front()});
        }
    }

    void read_first_names() {
        for (const Synset& synset : nouns_) {
            if (synset.file != people_file || !synset.has("@i")) continue;
            for (const std::string& word : synset.words) mark_first_name(word);
        }
    }

  private:
    static bool is_place(const Synset& synset) {
        return (synset.file == places_file || synset.file == nature_file) && synset.has("@i") &&
               is_name(synset.words.front());
    }

    bool kind_is(const Synset& synset, std::string_view kind) const {
        const auto found = by_offset_.find(std::string(synset.first("@i")));
        return found != by_offset_.end() &&
               std::ranges::find(found->second->words, kind) != found->second->words.end();
    }

    EntityIndex known_place(std::string_view offset) {
        const auto found = by_offset_.find(std::string(offset));
        if (found == by_offset_.end() || !is_place(*found->second)) return no_entity;
        return place_of(*found->second);
    }

    EntityIndex place_of(const Synset& synset) {
        const auto [known, fresh] = places_.try_emplace(synset.offset, no_entity);
        if (!fresh) return known->second;  // also ends a circle of parts
        const EntityIndex place = find_or_add(synset);
        places_[synset.offset] = place;
        return place;
    }

    EntityIndex find_or_add(const Synset& synset) {
        if (const EntityIndex country = as_country(synset); country != no_entity) return country;
        EntityIndex parent = no_entity;
        for (const Synset::Pointer& pointer : synset.pointers) {
            if (pointer.symbol != "#p") continue;
            const EntityIndex whole = known_place(pointer.target);
            if (parent == no_entity || (whole != no_entity && catalogue_.country_of(parent) == no_entity))
                parent = whole;
        }
        const EntityIndex country = catalogue_.country_of(parent);
        EntityIndex place = no_entity;
        for (const std::string& word : synset.words) {
            if (place == no_entity && is_name(word)) place = catalogue_.find(word, country);
        }
        // without a container it cannot be told from another of its name
        const bool homonym = parent == no_entity && catalogue_.has_name(name_key(synset.words.front()));
        if (place == no_entity && homonym) return no_entity;
        const std::uint32_t rank = is_historic(synset) ? historic_rank : feature_rank;
        if (place == no_entity) place = catalogue_.add(synset.words.front(), EntityType::place, parent, rank);
        for (const std::string& word : synset.words) {
            if (is_name(word) && word.find("apital") == std::string::npos) {
                catalogue_.call(place, word, NameKind::name, std::min(rank, catalogue_.entity(place).rank));
            }
        }
        return place;
    }

    EntityIndex as_country(const Synset& synset) {
        for (const std::string& word : synset.words) {
            const EntityIndex found = catalogue_.country_named(word);
            if (found == no_entity) continue;
            // an American state, a river or a town may have a country's name: it is then part of another
            // country
            const bool inside = std::ranges::any_of(synset.pointers, [&](const Synset::Pointer& pointer) {
                const auto whole = by_offset_.find(pointer.target);
                if (pointer.symbol != "#p" || whole == by_offset_.end()) return false;
                return catalogue_.country_named(whole->second->words.front()) != no_entity;
            });
            if (!inside && synset.file == places_file) return found;
        }
        return no_entity;
    }

    static bool is_historic(const Synset& synset) {
        constexpr std::array<std::string_view, 4> cues{"ancient", "former", "century", "Old Testament"};
        return std::ranges::any_of(
            cues, [&](std::string_view cue) { return synset.gloss.find(cue) != std::string::npos; });
    }

    void call_demonyms(EntityIndex place, const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const bool plain = is_name(word) && word.find(' ') == std::string::npos;
            // one that stands for another place already stays with it ("Georgian")
            if (!plain || catalogue_.has_name(name_key(word))) continue;
            const std::uint32_t rank = catalogue_.entity(place).rank;
            catalogue_.call(place, word, NameKind::demonym, rank);
            if (!word.ends_with("s") && !word.ends_with("sh") && !word.ends_with("se") &&
                !word.ends_with("ch")) {
                catalogue_.call(place, word + "s", NameKind::demonym, rank);
            }
        }
    }

    void add_group(const Synset& synset) {
        const std::string& name = synset.words.front();
        constexpr std::size_t shortest = 6;
        if (name.size() < shortest || catalogue_.has_name(name_key(name))) return;
        const EntityIndex region = known_place(synset.first(";r"));
        catalogue_.add(name, EntityType::group, region, feature_rank);
    }

    void mark_first_name(const std::string& full_name) {
        constexpr std::array<std::string_view, 16> titles{
            "Saint",  "St.",   "King",   "Queen",   "Sir",   "Lord",    "Lady",      "Pope",
            "Mother", "Count", "Prince", "Emperor", "Baron", "General", "President", "Duke"};
        const std::size_t space = full_name.find(' ');
        if (space == std::string::npos || space < 3) return;
        const std::string first = full_name.substr(0, space);
        const bool word =
            std::ranges::all_of(first, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
        if (!word || catalogue_.is_common(name_key(first))) return;
        if (is_capital(first.front()) && std::ranges::find(titles, first) == titles.end()) {
            catalogue_.mark_given(first);
        }
    }

    Catalogue& catalogue_;
    std::vector<Synset> nouns_;
    std::unordered_map<std::string, const Synset*> by_offset_;
    std::unordered_map<std::string, EntityIndex> places_;
};

/// Senses of an index file that occur in WordNet's tagged texts, as "word@offset": they tell common words
/// from rare ones, and the bird from the country. An index line lists its senses by frequency, the tagged
/// ones first.
std::set<std::string> tagged_senses(const Path& index) {
    std::set<std::string> result;
    for (const std::string& line : parts(read_file(index), '\n')) {
        const std::vector<std::string> fields = parts(line, ' ');
        if (line.front() == ' ' || fields.size() < 4) continue;
        const std::size_t pointers = std::stoul(fields[3]);
        const std::size_t tagged =
            3 + pointers + 2;  // lemma pos senses pointers symbols... senses tagged offsets...
        if (tagged >= fields.size()) continue;
        const std::size_t count = std::stoul(fields[tagged]);
        for (std::size_t i = tagged + 1; i < std::min(fields.size(), tagged + 1 + count); ++i) {
            result.insert(fields[0] + '@' + fields[i]);
        }
    }
    return result;
}

void mark_words(Catalogue& catalogue, const std::vector<Synset>& synsets,
                const std::set<std::string>& tagged) {
    for (const Synset& synset : synsets) {
        for (const std::string& word : synset.words) {
            if (!is_lower_word(word)) continue;
            catalogue.mark_dictionary(word);
            if (tagged.contains(word + '@' + synset.offset)) catalogue.mark_common(word);
        }
    }
}

void mark_function_words(Catalogue& catalogue) {
    constexpr std::string_view words =
        "a an and any are as at be been both but by can could did do does for from had has have he her here "
        "his how i if "
        "in into is it its may me might must my no nor not of off on or our out per shall she should since "
        "so some such "
        "than that the their them then there these they this those though through thus to too under until up "
        "us was we "
        "were what when where which while who why will with would yet you your";
    for (const std::string& word : parts(words, ' ')) catalogue.mark_common(word);
}

}  // namespace

void read_wordnet(Catalogue& catalogue, const Path& wordnet) {
    std::vector<Synset> nouns = read_synsets(wordnet / "data.noun");
    const std::vector<Synset> adjectives = read_synsets(wordnet / "data.adj");
    mark_words(catalogue, nouns, tagged_senses(wordnet / "index.noun"));
    mark_words(catalogue, adjectives, tagged_senses(wordnet / "index.adj"));
    mark_words(catalogue, read_synsets(wordnet / "data.verb"), tagged_senses(wordnet / "index.verb"));
    mark_words(catalogue, read_synsets(wordnet / "data.adv"), tagged_senses(wordnet / "index.adv"));
    mark_function_words(catalogue);
    Reader reader(catalogue, std::move(nouns));
    reader.read_places();
    reader.read_groups();
    reader.read_inhabitants();
    reader.read_adjectives(adjectives);
    reader.read_first_names();
}

}  // namespace atodds::gazetteer::compile
