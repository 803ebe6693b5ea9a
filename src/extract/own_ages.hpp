#pragma once
#include "extract/measures.hpp"

namespace atodds::extract {

/// What an age is said of when that has no name: "the victim", "the tomb".
struct AgedThing {
    std::uint32_t noun = 0;  ///< token
    bool person = false;
};

/// The singular noun of which the article tells as the one of its kind and that has the age; nothing: none.
std::optional<AgedThing> aged_thing(const Reading& reading, const Mention& age);

}  // namespace atodds::extract
