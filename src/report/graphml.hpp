#pragma once
#include <string>

#include "atodds/report.hpp"
#include "report/graph_options.hpp"

namespace atodds::report {

/// The chosen part of the claim graph as GraphML, through Boost's writer: a node a claim, an edge a relation
/// from the lower claim to the higher, with the fields of report/graph_fields.hpp as text and the score as a
/// whole number.
std::string write_graphml(const Report& report, const GraphScope& scope);

/// The same as GEXF 1.3, for Gephi: a node exists from the day its article was printed, so the timeline can
/// be played.
std::string write_gexf(const Report& report, const GraphScope& scope);

}  // namespace atodds::report
