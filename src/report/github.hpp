#pragma once
#include <cstddef>
#include <string>

#include "report/listing.hpp"

namespace atodds::report {

/// Annotations of one kind that GitHub shows of a step; it drops further ones without a word.
constexpr std::size_t most_annotations = 10;
/// Bytes that GitHub takes as the summary of a step.
constexpr std::size_t largest_summary = 1U << 20U;

/// Workflow commands that put new findings beside the lines they stand on ("::error file=...::..."), the most
/// serious first, at most `most_annotations` of each kind; then a line that counts everything and says how
/// many were left out. Article text cannot start a command.
std::string write_github(const Report& report, const ListOptions& options);

/// The report as Markdown for the summary of a step, never longer than GitHub takes.
std::string write_step_summary(const Report& report);

}  // namespace atodds::report
