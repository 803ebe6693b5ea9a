#pragma once
#include <vector>

#include "atodds/options.hpp"
#include "atodds/report.hpp"
#include "atodds/table.hpp"

namespace atodds::pipeline {

/// Checks tables: each row against its own excerpt and against the other rows, and facts against rows and against the claims of
/// the articles, which must have their ids. Adds what it finds to the report and puts that in order.
void check_tables(const std::vector<Table>& tables, const Options& options, Report& report);

}  // namespace atodds::pipeline
