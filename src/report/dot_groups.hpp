#pragma once
#include <string>
#include <vector>

#include "report/graph_scope.hpp"
#include "report/places.hpp"

namespace atodds::report {

/// Claims that a picture sets together.
struct Group {
    std::string label;
    std::string hint;                 ///< the label in full
    const Finding* matter = nullptr;  ///< of a grouping by matter
    std::vector<ClaimIndex> claims;
    std::vector<std::vector<ClaimIndex>>
        columns;  ///< of a matter: the claims of each position, then the others
};

/// The chosen claims in their groups, each in one: by outlet and entity in the order of names, by matter
/// alarms first (a claim belongs to its first finding), by date from the earliest, undated ones last.
std::vector<Group> groups(const Report& report, const Places& places, const Selection& selection,
                          GraphGroup by);

}  // namespace atodds::report
