#pragma once
#include <optional>

#include "extract/reading.hpp"

namespace atodds::extract {

/// What a figure counts where its own noun and verb do not say it but other words of the sentence do.
struct ToldMeasure {
    const rules::Phrase* phrase = nullptr;  ///< of the classes measure-noun, measure-adjective or toll-noun
    bool is_part = false;                   ///< some of those counted: "among the dead were six children"
};

/// "The crowd filled the square. Organisers put | it | at 40,000": the token of the noun that the pronoun before the figure stands for;
/// none: `no_chunk`.
std::uint32_t toll_meant(const Reading& reading, const Mention& mention);

/// Reads "the death toll ... rose to 31", "the number of wounded reached 60", "the bodies of 44 victims", "among the dead were
/// six children" and "Injured: 310". `chunk` is the noun chunk of the figure. Nothing where the words do not say.
std::optional<ToldMeasure> told_measure(const Reading& reading, const Mention& mention, const segment::Chunk& chunk);

}  // namespace atodds::extract
