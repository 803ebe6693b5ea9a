#pragma once
#include <string>

#include "atodds/graph.hpp"
#include "atodds/report.hpp"

namespace atodds::report {

struct DotOptions {
    bool all =
        false;  ///< every claim and relation; else the claims that take part in findings and what ties them
    bool legend = true;
};

/// The claim graph in Graphviz's language: a box a claim with its value first, a cluster an outlet, an edge a
/// relation; the verdict shows in colour, line and label. The sides of a finding have a fill each. Every text
/// is escaped; byte-stable. `graph` must have been built from this report (graph/build.hpp).
std::string write_dot(const Report& report, const ClaimGraph& graph, const DotOptions& options);
/// The same, with the graph built here.
std::string write_dot(const Report& report, const DotOptions& options);

}  // namespace atodds::report
