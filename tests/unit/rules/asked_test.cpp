#include "rules/asked.hpp"

#include <string>

#include "support/catch.hpp"

using namespace atodds::rules;

TEST_CASE("what was found of a word is not looked up again") {
    Asked<int, 4> asked;
    int looks = 0;
    const auto ask = [&](std::string_view word) {
        return asked.get(word, [&] {
            ++looks;
            return static_cast<int>(word.size());
        });
    };
    CHECK(ask("bridge") == 6);
    CHECK(ask("bridge") == 6);
    CHECK(looks == 1);
}

TEST_CASE("words that share a place, long ones and the empty one get answers of their own") {
    Asked<std::string, 2> asked;
    for (int round = 0; round < 2; ++round)
        for (const std::string word : {"", "a", "b", "bridge", "bridges", "fifteen letters", "sixteen letters!", "sixteen letters?"})
            CHECK(asked.get(word, [&] { return word; }) == word);
}
