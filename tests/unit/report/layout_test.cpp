#include "report/layout.hpp"

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::report;

TEST_CASE("clean text is one harmless line") {
    REQUIRE(clean("a\r\n\t b") == "a b");
    REQUIRE(clean("  edges  ") == "edges");
    REQUIRE(clean("\x1b[31mred\x07") == "[31mred");
    REQUIRE(clean("\xE2\x80\xAEturned") == "turned");
    REQUIRE(clean("bad \xFF byte") == "bad \xEF\xBF\xBD byte");
    REQUIRE(clean("\xFF") == "\xEF\xBF\xBD");
    REQUIRE(clean("no\xC2\xA0"
                  "break") == "no break");
    REQUIRE(clean("").empty());
}

TEST_CASE("widths follow the terminal") {
    REQUIRE(width_of("abc") == 3);
    REQUIRE(width_of("Erdoğan") == 7);
    REQUIRE(width_of("東京") == 4);
    REQUIRE(width_of("e\xCC\x81") == 1);
    REQUIRE(width_of("\xF0\x9F\x98\x80") == 2);
}

TEST_CASE("wrapping keeps to the width and loses nothing") {
    const std::string text = "the quick brown fox jumps over thelazydogthatdoesnotfit anyhow";
    for (unsigned width = 2; width < 70; ++width) {
        std::string together;
        for (const std::string& line : wrapped(text, width)) {
            REQUIRE(width_of(line) <= width);
            together += line;
        }
        std::string expected = text;
        std::erase(expected, ' ');
        std::erase(together, ' ');
        REQUIRE(together == expected);
    }
    REQUIRE(wrapped("", 10) == std::vector<std::string>{""});
    REQUIRE(wrapped("one two", 7) == std::vector<std::string>{"one two"});
    REQUIRE(wrapped("one two", 6) == std::vector<std::string>{"one", "two"});
    REQUIRE(wrapped("abcdef", 3) == std::vector<std::string>{"abc", "def"});
}

TEST_CASE("a wide character that does not fit goes to the next line") {
    REQUIRE(wrapped("東京都", 5) == std::vector<std::string>{"東京", "都"});
}

TEST_CASE("cut text ends in an ellipsis within its width") {
    REQUIRE(shortened("abcdef", 6) == "abcdef");
    REQUIRE(shortened("abcdefg", 6) == "abcde…");
    REQUIRE(width_of(shortened("東京都庁舎", 6)) <= 6);
}

TEST_CASE("paragraphs indent their first line and the others apart") {
    REQUIRE(paragraph("one two three", "- ", "  ", 9) == "- one two\n  three\n");
}

TEST_CASE("rows put cells side by side") {
    REQUIRE(row({{"a b", 1}, {"c", 3}}, " ") == " a  c\n b\n");
}

TEST_CASE("numbers and lists are written for people") {
    REQUIRE(grouped(7) == "7");
    REQUIRE(grouped(1234567) == "1,234,567");
    REQUIRE(counted(1, "claim") == "1 claim");
    REQUIRE(counted(0, "claim") == "0 claims");
    REQUIRE(counted(2, "entry", "entries") == "2 entries");
    REQUIRE(listed({"a"}) == "a");
    REQUIRE(listed({"a", "b", "c"}) == "a, b and c");
    REQUIRE(listed({}).empty());
}

TEST_CASE("dates are spelled as well as they are known") {
    REQUIRE(spelled(PartialDate{2018, 0, 0}) == "2018");
    REQUIRE(spelled(PartialDate{2018, 10, 0}) == "October 2018");
    REQUIRE(spelled(PartialDate{2018, 10, 17}) == "17 October 2018");
    REQUIRE(spelled(PartialDate{2018, 0, 0}, PartialDate{2019, 1, 0}) == "2018 to January 2019");
    REQUIRE(spelled(PartialDate{2018, 0, 0}, PartialDate{2018, 0, 0}) == "2018");
    REQUIRE(spelled(std::nullopt, std::nullopt).empty());
}
