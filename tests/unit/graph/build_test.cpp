#include "graph/build.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace atodds;

namespace {

Report report_with(std::size_t claims, std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs) {
    Report report;
    report.claims.resize(claims);
    for (const auto& [a, b] : pairs) {
        Relation relation;
        relation.a = a;
        relation.b = b;
        relation.verdict = a == 0 ? Verdict::update : Verdict::contradiction;
        report.relations.push_back(relation);
    }
    return report;
}

}  // namespace

TEST_CASE("an empty report has an empty graph") {
    const ClaimGraph graph = graph::build_graph(Report{});
    REQUIRE(num_vertices(graph) == 0);
    REQUIRE(num_edges(graph) == 0);
}

TEST_CASE("claims without relations are vertices without edges") {
    const ClaimGraph graph = graph::build_graph(report_with(4, {}));
    REQUIRE(num_vertices(graph) == 4);
    REQUIRE(num_edges(graph) == 0);
    REQUIRE(graph[3].claim == 3);
}

TEST_CASE("edges run from the lower claim to the higher, by target, and keep their relation") {
    const Report report = report_with(4, {{2, 3}, {0, 3}, {1, 0}, {0, 2}});
    const ClaimGraph graph = graph::build_graph(report);
    REQUIRE(num_edges(graph) == 4);
    std::vector<std::uint32_t> targets;
    std::vector<std::uint32_t> relations;
    const auto [begin, end] = out_edges(0u, graph);
    for (auto edge = begin; edge != end; ++edge) {
        targets.push_back(target(*edge, graph));
        relations.push_back(graph[*edge].relation);
        REQUIRE(graph[*edge].verdict == report.relations[graph[*edge].relation].verdict);
    }
    REQUIRE(targets == std::vector<std::uint32_t>{1, 2, 3});
    REQUIRE(relations == std::vector<std::uint32_t>{2, 3, 1});
}

TEST_CASE("a relation to a claim that is not there is left out") {
    REQUIRE(num_edges(graph::build_graph(report_with(2, {{0, 1}, {0, 7}}))) == 1);
}
