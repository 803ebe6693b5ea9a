#include "graph/edges.hpp"

#include <algorithm>
#include <random>

#include "support/catch.hpp"

using atodds::graph::components;
using atodds::graph::Edge;
using atodds::graph::members;

TEST_CASE("components are numbered by their lowest vertex") {
    const std::vector<Edge> edges = {{5, 3}, {1, 4}, {3, 2}};
    const auto found = components(6, edges);
    REQUIRE(found.count == 3);
    REQUIRE(found.of == std::vector<std::uint32_t>{0, 1, 2, 2, 1, 2});
}

TEST_CASE("no vertices and no edges give no components") {
    REQUIRE(components(0, {}).count == 0);
    REQUIRE(components(3, {}).count == 3);
}

TEST_CASE("an edge to a vertex that is not there is ignored") {
    const std::vector<Edge> edges = {{0, 9}, {0, 1}};
    REQUIRE(components(3, edges).of == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("the order and direction of edges change nothing") {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<Edge> edges;
        for (int i = 0; i < 20; ++i)
            edges.push_back(
                {static_cast<std::uint32_t>(random() % 30), static_cast<std::uint32_t>(random() % 30)});
        const auto before = components(30, edges);
        std::shuffle(edges.begin(), edges.end(), random);
        for (Edge& edge : edges)
            if (random() % 2 != 0) std::swap(edge.a, edge.b);
        REQUIRE(components(30, edges).of == before.of);
    }
}

TEST_CASE("members lists the groups that are large enough") {
    const std::vector<Edge> edges = {{0, 2}, {2, 4}};
    const auto found = members(components(5, edges), 2);
    REQUIRE(found == std::vector<std::vector<std::uint32_t>>{{0, 2, 4}});
}
