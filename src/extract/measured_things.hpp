#pragma once
#include <string>

#include "extract/measures.hpp"

namespace atodds::extract {

/// Which of the things counted it is, in words after their noun: "vaccine" of "doses of vaccine"; empty: not said.
std::string kind_counted(const Reading& reading, const Mention& mention);

/// What a length or a weight is of, as a sense: "skull" of "the skull is 1.2 metres long"; empty for a name, a pronoun, words that
/// stand for anything, and for measures that are told of several things alike (the depth of a quake and of its focus).
std::string thing_measured(const Reading& reading, const Mention& mention, const Governed& governed, const Measure& measure);

}  // namespace atodds::extract
