#pragma once
#include <optional>

#include "extract/reading.hpp"

namespace atodds::extract {

/// "across the province of Elm", "nationwide": words that say how far a count reaches.
struct WideArea {
    rules::RuleIndex rule = 0;
    std::uint32_t first = 0;  ///< token range of the words and of the name behind them
    std::uint32_t last = 0;
    bool of_nation = false;  ///< of the country that the article is about, which it need not name there
};

/// The words of area that belong to a figure: of all figures of the sentence it stands nearest to them.
std::optional<WideArea> wide_area(const Reading& reading, const Mention& figure);

/// "killed 90 people in 14 countries", "hit 14 countries": the word by which a count is spread over countries, or is of them, and so
/// lies in none of them; null: it is not.
const rules::Phrase* spread_over_countries(const Reading& reading, const Mention& figure);

/// "the final count shows", in the figure's sentence or at the head of the next; null: none.
const rules::Phrase* final_cue(const Reading& reading, const Mention& figure, std::string_view measure);

/// "a total of 27", "in all, 28", "14 in total", "one of the 28": words that give a count as that of all there are; null: none.
const rules::Phrase* total_cue(const Reading& reading, const Mention& figure);

/// "three had died, who are included in the toll": the count is a part of one that is told elsewhere.
bool in_the_toll(const Reading& reading, const Mention& figure);

}  // namespace atodds::extract
