#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace atodds::pipeline {

/// Puts things in an order: `order[i]` is the place of the one that is to come i-th. Each moves once at most, and no second list
/// is made: a claim is a kilobyte, and relations come by the million.
template <class Thing>
void put_in_order(std::vector<Thing>& things, std::vector<std::uint32_t> order) {
    for (std::uint32_t start = 0; start < order.size(); ++start) {
        if (order[start] == start) continue;
        Thing first = std::move(things[start]);
        std::uint32_t hole = start;
        while (order[hole] != start) {
            things[hole] = std::move(things[order[hole]]);
            hole = std::exchange(order[hole], hole);
        }
        things[hole] = std::move(first);
        order[hole] = hole;
    }
}

}  // namespace atodds::pipeline
