#pragma once
#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// A clause that calls untrue what is told elsewhere in the article and only points at it: "The report is false", "Orbex denied it",
/// "there is no truth in the rumour". Where the clause repeats what it calls untrue it is a refutation (refutations.hpp).
struct Rebuttal {
    std::uint32_t first = 0;  ///< half-open token range of the clause
    std::uint32_t last = 0;
    std::uint32_t cue = 0;               ///< token of the words that call it untrue
    std::uint32_t speaker = no_chunk;    ///< noun chunk of who does so; none: the article, or who is quoted there
    std::uint32_t told_first = 0;        ///< half-open token range of what is called untrue, before the clause
    std::uint32_t told_last = 0;
    rules::RuleIndex rule = 0;  ///< of the words that point at it
};

/// In text order. Needs frames, attributions and refutations.
std::vector<Rebuttal> find_rebuttals(const Reading& reading);

}  // namespace atodds::extract
