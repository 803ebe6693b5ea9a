#pragma once
#include <string>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// How a figure's noun chunk stands to its verb.
enum class GovernRole { none, subject, object, complement };

/// The noun chunk a figure is in, and the verb that says what happened to what it counts.
struct Governed {
    std::uint32_t chunk = no_chunk;
    std::uint32_t carrier = no_chunk;  ///< the chunk that stands in the clause for it: "a total | of | 40 people"; else the same
    const Frame* frame = nullptr;
    GovernRole role = GovernRole::none;
};
/// The role a noun chunk plays in a frame; of a passive the subject is the object.
GovernRole role_in(const Frame& frame, std::uint32_t chunk);
Governed govern(const Reading& reading, const Mention& mention);

/// What a figure measures: "people killed", "observation post", "price". An empty name: not known, no claim.
struct Measure {
    std::string name;
    std::string population;  ///< kind of people counted: "people", "children"; empty for things
    Flow flow = Flow::unknown;
    std::string thing;       ///< see Claim::thing
    std::string slot;        ///< "dose" of "vaccine dose"; empty: the name
    std::string direction;   ///< of a distance: "west", "north-east"; empty: not said
    bool is_part = false;    ///< a sub-group of people ("children" of "people killed")
    std::vector<rules::RuleIndex> rules;
};
Measure measure_of(const Reading& reading, const Mention& mention, const Governed& governed);
/// The same by the words around the figure alone, which "seven of them" does not have.
Measure measure_by_words(const Reading& reading, const Mention& mention, const Governed& governed);

/// "money", "length": the name rules use for a dimension; of what has none an empty text.
std::string_view dimension_name(Dimension dimension);

/// The kind of event that a statement is about ("war", "attack"), from the verb's subject or a phrase of the sentence; empty:
/// not said.
std::string event_of(const Reading& reading, const Governed& governed, const segment::Sentence& sentence);

/// Population class of the noun phrase in a token range; null if it names no people.
const rules::Phrase* population_in(const segment::Document& document, std::uint32_t first, std::uint32_t last);

/// The frames of the sentence that holds the token: [first, last) into Reading::frames.
inline std::pair<std::uint32_t, std::uint32_t> frames_of_sentence(const Reading& reading, std::uint32_t sentence) {
    return {reading.frames_before[sentence], reading.frames_before[sentence + 1]};
}
/// True for the first frame of its sentence: what stands before it ("On Monday") is its own.
bool heads_sentence(const Reading& reading, const Frame& frame);

/// Where a time of day ends with its zone, "07:37 a.m. local time"; where its mention ends when none is named. Tokens.
std::uint32_t end_with_zone(const segment::Document& document, const Mention& time);

}  // namespace atodds::extract
