#pragma once
#include <cstddef>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// What follows from the tolls among the claims from `first` on, as claims of its own: nobody hurt, so nobody killed; and when an event of the
/// past was that its place and its toll tell from others ("a strike killed 27 people in Elm in November 2021").
void add_derived_tolls(const Reading& reading, std::vector<Claim>& out, std::size_t first);

}  // namespace atodds::extract
