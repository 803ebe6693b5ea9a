#pragma once
#include "atodds/graph.hpp"
#include "atodds/report.hpp"

namespace atodds::graph {

/// Freezes the relations of a report into its claim graph: one vertex a claim, one edge a relation, from the
/// lower claim to the higher one, the edges of a vertex by their target. A relation that names no claim of
/// the report is left out.
ClaimGraph build_graph(const Report& report);

}  // namespace atodds::graph
