#pragma once
#include <array>
#include <string>

#include "report/graph_options.hpp"

namespace atodds::report {

using UsedVerdicts = std::array<bool, verdict_count>;

/// A box that says what the lines mean that were drawn; empty when there are none.
std::string dot_legend(const UsedVerdicts& used, GraphEdges edges);

}  // namespace atodds::report
