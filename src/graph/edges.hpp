#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace atodds::graph {

/// A pair of vertices that belong together; the order of the two says nothing.
struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// Which component each vertex is in. Components are numbered 0, 1, ... by their lowest vertex, so the
/// numbers depend on the edges alone and not on the order they come in. A vertex without an edge is a
/// component of its own.
struct Components {
    std::vector<std::uint32_t> of;  ///< by vertex
    std::uint32_t count = 0;
};

/// Disjoint sets over an edge list. An edge that names a vertex at or above `vertices` is ignored.
Components components(std::uint32_t vertices, std::span<const Edge> edges);

/// The vertices of each component with at least `smallest` of them: components by number, vertices rising.
std::vector<std::vector<std::uint32_t>> members(const Components& components, std::uint32_t smallest = 1);

}  // namespace atodds::graph
