#pragma once
#include <optional>

#include "atodds/mention.hpp"
#include "extract/figure_grammar.hpp"
#include "extract/figures.hpp"
#include "extract/time_grammar.hpp"

namespace atodds::extract {

/// A mention of the contract from a figure: type, intervals, unit or counted noun, change, concept where it is told. Nothing
/// for names and codes.
std::optional<Mention> figure_mention(const Pieces& pieces, const Figure& figure, Concepts concepts);
/// The same from a time expression; a length of time keeps its value.
Mention time_mention(const Pieces& pieces, const TimeReading& reading, Concepts concepts);

}  // namespace atodds::extract
