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
inline constexpr Evidence marks[] = {{36, -288}, {48, -350}, {0, -395}};
/// same, a within b, b within a, apart, unknown
inline constexpr int places[] = {-18, -128, -128, -2, 69};
/// same, overlap, near, apart, unknown
inline constexpr int times[] = {-46, -113, 98, -141, 74};

}  // namespace atodds::link::weights
