#pragma once
#include <vector>

#include "pipeline/table_report.hpp"

namespace atodds::pipeline {

/// Holds figures against facts: rows of tables, and the first `claims` claims of the report, which are those of the articles. A
/// figure that lies outside what a fact expects for its measure, subject, place and time is a finding.
void check_facts(const std::vector<EntryRow>& facts, const std::vector<EntryRow>& rows, ClaimIndex claims, Report& report, TableReport& out);

}  // namespace atodds::pipeline
