#include "rules/vocabulary.hpp"

#include "support/catch.hpp"

using namespace atodds::rules;

TEST_CASE("words are numbered from 1 in the order they come") {
    Vocabulary words;
    CHECK(words.add("said") == 1);
    CHECK(words.add("killed") == 2);
    CHECK(words.add("said") == 1);
    CHECK(words.size() == 2);
    CHECK(words.find("killed") == 2);
    CHECK(words.find("kille") == unknown_word);
    CHECK(words.find("") == unknown_word);
    CHECK(words.text(2) == "killed");
    CHECK(words.text(unknown_word).empty());
    CHECK(words.text(3).empty());
}

TEST_CASE("words that begin and end alike are told apart") {
    Vocabulary words;
    const std::string texts[] = {"a",         "aa",         "aaa",         "aaaaaaaa",     "aaaaaaaaa",    "abcdefghijklmno",
                                 "abcdefghijkmmno", "abcdefghijklmnop", "bbcdefghijklmno", "abcdefgh", "abcdefghi", "abcdefgh-hi"};
    for (const std::string& text : texts) words.add(text);
    CHECK(words.size() == std::size(texts));
    for (WordId id = 1; id <= words.size(); ++id) CHECK(words.find(texts[id - 1]) == id);
    CHECK(words.find("abcdefghh") == unknown_word);
    CHECK(words.find("abcdefghijklmn") == unknown_word);
}

TEST_CASE("words of every length are told apart") {
    Vocabulary words;
    std::string word;
    for (int length = 1; length <= 60; ++length) {
        word += static_cast<char>('a' + length % 26);
        words.add(word);
        words.add(word + word);
    }
    CHECK(words.find(word) != unknown_word);
    for (WordId id = 1; id <= words.size(); ++id) CHECK(words.find(words.text(id)) == id);
}
