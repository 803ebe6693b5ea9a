#pragma once
#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// No place is carried into a sentence.
inline constexpr std::uint32_t no_name = UINT32_MAX;

/// By sentence: the name (index into Names::entities) of the place that the sentences before it tell of, where it names none and tells of
/// "the blast", "the flood" there; no_name: none. Only places away from where the article is told from: "A bomb went off on a bus
/// near Skarn. | The blast also wounded 20 people." Needs the place paths and the main place.
std::vector<std::uint32_t> find_carried_places(const Reading& reading);

}  // namespace atodds::extract
