#include "graph/build.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace atodds::graph {
namespace {

struct Row {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t relation = 0;
    friend auto operator<=>(const Row&, const Row&) = default;
};

std::vector<Row> rows_of(const Report& report) {
    std::vector<Row> rows;
    rows.reserve(report.relations.size());
    for (std::uint32_t i = 0; i < report.relations.size(); ++i) {
        const auto [low, high] = std::minmax(report.relations[i].a, report.relations[i].b);
        if (high < report.claims.size()) rows.push_back({low, high, i});
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace

ClaimGraph build_graph(const Report& report) {
    const std::vector<Row> rows = rows_of(report);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<RelationEdge> edges;
    ends.reserve(rows.size());
    edges.reserve(rows.size());
    for (const Row& row : rows) {
        ends.emplace_back(row.source, row.target);
        edges.push_back({row.relation, report.relations[row.relation].verdict});
    }
    const auto vertices = static_cast<std::uint32_t>(report.claims.size());
    ClaimGraph graph(boost::edges_are_sorted, ends.begin(), ends.end(), edges.begin(), vertices,
                     static_cast<std::uint32_t>(ends.size()));
    for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) graph[vertex].claim = vertex;
    return graph;
}

}  // namespace atodds::graph
