#pragma once
#include <vector>

#include "pipeline/table_report.hpp"

namespace atodds::pipeline {

/// Rows that give different figures for one measure of one place at one time, by the columns or, where there are none for place and
/// time, by what the excerpt says of the figure.
void find_row_conflicts(const std::vector<EntryRow>& rows, unsigned jobs, TableReport& out);

}  // namespace atodds::pipeline
