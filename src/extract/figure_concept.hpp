#pragma once
#include <optional>
#include <string>

#include "atodds/mention.hpp"
#include "extract/counted_noun.hpp"
#include "extract/figure_grammar.hpp"

namespace atodds::extract {

/// `last`: the piece behind the mention.
/// What a figure counts or measures, in the words of the text: the counted noun ("people"), what a share is
/// of, or what the clause says of ("sales" in "sales rose 5 percent"). Empty when nothing near says it.
std::string concept_of(const Pieces& pieces, const Figure& figure, const std::optional<CountedNoun>& noun,
                       std::uint32_t last);

}  // namespace atodds::extract
