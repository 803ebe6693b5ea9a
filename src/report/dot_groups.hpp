#pragma once
#include <string>
#include <vector>

#include "report/graph_scope.hpp"
#include "report/places.hpp"

namespace atodds::report {

/// Claims that stand below each other: those of a position, or of a whole group.
struct Column {
    const Position* position = nullptr;  ///< none: they hold no position of the matter
    std::size_t number = 0;              ///< of the position
    std::vector<ClaimIndex> claims;
};

/// Claims that a picture sets together.
struct Group {
    std::string label;
    std::string hint;                 ///< the label in full
    const Finding* matter = nullptr;  ///< of a grouping by matter
    std::vector<Column> columns;
};

/// The chosen claims in their groups: by outlet and entity in the order of names, by date from the earliest,
/// undated ones last, each claim in one; by matter alarms first, a claim of two findings in both, and last
/// the claims that are in none.
std::vector<Group> groups(const Report& report, const Places& places, const Selection& selection,
                          GraphGroup by);

}  // namespace atodds::report
