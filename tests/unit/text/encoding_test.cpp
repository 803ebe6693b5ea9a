#include "text/encoding.hpp"

#include <string>

#include "support/catch.hpp"

using namespace atodds::text;

namespace {

using namespace std::string_literals;

}  // namespace

TEST_CASE("valid UTF-8 is handed through, its mark included") {
    const auto result = to_utf8(
        "\xEF\xBB\xBF"
        "caf\xC3\xA9");
    REQUIRE(result);
    CHECK(result->text ==
          "\xEF\xBB\xBF"
          "caf\xC3\xA9");
    CHECK_FALSE(result->converted_from);
    CHECK(byte_order_mark(result->text) == 3);
    CHECK(byte_order_mark("caf\xC3\xA9") == 0);
    CHECK(to_utf8("")->text.empty());
}

TEST_CASE("UTF-16 and UTF-32 are known by their mark") {
    CHECK(to_utf8("\xFF\xFEh\0\xE9\0"s)->text == "h\xC3\xA9");
    CHECK(to_utf8("\xFE\xFF\0h\0\xE9"s)->text == "h\xC3\xA9");
    CHECK(to_utf8("\xFE\xFF\0h\0\xE9"s)->converted_from == "utf-16be");
    CHECK(to_utf8("\xFF\xFE\0\0h\0\0\0"s)->text == "h");
    CHECK(to_utf8("\xFF\xFE\0\0h\0\0\0"s)->converted_from == "utf-32le");
    CHECK(to_utf8("\xFF\xFEh\0\xE9"s)->text.starts_with("h"));  // cut in a character
}

TEST_CASE("other bytes are windows-1252") {
    const auto result = to_utf8("caf\xE9 \x93now\x94 \x80 5");
    REQUIRE(result);
    CHECK(result->text == "caf\xC3\xA9 \xE2\x80\x9Cnow\xE2\x80\x9D \xE2\x82\xAC 5");
    CHECK(result->converted_from == "windows-1252");
}

TEST_CASE("UTF-8 with a few broken bytes stays UTF-8") {
    const auto result = to_utf8("caf\xC3\xA9 and caf\xC3\xA9 and caf\xC3");
    REQUIRE(result);
    CHECK(result->text == "caf\xC3\xA9 and caf\xC3\xA9 and caf\xEF\xBF\xBD");
    CHECK(result->converted_from == "utf-8");
}

TEST_CASE("binary data are no text") {
    CHECK_FALSE(to_utf8("PNG\0\0\x01"s));
    CHECK_FALSE(to_utf8(std::string(50, '\x01') + "text"));
    CHECK(looks_binary("a\0b"s));
    CHECK_FALSE(looks_binary("one\ttwo\r\n\f"));
    CHECK_FALSE(looks_binary(std::string(500, 'a') + '\x08'));
}
