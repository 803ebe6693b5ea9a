#pragma once
#include <string>

#include "atodds/graph.hpp"
#include "atodds/report.hpp"
#include "report/graph_options.hpp"

namespace atodds::report {

/// The claim graph in Graphviz's language: a box a claim with its value first, a frame a group, a line a
/// relation; the verdict shows in colour, line and label. The positions of a finding have a fill each. Every
/// text is escaped; byte-stable. With more than some thousand boxes: no frames, short labels, another layout.
/// `graph` must have been built from this report (graph/build.hpp).
std::string write_dot(const Report& report, const ClaimGraph& graph, const GraphOptions& options);
/// The same, with the graph built here.
std::string write_dot(const Report& report, const GraphOptions& options);

}  // namespace atodds::report
