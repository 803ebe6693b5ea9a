#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "atodds/report.hpp"

namespace atodds::report {

struct MarkdownOptions {
    bool all = false;        ///< list every note; else they are folded when there are many
    std::size_t most = 200;  ///< findings and notes listed; a comment on GitHub holds 65,536 characters
};

/// The report for a pull request: a summary table, the alarms with their positions and quotes, the notes
/// folded away. Texts of articles are escaped: no markup, no mention of a user, no link comes out of them.
std::string write_markdown(const Report& report, const MarkdownOptions& options = {});

/// Clean text with every character that Markdown or GitHub gives a meaning made harmless.
std::string markdown_escaped(std::string_view text);

}  // namespace atodds::report
