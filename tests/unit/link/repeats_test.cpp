#include "link/repeats.hpp"

#include "support/catch.hpp"

TEST_CASE("a key that comes twice may repeat, nearly no other does") {
    constexpr std::uint64_t keys = 1000, odd = 0x9e3779b97f4a7c15ULL;
    atodds::link::Repeats repeats(keys + keys / 2);
    for (std::uint64_t i = 0; i < keys; ++i) repeats.add(i * odd);
    for (std::uint64_t i = 0; i < keys / 2; ++i) repeats.add(i * odd);
    std::size_t others = 0;
    for (std::uint64_t i = 0; i < keys; ++i) {
        if (i < keys / 2) CHECK(repeats.may_repeat(i * odd));
        else others += repeats.may_repeat(i * odd);
    }
    CHECK(others < keys / 4);
    CHECK_FALSE(repeats.may_repeat(keys * odd + 1));
}
