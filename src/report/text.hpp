#pragma once
#include <string>

#include "atodds/report.hpp"

namespace atodds::report {

struct TextOptions {
    bool colour = false;  ///< ANSI colours; without them the claim's words are marked with [brackets]
    unsigned width = 80;  ///< columns; at least `narrowest_text` are used
    bool all = false;     ///< show every note; else they are folded into counts when there are many
};
constexpr unsigned narrowest_text = 40;

/// The report as an editor reads it: a summary, one block a finding with its positions, quotes and reasons,
/// most serious first, then the notes in short.
std::string write_text(const Report& report, const TextOptions& options);

}  // namespace atodds::report
