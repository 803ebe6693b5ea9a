#pragma once
#include <utility>

#include "extract/measures.hpp"

namespace atodds::extract {

/// The chunk that stands in its clause for a figure's chunk: "a total | of | 40 people", "a group | of | 40 men"; else `chunk`.
std::uint32_t carrier_of(const Reading& reading, std::uint32_t chunk);

/// "The turkey farm lost its whole flock of 82,000": which animals the herd or flock is of, whose chunk carries the figure; empty: no
/// herd, or nothing says.
std::string herd_noun(const Reading& reading, std::uint32_t carrier);

/// "The Garn duck farm culled its flock of 800", "800 ducks at the Garn farm": whose animals those of the chunk are, by the name of the
/// farm ("of the garn farm"); empty: no name says.
std::string herd_owner(const Reading& reading, std::uint32_t chunk);

/// The noun of an act of which the chunk tells the size: "the evacuation | of | 400 people", "damage | to | 40 homes"; null: none.
const rules::Phrase* act_before(const Reading& reading, std::uint32_t chunk);

/// The chunk names a place where people without a home are taken in: "a camp", no "summer camp".
bool is_refuge(const segment::Document& document, std::uint32_t chunk);

/// "forced | 400 people | to flee": true when `frame` is the infinitive and the chunk the one that is made to do it.
bool is_made_to(const Reading& reading, const Frame& frame, std::uint32_t chunk);

/// The verb of staying or being put somewhere, when the frame names a place of refuge ("in tents", "with host families")
/// and the figure's chunk is who stays, is put, or is made to; null if none.
const rules::Phrase* stay_in_refuge(const Reading& reading, const Frame& frame, std::uint32_t chunk);

/// The verb of a clause of which the chunk is what its rule counts: "people | who | fled"; null: none.
const rules::Phrase* act_of(const Reading& reading, std::uint32_t chunk);

/// "The number | of | people displaced | rose | to | 400": the chunk that says what a bare figure counts; no_chunk: none.
std::uint32_t counted_elsewhere(const Reading& reading, const Governed& governed);

/// "Houses destroyed: 146", "Houses destroyed - 146", "Houses destroyed 146" in a line: the token range of the label before a bare figure; empty: there is none.
std::pair<std::uint32_t, std::uint32_t> label_before(const Reading& reading, const Mention& mention);

/// "146 | Houses | destroyed", "Evacuees | 300": the token range of the label in the lines beside a figure that stands alone.
std::pair<std::uint32_t, std::uint32_t> label_beside(const Reading& reading, const Mention& mention);

/// The noun of a label that is no word for a state: "house" of "houses destroyed"; empty: none.
std::string label_noun(const Reading& reading, std::uint32_t first, std::uint32_t last);

/// A phrase that names a measure among the tokens [first, last), or as a state in what follows up to `end`; null: none.
const rules::Phrase* measure_in(const Reading& reading, std::uint32_t first, std::uint32_t last, std::uint32_t end);

/// "3.5 million Norlanders": the figure counts people of a country; the chunk is the figure's.
bool counts_a_people(const Reading& reading, const Mention& mention, const segment::Chunk& chunk);

/// "12,000 families' homes": the figure, of families, counts homes too, one each.
bool counts_their_homes(const Reading& reading, const Mention& mention, const segment::Chunk& chunk);

/// "in front of | 41,000 people": the measure of those who watch, from the words that end before the token `at`; null: none.
const rules::Phrase* crowd_cue(const Reading& reading, const Mention& mention, std::uint32_t at);

}  // namespace atodds::extract
