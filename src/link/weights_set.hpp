// Written by tests/gold/link_weights.py --write; set nothing by hand.
#pragma once

namespace atodds::link::weights {

/// Log-odds in hundredths of a bit, for one fact where above 0.
struct Evidence {
    int agree = 0;
    int differ = 0;
};
inline constexpr int prior = 184;
/// group, event, place
inline constexpr Evidence marks[] = {{35, -289}, {46, -346}, {0, -392}};
/// same, a within b, b within a, apart, unknown
inline constexpr int places[] = {-13, -129, -129, 0, 61};
/// same, overlap, near, apart, unknown
inline constexpr int times[] = {-44, -113, 99, -144, 74};

}  // namespace atodds::link::weights
