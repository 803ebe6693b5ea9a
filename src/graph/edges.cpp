#include "graph/edges.hpp"

#include <boost/pending/disjoint_sets.hpp>
#include <numeric>

namespace atodds::graph {
namespace {

constexpr std::uint32_t unnumbered = UINT32_MAX;

}  // namespace

Components components(std::uint32_t vertices, std::span<const Edge> edges) {
    std::vector<std::uint32_t> rank(vertices, 0);
    std::vector<std::uint32_t> parent(vertices);
    std::iota(parent.begin(), parent.end(), 0u);
    boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(rank.data(), parent.data());
    for (const Edge& edge : edges)
        if (edge.a < vertices && edge.b < vertices) sets.union_set(edge.a, edge.b);

    Components result;
    result.of.assign(vertices, unnumbered);
    std::vector<std::uint32_t> number(vertices,
                                      unnumbered);  // by representative, which depends on the order of edges
    for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
        std::uint32_t& component = number[sets.find_set(vertex)];
        if (component == unnumbered) component = result.count++;
        result.of[vertex] = component;
    }
    return result;
}

std::vector<std::vector<std::uint32_t>> members(const Components& components, std::uint32_t smallest) {
    std::vector<std::vector<std::uint32_t>> groups(components.count);
    for (std::uint32_t vertex = 0; vertex < components.of.size(); ++vertex)
        groups[components.of[vertex]].push_back(vertex);
    std::erase_if(groups, [smallest](const auto& group) { return group.size() < smallest; });
    return groups;
}

}  // namespace atodds::graph
