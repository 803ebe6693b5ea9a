#pragma once
#include <algorithm>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/claim.hpp"
#include "atodds/mention.hpp"
#include "extract/clauses.hpp"
#include "extract/figures.hpp"
#include "extract/names.hpp"
#include "extract/small_numbers.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// Who says the words of a stretch of text.
struct Attribution {
    std::uint32_t first = 0;  ///< half-open token range of what is said
    std::uint32_t last = 0;
    std::string id;           ///< the party that speaks ("russia" for a Kremlin spokesman), or the head noun in lower case
    std::string entity;       ///< the entity named ("dmitry volkov"); may equal id
    std::string name;         ///< as written
    std::uint32_t cue = 0;    ///< token of the speech verb or "according"
    Span name_span;
    bool inferred = false;    ///< a quotation whose speaker was carried over from the sentence before
    bool denial = false;      ///< "denied that": the speaker says the opposite
    bool unsaid = false;      ///< "never said that": nobody vouches for it
};

/// What the article, or somebody in it, calls untrue or without proof (refutations.hpp).
struct Refutation {
    std::uint32_t first = 0;  ///< half-open token range of what is refuted
    std::uint32_t last = 0;
    std::uint32_t cue = 0;            ///< token of the words that refute it
    std::uint32_t frame = no_chunk;  ///< the clause of those words
};

/// The sense of the word or phrase at a token: its group in "same-sense", an entity id, or its lemma; with the number of tokens
/// it takes. An empty sense: a function word.
struct Sense {
    std::string_view text;  ///< of the document, the reading, the pack or lower(): outlives the reading of an article
    std::uint32_t length = 1;
};

/// An article read as far as claims need it. Refers to the document, which must outlive it.
struct Reading {
    const segment::Document* document = nullptr;
    Names names;
    std::vector<Mention> figures;
    std::vector<Frame> frames;
    std::vector<std::uint32_t> figures_before;  ///< by token and for the end: how many figures begin before it
    std::vector<std::uint32_t> frames_before;   ///< by sentence and for the end: how many frames stand before it
    std::vector<Attribution> attributions;
    std::vector<Refutation> refutations;
    std::string main_place;    ///< id of the place the article is about; empty: none stands out
    std::string main_country;
    std::string main_event;    ///< kind of event the article's head tells of ("attack"); empty: none
    bool of_attack = false;    ///< tells_of_attack()
    std::optional<DayRange> published;
    std::vector<std::string> party_senses;  ///< by entity: "@turkey", the sense of its name (sense_at)
    /// By token: sense_at() where only the end of the article bounds it, found once for all claims that the word is in, by the one thread
    /// that makes them; of length 0: not asked for yet.
    mutable std::vector<Sense> senses;
    std::vector<SmallNumberAt> small_numbers;  ///< of the text, for the builders that read none but those
    /// By entity: the places that hold it (place_path), found once when the names are settled; of what is no place empty.
    std::vector<TextList> place_paths;
    std::vector<std::uint32_t> carried_places;  ///< by sentence: see find_carried_places()
    TextList main_path;  ///< place_path of the main place; empty: none stands out
    std::uint32_t dateline_end = 0;  ///< first token after the dateline; places before it are where the reporter sat
};

// Reading is done in three steps, each for some articles at a time: the code of one step is much of what the processor's nearest memory
// holds. What stands between the first and the second is kept of all articles, and names are little of what is read.

/// The names of tagged and chunked documents, which are set in the readings.
void read_names(std::span<Reading* const> readings);
/// Their figures and frames: all else that can be known of an article by itself.
void read_clauses(std::span<Reading* const> readings, Concepts concepts = Concepts::left_out);
/// Main place and attributions, once the names have their corpus-wide ids (unify_people).
void finish_reading(Reading& reading);

/// The first two steps for one article, of which the figures tell their concepts.
Reading read_article(const segment::Document& document);

/// The figures and time expressions whose first token lies in a token range.
inline std::span<const Mention> figures_in(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    const auto end = static_cast<std::uint32_t>(reading.figures_before.size() - 1);
    const std::uint32_t from = reading.figures_before[std::min(first, end)];
    const std::uint32_t to = reading.figures_before[std::min(last, end)];
    return std::span(reading.figures).subspan(from, std::max(from, to) - from);
}

/// The innermost attribution over a token; null: the outlet's own voice.
const Attribution* speaker_at(const Reading& reading, std::uint32_t token);

/// The entity at the head of a noun chunk, or the one that modifies it.
struct ChunkEntity {
    const NamedEntity* entity = nullptr;
    const NameMention* mention = nullptr;
};
ChunkEntity entity_of(const Reading& reading, const segment::Chunk& chunk);
/// All entities named in a token range, in text order: a view that refers to the reading.
inline auto entities_in(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    const std::vector<NameMention>& all = reading.names.mentions;
    const auto begin = std::ranges::upper_bound(all, first, {}, &NameMention::last);
    const auto end = std::ranges::lower_bound(begin, all.end(), last, {}, &NameMention::first);
    return std::span(begin, end) | std::views::transform([&reading](const NameMention& mention) {
               return ChunkEntity{&reading.names.entities[mention.name], &mention};
           });
}

/// Who answers for what an entity says or does: the country of a capital or seat, the body an official speaks for, else itself.
std::string party_of(const NamedEntity& entity);

/// The name a person reads for an entity id: as the article or the gazetteer has it, else the id in capitals.
std::string name_of(const Reading& reading, const std::string& id);

/// A sea, a continent, a region of several countries: "Europe", "the Sahel".
bool is_wider_than_a_country(const NamedEntity& place);

/// The containing places of a place, nearest first, the place itself at the front.
std::vector<std::string> place_path(const Reading& reading, const NamedEntity& place);
/// The same for a place or country among the names of a finished reading.
inline const TextList& known_place_path(const Reading& reading, const NamedEntity& place) {
    return reading.place_paths[static_cast<std::size_t>(&place - reading.names.entities.data())];
}
std::vector<std::string> place_path(const Reading& reading, const std::string& id);

/// Finds the attributions of an article (attribution.cpp).
std::vector<Attribution> find_attributions(const Reading& reading);

}  // namespace atodds::extract
