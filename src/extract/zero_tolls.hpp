#pragma once
#include <cstddef>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// "Nobody was hurt", "there were no casualties": so nobody was killed either. Adds a claim of that for each such claim from `first` on.
void add_none_killed(const Reading& reading, std::vector<Claim>& out, std::size_t first);

}  // namespace atodds::extract
