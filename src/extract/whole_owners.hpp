#pragma once
#include <cstdint>
#include <string>

#include "extract/reading.hpp"

namespace atodds::extract {

/// Who or what a noun, a name or "its" stands for, where it is a thing, a body or a group that has parts: "@calder bank", "museum".
/// Of "it" and "its" what they stand for, else the subject of the clause before. Empty: nobody, a person, several, another one ("its
/// rival"), or not known.
std::string whole_owner(const Reading& reading, std::uint32_t token);

/// "Its rival Corda", "another bank": not the one that the text tells of.
bool is_another_owner(const Reading& reading, std::uint32_t token);

}  // namespace atodds::extract
