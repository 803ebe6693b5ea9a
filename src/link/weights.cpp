#include "link/weights.hpp"

#include <cmath>
#include <cstddef>
#include <iterator>

#include "link/weights_set.hpp"

namespace atodds::link::weights {

namespace {

/// A mark that differs must outweigh whatever else speaks for one fact, or it could not part two slots.
constexpr bool each_mark_decides() {
    for (const Evidence& differing : marks) {
        int best = prior + differing.differ;
        for (const Evidence& other : marks)
            if (&other != &differing) best += other.agree;
        if (best >= 0) return false;
    }
    return true;
}
static_assert(each_mark_decides());

}  // namespace

int score(const Link& link) {
    constexpr double bit = 100, certain = 1000;
    int sum =
        prior + places[static_cast<std::size_t>(link.place)] + times[static_cast<std::size_t>(link.time)];
    for (std::size_t mark = 0; mark < std::size(marks); ++mark)
        sum += link.differs >> mark & 1U ? marks[mark].differ : marks[mark].agree;
    return static_cast<int>(std::lround(certain / (1 + std::exp2(-sum / bit))));
}

}  // namespace atodds::link::weights
