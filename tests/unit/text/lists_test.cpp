#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "atodds/short_list.hpp"
#include "atodds/text_list.hpp"
#include "support/catch.hpp"

using atodds::ShortList;
using atodds::TextList;

TEST_CASE("a list of texts gives them back") {
    const std::vector<std::string> texts{"elm", "", "a river that is longer than short strings are", "ister"};
    const TextList list = texts;
    REQUIRE(list.size() == texts.size());
    REQUIRE(std::ranges::equal(list, texts));
    REQUIRE(list.front() == "elm");
    REQUIRE(list.back() == "ister");
    REQUIRE(list[2] == texts[2]);
    REQUIRE(list.end() - list.begin() == 4);
}

TEST_CASE("a list of no texts is empty") {
    REQUIRE(TextList().empty());
    REQUIRE(TextList(std::vector<std::string>()).empty());
    REQUIRE(TextList().begin() == TextList().end());
    REQUIRE(TextList() == TextList(std::vector<std::string>()));
    REQUIRE_FALSE(TextList{""}.empty());
    REQUIRE_FALSE(TextList{""} == TextList());
}

TEST_CASE("lists are equal when their texts are, not when their letters are") {
    REQUIRE(TextList{"ab", "c"} == TextList{"ab", "c"});
    REQUIRE_FALSE(TextList{"ab", "c"} == TextList{"a", "bc"});
    REQUIRE_FALSE(TextList{"ab"} == TextList{"ab", ""});
}

TEST_CASE("a copy of a list is its own") {
    TextList list{"elm"};
    const TextList copy = list;
    list.push_back("ister");
    REQUIRE(list == TextList{"elm", "ister"});
    REQUIRE(copy == TextList{"elm"});
    const TextList moved = std::move(list);
    REQUIRE(moved.size() == 2);
    list.clear();
    REQUIRE(list.empty());
}

TEST_CASE("a sorted list is searched") {
    const TextList list{"@lee", "bridge", "fall"};
    REQUIRE(std::binary_search(list.begin(), list.end(), std::string("bridge")));
    REQUIRE_FALSE(std::binary_search(list.begin(), list.end(), std::string("bride")));
    REQUIRE(std::ranges::find(list, "fall") == list.begin() + 2);
}

TEST_CASE("a short list keeps what fits") {
    ShortList<char, 3> list{'b'};
    list.push_back('c');
    list.push_front('a');
    REQUIRE(std::ranges::equal(list, std::string("abc")));
    list.push_back('d');
    REQUIRE(list.size() == 3);
    erase(list, 'b');
    REQUIRE(list == ShortList<char, 3>{'a', 'c'});
    erase_if(list, [](char) { return true; });
    REQUIRE(list.empty());
}
