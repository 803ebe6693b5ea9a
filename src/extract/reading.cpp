#include "extract/carried_places.hpp"
#include "extract/reading.hpp"

#include <algorithm>
#include <map>

#include "extract/datelines.hpp"
#include "extract/draft.hpp"
#include "extract/refutations.hpp"
#include "gazetteer/gazetteer.hpp"
#include "text/calendar.hpp"

namespace atodds::extract {

namespace {

bool is_place(const NamedEntity& e) { return e.type == EntityType::place || e.type == EntityType::country; }

/// How much a mention says of where the article's news lies: most in the headline, much in the first sentence of the text.
std::uint32_t weight_of(const segment::Document& d, std::uint32_t token, std::uint32_t lead) {
    constexpr std::uint32_t in_headline = 3, in_lead = 2, elsewhere = 1;
    const std::uint32_t sentence = d.sentence_of[token];
    return d.sentences[sentence].title ? in_headline : sentence == lead ? in_lead : elsewhere;
}

/// In "TOWN, Country, May 9 (Agency) - ", which stands behind the headline.
bool is_in_dateline(const Reading& reading, const NameMention& mention) {
    return mention.first < reading.dateline_end && !reading.document->sentences[reading.document->sentence_of[mention.first]].title;
}

std::uint32_t lead_sentence(const segment::Document& d, std::uint32_t dateline_end) {
    std::uint32_t lead = dateline_end < d.sentence_of.size() ? d.sentence_of[dateline_end] : 0;
    while (lead + 1 < d.sentences.size() && d.sentences[lead].title) ++lead;
    return lead;
}

/// The place of this type that the article's news lies in: the one named most, where the headline and the first sentence count
/// for more; ties go to the one named first. A place that is named once in passing is none.
std::string find_main_place(const Reading& reading, EntityType type) {
    constexpr std::uint32_t in_passing = 1;
    const segment::Document& d = *reading.document;
    const Names& names = reading.names;
    const std::uint32_t lead = lead_sentence(d, reading.dateline_end);
    const NamedEntity* best = nullptr;
    std::vector<std::uint32_t> weights(names.entities.size());
    for (const auto& mention : names.mentions)
        if (!is_in_dateline(reading, mention) && !mention.demonym && !mention.capital) weights[mention.name] += weight_of(d, mention.first, lead);
    std::uint32_t best_weight = type == EntityType::place ? in_passing : 0;
    for (std::size_t i = 0; i < names.entities.size(); ++i) {
        const NamedEntity& e = names.entities[i];
        if (e.type == type && weights[i] > best_weight && !is_wider_than_a_country(e)) best = &e, best_weight = weights[i];
    }
    return best ? best->id : std::string();
}

/// "15 May 2024 - The": the first token after a day with its year that opens a sentence, and a dash; 0 where none does.
std::uint32_t bare_date_end(const Reading& reading, const segment::Sentence& sentence) {
    constexpr std::uint32_t longest_weekday = 2;  // "Wednesday,"
    constexpr std::size_t year_digits = 4;
    const segment::Document& d = *reading.document;
    for (const Mention& m : figures_in(reading, sentence.first, std::min(sentence.last, sentence.first + longest_weekday + 1))) {
        const bool day = m.timex && m.timex->type == Timex::Type::date && m.timex->range.from && m.timex->range.from == m.timex->range.to;
        const std::uint32_t dash = m.last_token, next = dash + 1;
        if (!day || next >= sentence.last || !is_dash(d.text(dash)) || !d.tokens[dash].is(segment::space_before)) continue;
        if (!d.tokens[next].is(segment::space_before) || !d.tokens[next].is(segment::capitalised)) continue;
        for (std::uint32_t t = m.first_token; t < m.last_token; ++t)
            if (d.tokens[t].kind == segment::TokenKind::number && d.text(t).size() == year_digits) return next;
    }
    return 0;
}

/// The same of the article. Where a later sentence opens so too it is a list of days, each with what happened on it.
std::uint32_t bare_dateline_end(const Reading& reading, std::size_t first_sentences) {
    const std::vector<segment::Sentence>& sentences = reading.document->sentences;
    std::uint32_t found = 0;
    for (std::size_t s = 0; s < sentences.size() && (found != 0 || s < first_sentences); ++s) {
        const std::uint32_t end = bare_date_end(reading, sentences[s]);
        if (end != 0 && found != 0) return 0;
        if (end != 0) found = end;
    }
    return found;
}

/// First token after a dateline "TOWN, Country, May 9 (Agency) - " or "9 May 2025 - "; 0 when the article has none.
std::uint32_t find_dateline_end(const Reading& reading) {
    const std::uint32_t end = caps_dateline_end(*reading.document);
    return end != 0 ? end : bare_dateline_end(reading, dateline_sentences);
}

std::string country_of(const Reading& reading, const std::string& place) {
    const auto path = place_path(reading, place);
    return path.empty() ? std::string() : path.back();
}

}  // namespace

bool is_wider_than_a_country(const NamedEntity& e) {
    if (e.type != EntityType::place) return false;
    const auto& gazetteer = gazetteer::Gazetteer::instance();
    const gazetteer::Entry* known = gazetteer.by_id(e.id);
    if (known == nullptr || known->parent != e.parent) return false;
    const auto containers = gazetteer.ancestors(e.id);
    const gazetteer::Entry* widest = containers.empty() ? known : gazetteer.by_id(containers.back());
    return widest != nullptr && widest->type != EntityType::country;
}

std::string party_of(const NamedEntity& entity) {
    if (!entity.role_of.empty()) return std::string(entity.role_of);
    if (!entity.stands_for.empty()) return std::string(entity.stands_for);
    return entity.id;
}

std::string name_of(const Reading& reading, const std::string& id) {
    for (const auto& e : reading.names.entities)
        if (e.id == id && !e.name.empty()) return e.name;
    if (const gazetteer::Entry* entry = gazetteer::Gazetteer::instance().by_id(id)) return std::string(entry->name);
    std::string name = id;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z') name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

std::vector<std::string> place_path(const Reading& reading, const std::string& id) {
    for (const auto& e : reading.names.entities)
        if (e.id == id && is_place(e)) return place_path(reading, e);
    std::vector<std::string> path{id};
    for (const auto ancestor : gazetteer::Gazetteer::instance().ancestors(id)) path.emplace_back(ancestor);
    return path;
}

namespace {

/// What the article's places lie in, and no village that is the largest place it names.
bool is_told_of_a_country(const Reading& reading) {
    return std::ranges::any_of(reading.names.entities, [&](const NamedEntity& e) { return e.id == reading.main_country && e.type == EntityType::country; }) ||
           reading.main_country != reading.main_place;
}

std::vector<std::string> find_place_path(const Reading& reading, const NamedEntity& place) {
    constexpr std::size_t deepest = 6;  // hamlet, town, district, province, country and one to spare; stops circles
    std::vector<std::string> path{place.id};
    std::string parent(place.parent);
    while (!parent.empty() && path.size() < deepest && std::find(path.begin(), path.end(), parent) == path.end()) {
        path.push_back(parent);
        std::string next;
        for (const auto& e : reading.names.entities)
            if (e.id == parent) next = e.parent;
        if (next.empty()) {
            for (const auto ancestor : gazetteer::Gazetteer::instance().ancestors(parent)) {
                if (std::find(path.begin(), path.end(), ancestor) == path.end()) path.emplace_back(ancestor);
            }
        }
        parent = next;
    }
    if (path.size() == 1)
        for (const auto ancestor : gazetteer::Gazetteer::instance().ancestors(place.id)) path.emplace_back(ancestor);
    // a hamlet that no gazetteer knows lies in the country the article is about
    if (path.size() == 1 && place.type == EntityType::place && !reading.main_country.empty() && place.id != reading.main_country && !is_wider_than_a_country(place) && is_told_of_a_country(reading))
        path.push_back(reading.main_country);
    return path;
}

/// The country of which an article tells most, where "northern Norland" and the towns of Norland count for Norland; ties go to the one
/// named first by itself.
std::string country_of_places(const Reading& reading) {
    std::map<std::string, std::uint32_t> weights;
    const std::uint32_t lead = lead_sentence(*reading.document, reading.dateline_end);
    for (const auto& mention : reading.names.mentions) {
        const NamedEntity& e = reading.names.entities[mention.name];
        const bool counts = !is_in_dateline(reading, mention) && !mention.demonym && !mention.capital && !mention.inferred && is_place(e) && !is_wider_than_a_country(e);
        if (!counts || e.id == reading.main_place) continue;
        const auto path = place_path(reading, e);
        if (!path.empty()) weights[path.back()] += weight_of(*reading.document, mention.first, lead);
    }
    std::string best = find_main_place(reading, EntityType::country);
    for (const auto& [country, weight] : weights) {
        const gazetteer::Entry* entry = gazetteer::Gazetteer::instance().by_id(country);
        if (entry != nullptr && entry->type == EntityType::country && weight > weights[best]) best = country;
    }
    return best;
}

/// "a Norwegian-backed group": who backs or houses it is not who it is.
bool only_backs(const segment::Document& d, const NameMention& mention) {
    static const rules::PhraseTable& ties = d.pack->phrases("tie");
    const auto word = lower(d, mention.last - 1);
    const auto hyphen = word.rfind('-');
    if (hyphen == std::string::npos) return false;
    const auto number = d.pack->word(std::string_view(word).substr(hyphen + 1));
    return number != rules::unknown_word && ties.exact(std::span(&number, 1));
}

std::vector<std::string> find_party_senses(const Names& names) {
    std::vector<std::string> senses;
    senses.reserve(names.entities.size());
    for (const auto& e : names.entities) senses.push_back("@" + party_of(e));
    return senses;
}

std::vector<TextList> find_place_paths(const Reading& reading) {
    std::vector<TextList> paths;
    paths.reserve(reading.names.entities.size());
    for (const auto& e : reading.names.entities) paths.push_back(is_place(e) ? TextList(find_place_path(reading, e)) : TextList());
    return paths;
}

}  // namespace

std::vector<std::string> place_path(const Reading& reading, const NamedEntity& place) {
    const auto index = static_cast<std::size_t>(&place - reading.names.entities.data());
    const bool known = index < reading.place_paths.size() && !reading.place_paths[index].empty();
    if (!known) return find_place_path(reading, place);
    return {reading.place_paths[index].begin(), reading.place_paths[index].end()};
}

ChunkEntity entity_of(const Reading& reading, const segment::Chunk& chunk) {
    if (const NameMention* m = reading.names.at(chunk.head)) return {&reading.names.entities[m->name], m};
    ChunkEntity found;
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
        if (const NameMention* m = reading.names.at(t); m && !only_backs(*reading.document, *m)) found = {&reading.names.entities[m->name], m};
    return found;
}

const Attribution* speaker_at(const Reading& reading, std::uint32_t token) {
    const Attribution* best = nullptr;
    for (const auto& a : reading.attributions)
        if (a.first <= token && token < a.last && (!best || a.last - a.first < best->last - best->first)) best = &a;
    return best;
}

namespace {

/// How many of the items, in order of their keys, come before each of the keys 0 to `keys`.
template <class Item, class Key>
std::vector<std::uint32_t> counts_before(const std::vector<Item>& items, Key Item::*key, std::size_t keys) {
    std::vector<std::uint32_t> before(keys + 1);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < items.size(); ++i)
        while (next <= items[i].*key) before[next++] = i;
    std::fill(before.begin() + static_cast<std::ptrdiff_t>(next), before.end(), static_cast<std::uint32_t>(items.size()));
    return before;
}

/// "Signed the 2025 finance law", printed in 2024: a year that is to come names the law, and dates nothing that is told of it.
bool names_law(const segment::Document& d, const Mention& m, const std::optional<DayRange>& published) {
    constexpr std::size_t year_digits = 4;
    const bool year = m.timex && m.timex->value.size() == year_digits && m.timex->range.from;
    if (!year || !published || !published->to || *m.timex->range.from <= *published->to) return false;
    const segment::Chunk& chunk = d.chunks[d.chunk_of[m.first_token]];
    if (chunk.kind != segment::ChunkKind::noun || m.last_token > chunk.head) return false;
    return bool(d.pack->phrases("decision-matter").longest(d.words_from(chunk.head, chunk.last)));
}

}  // namespace

void read_names(std::span<Reading* const> readings) {
    for (Reading* one : readings) one->names = find_names(*one->document);
}

void read_clauses(std::span<Reading* const> readings, Concepts concepts) {
    std::vector<const segment::Document*> documents;
    for (const Reading* one : readings) documents.push_back(one->document);
    std::vector<std::vector<Mention>> figures = find_figures(documents, concepts);
    for (std::size_t i = 0; i < readings.size(); ++i) readings[i]->figures = std::move(figures[i]);
    for (Reading* one : readings) one->frames = find_frames(*one->document);
    for (Reading* one : readings) {
        const segment::Document& document = *one->document;
        if (document.article->published.value) one->published = text::days_of(*document.article->published.value);
        std::erase_if(one->figures, [&](const Mention& m) { return names_law(document, m, one->published); });
        one->figures_before = counts_before(one->figures, &Mention::first_token, document.tokens.size());
        one->frames_before = counts_before(one->frames, &Frame::sentence, document.sentences.size());
    }
}

Reading read_article(const segment::Document& document) {
    Reading reading;
    reading.document = &document;
    Reading* const one = &reading;
    read_names(std::span(&one, 1));
    read_clauses(std::span(&one, 1), Concepts::told);
    return reading;
}

void finish_reading(Reading& reading) {
    reading.dateline_end = find_dateline_end(reading);
    reading.main_place = find_main_place(reading, EntityType::place);
    reading.main_country = reading.main_place.empty() ? find_main_place(reading, EntityType::country)
                                                      : country_of(reading, reading.main_place);
    // a village that nobody locates lies in the country that the article names most, by itself or by its places
    if (reading.main_country == reading.main_place && !reading.main_place.empty())
        if (const std::string country = country_of_places(reading); !country.empty()) reading.main_country = country;
    if (reading.main_place.empty()) reading.main_place = reading.main_country;
    reading.party_senses = find_party_senses(reading.names);
    reading.senses.assign(reading.document->tokens.size(), {{}, 0});
    reading.small_numbers = find_small_numbers(*reading.document);
    reading.place_paths = find_place_paths(reading);
    if (!reading.main_place.empty()) reading.main_path = place_path(reading, reading.main_place);
    reading.carried_places = find_carried_places(reading);
    reading.main_event = main_event(*reading.document);
    reading.of_attack = tells_of_attack(reading);
    reading.attributions = find_attributions(reading);
    reading.refutations = find_refutations(reading);
}

}  // namespace atodds::extract
