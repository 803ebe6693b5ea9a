#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "atodds/brief_text.hpp"
#include "atodds/few_list.hpp"
#include "atodds/short_list.hpp"
#include "atodds/text_list.hpp"
#include "support/catch.hpp"

using atodds::BriefText;
using atodds::FewList;
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

TEST_CASE("a text goes before those of a list") {
    TextList list{"syria"};
    list.push_front("northern syria");
    REQUIRE(list == TextList{"northern syria", "syria"});
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

TEST_CASE("a list of few items goes on where it has no more room") {
    FewList<int, 2> list{2};
    list.push_front(1);
    const FewList<int, 2> few = list;
    for (int item = 3; item < 9; ++item) list.push_back(item);
    REQUIRE(std::ranges::equal(list, std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
    REQUIRE(std::ranges::equal(few, std::vector<int>{1, 2}));
    FewList<int, 2> both = few;
    both.append(list.begin(), list.end());
    REQUIRE(both.size() == 10);
    REQUIRE(both.back() == 8);
    erase_if(both, [](int item) { return item > 1; });
    REQUIRE(both == FewList<int, 2>{1, 1});
}

TEST_CASE("a list of few items is copied and moved, however many it has") {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 7U}) {
        FewList<std::string_view, 2> list;
        for (std::size_t i = 0; i < count; ++i) list.emplace_back("elm");
        FewList<std::string_view, 2> copy{"ash", "oak", "fir"};
        copy = list;
        REQUIRE(copy == list);
        const FewList<std::string_view, 2> moved = std::move(list);
        REQUIRE(moved == copy);
        list = std::move(copy);
        REQUIRE(list == moved);
        list.clear();
        REQUIRE(list.empty());
    }
}

TEST_CASE("a brief text is what was put in, here or elsewhere") {
    for (const std::string said : {"", "e", "seven l", "eight le", "a river that is longer than short strings are"}) {
        const BriefText text = said;
        REQUIRE(text == said);
        REQUIRE(text.size() == said.size());
        REQUIRE(text.empty() == said.empty());
        BriefText copy = text;
        BriefText moved = std::move(copy);
        REQUIRE(moved == text);
        copy = moved;
        moved += "s";
        REQUIRE(moved == said + "s");
        REQUIRE(copy == said);
        copy.clear();
        REQUIRE(copy.empty());
    }
}
