#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// With "the owner" of "the owner, Ann Lee," the name.
ChunkList with_apposed(const Reading& reading, ChunkList chunks);

/// "pleaded not guilty | to murder": of what, where a charge is named.
std::vector<std::string> charges_behind(const Reading& reading, std::uint32_t from);

/// "ordered | him | held without bail": the frame of the order.
std::uint32_t ordering_frame(const Reading& reading, std::uint32_t f);

}  // namespace atodds::extract
