#include "ingest/words.hpp"

#include "support/catch.hpp"

using namespace atodds::ingest;

TEST_CASE("words are letters, digits or one mark") {
    const std::string text = "Oct 26, 2016 \xE2\x80\x94 M\xC3\xA9rida";
    const auto words = cut_words(text);
    REQUIRE(words.size() == 6);
    CHECK(words[1].kind == Word::Kind::digits);
    CHECK(words[2].kind == Word::Kind::mark);
    CHECK(words[4].kind == Word::Kind::mark);
    CHECK(words[4].end - words[4].begin == 3);
    CHECK(text.substr(words[5].begin, words[5].end - words[5].begin) == "M\xC3\xA9rida");
}

TEST_CASE("digits and letters written together are two words") {
    CHECK(cut_words("1:28PM").size() == 4);
    CHECK(cut_words("2nd").size() == 2);
}

TEST_CASE("a text without words has none") {
    CHECK(cut_words(" \r\n\t").empty());
}

TEST_CASE("trimming takes white space of both ends") {
    CHECK(trim(" \t a b\r\n") == "a b");
    CHECK(trim("  ").empty());
}
