#pragma once
#include <optional>

#include "extract/measures.hpp"

namespace atodds::extract {

/// "22 people, seven of them children", "14 of whom were women", "of whom 14 were women": what a figure measures that counts some of
/// those whom the figure before it in the sentence counts. Nothing where it does not stand so.
std::optional<Measure> measure_of_part(const Reading& reading, const Mention& mention);

}  // namespace atodds::extract
