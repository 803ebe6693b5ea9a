#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "compare/checks.hpp"

namespace atodds::compare {

namespace {

constexpr int full_turn = 360;

/// The eight points of the compass that news uses, clockwise from the north.
constexpr std::array<std::string_view, 8> points{"north", "northeast", "east", "southeast",
                                                 "south", "southwest", "west", "northwest"};

std::optional<int> degrees_of(const Claim& claim) {
    if (!claim.attribute || claim.attribute->name != "direction") return std::nullopt;
    const auto point = std::find(points.begin(), points.end(), claim.attribute->text);
    if (point == points.end()) return std::nullopt;
    return static_cast<int>(point - points.begin()) * full_turn / static_cast<int>(points.size());
}

}  // namespace

std::optional<int> degrees_apart(const Claim& a, const Claim& b) {
    const auto x = degrees_of(a), y = degrees_of(b);
    if (!x || !y) return std::nullopt;
    const int turn = std::abs(*x - *y);
    return std::min(turn, full_turn - turn);
}

}  // namespace atodds::compare
