#pragma once
#include "atodds/report.hpp"
#include "atodds/settings.hpp"

namespace atodds::pipeline {

/// Names the publisher of each article whose outlet has one.
void name_families(Report& report, const Settings& settings);

/// Takes out the relations of rules that are off, so that they make no finding and join no matter.
void drop_relations(Report& report, const Settings& settings);

/// Gives findings and notices the severities the project wants, takes out what it does not, and restores the
/// order.
void apply_severities(Report& report, const Settings& settings);

}  // namespace atodds::pipeline
