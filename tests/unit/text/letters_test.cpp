#include "text/letters.hpp"

#include <string>

#include "support/catch.hpp"
#include "text/one_of.hpp"

using atodds::text::Letters;

TEST_CASE("letters are those of a literal or not") {
    const std::string word = "news";
    const Letters letters(word);
    CHECK(letters == "news");
    CHECK(letters != "new");
    CHECK(letters != "newsy");
    CHECK(letters != "nets");
    CHECK(letters == word);
    CHECK(Letters() == "");
}

TEST_CASE("letters begin with a literal or not") {
    const Letters slot("event day:quake");
    CHECK(slot.begins_with("event day:"));
    CHECK(slot.begins_with(""));
    CHECK_FALSE(slot.begins_with("event place:"));
    CHECK_FALSE(Letters("even").begins_with("event "));
}

TEST_CASE("a word is one of a list or not") {
    CHECK(atodds::text::is_one_of("of", "in", "of", "at"));
    CHECK_FALSE(atodds::text::is_one_of("off", "in", "of", "at"));
}
