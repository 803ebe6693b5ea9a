#pragma once
#include <set>
#include <string>

#include "extract/reading.hpp"

namespace atodds::extract {

/// Ids of parties to a fight or an act, sorted and unique.
using Parties = std::set<std::string>;

/// "the army", "the regime": the state of the article's country, whichever that is.
inline constexpr const char* the_state = "the state";
/// "rebels", "gunmen": a group that is not named.
inline constexpr const char* any_group = "armed group";

/// What is said of the doer of "that attack", which an article tells of besides its own.
inline constexpr const char* carried_out_besides = "carried out besides";

/// Who is named in a noun chunk and in those joined to it by "and": ids of countries, groups and bodies, or
/// the two words above. Empty: nobody, or one of several ("the army or the rebels"). `last` becomes the end
/// of what was read.
Parties parties_at(const Reading& reading, std::uint32_t chunk, std::uint32_t& last);

/// The same, and peoples that no list knows: "karsian" of "Karsian forces", "a Karsian missile".
Parties sides_at(const Reading& reading, std::uint32_t chunk, std::uint32_t& last);

/// The side of whoever is said to say the words at the token: of a spokesman whom he speaks for. Empty: nobody, or no party.
Parties parties_of_speaker(const Reading& reading, std::uint32_t token, std::uint32_t& last);

/// "Karsian", which no dictionary has, before a noun for those who fight, or make things.
bool names_people(const segment::Document& document, std::uint32_t token);

/// What the id of a people begins with that tells of a maker ("an Italian firm"), not of a state.
inline constexpr const char* people_mark = "people:";

/// The noun of "none | of | its crews"; of "the Front" the chunk itself.
std::uint32_t behind_partitive(const segment::Document& document, std::uint32_t chunk);

/// "None of its crews | fired", "no soldier | fired".
bool is_done_by_none(const segment::Document& document, const Frame& frame);

/// "Our men", "its crews", in what an army or a group says.
bool is_speakers_force(const Reading& reading, const segment::Chunk& force);

/// "We", "our men", "none of its crews", "it" in what an army or a group says: the speaker.
bool is_speakers_own(const Reading& reading, std::uint32_t chunk);

/// Who acts by a noun chunk, and of one's own forces who speaks (parties_at, parties_of_speaker).
Parties parties_acting(const Reading& reading, std::uint32_t chunk, std::uint32_t& last);

/// A party as one of a claim's entities.
EntityRef party_ref(const Reading& reading, const std::string& id);

}  // namespace atodds::extract
