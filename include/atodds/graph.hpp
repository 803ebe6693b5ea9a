#pragma once
/// The claim graph, opt-in: the only public header that includes Boost (it costs seconds to compile).
#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "atodds/relation.hpp"

namespace atodds {

/// A vertex is a claim: its index in Report::claims.
struct ClaimVertex {
    ClaimIndex claim = 0;
};

/// An edge is a relation: its index in Report::relations, and its verdict at hand for filtering.
struct RelationEdge {
    std::uint32_t relation = 0;
    Verdict verdict = Verdict::unresolved;
};

/// Frozen and directed from the lower to the higher claim; 8.8 bytes an edge where an adjacency_list takes 105.
/// Vertex descriptor == claim index. Weak components come from disjoint sets over the edge list (graph/edges.hpp), since a
/// walk along this graph follows edges one way only.
using ClaimGraph = boost::compressed_sparse_row_graph<boost::directedS, ClaimVertex, RelationEdge, boost::no_property,
                                                      std::uint32_t, std::uint32_t>;

}  // namespace atodds
