// Written by tests/gold/link_weights.py --write; set nothing by hand.
#pragma once

namespace atodds::link::weights {

/// Log-odds in hundredths of a bit, for one fact where above 0.
struct Evidence {
    int agree = 0;
    int differ = 0;
};
inline constexpr int prior = 183;
/// group, event, place
inline constexpr Evidence marks[] = {{38, -288}, {47, -348}, {0, -394}};
/// same, a within b, b within a, apart, unknown
inline constexpr int places[] = {-16, -125, -125, -1, 64};
/// same, overlap, near, apart, unknown
inline constexpr int times[] = {-45, -113, 99, -144, 75};

}  // namespace atodds::link::weights
