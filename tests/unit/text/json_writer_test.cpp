#include "text/json_writer.hpp"

#include "support/catch.hpp"

using atodds::Decimal;
using atodds::text::JsonWriter;

namespace {

std::string quoted(std::string_view value) {
    std::string out;
    atodds::text::append_json_string(out, value);
    return out;
}

}  // namespace

TEST_CASE("objects and arrays on one line") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().field("a", 1).field("text", "x").field("yes", true).null_field("none");
    json.key("list").begin_array().number(1).string("two").begin_object().end_object().null().end_array();
    json.key("empty").begin_array().end_array().end_object();
    CHECK(out == R"({"a":1,"text":"x","yes":true,"none":null,"list":[1,"two",{},null],"empty":[]})");
}

TEST_CASE("indented output has one member a line and leaves empty ones closed") {
    std::string out;
    JsonWriter json(out, 2);
    json.begin_object().field("a", 1).key("b").begin_array().number(2).number(3).end_array();
    json.key("c").begin_object().end_object().end_object();
    CHECK(out == "{\n  \"a\": 1,\n  \"b\": [\n    2,\n    3\n  ],\n  \"c\": {}\n}");
}

TEST_CASE("values at the top level stand side by side") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().field("a", 1).end_object();
    out += '\n';
    json.begin_object().field("a", 2).end_object();
    CHECK(out == "{\"a\":1}\n{\"a\":2}");
}

TEST_CASE("each type of field keeps its type") {
    std::string out;
    JsonWriter json(out);
    const std::string owned = "owned";
    json.begin_object().field("n", std::uint32_t{7}).field("s", owned).field("v", std::string_view("view"));
    json.field("b", false)
        .field("d", Decimal(365, 2))
        .field_or_null("e", "")
        .field_or_null("f", "x")
        .end_object();
    CHECK(out == R"({"n":7,"s":"owned","v":"view","b":false,"d":3.65,"e":null,"f":"x"})");
}

TEST_CASE("numbers are plain digits") {
    std::string out;
    JsonWriter json(out);
    json.begin_array()
        .number(std::numeric_limits<std::int64_t>::min())
        .number(Decimal(-5, 2))
        .number(Decimal(3600000));
    json.end_array();
    CHECK(out == "[-9223372036854775808,-0.05,3600000]");
}

TEST_CASE("strings are escaped, and what is no UTF-8 is replaced") {
    CHECK(quoted("say \"no\"\\\n\t\r") == R"("say \"no\"\\\n\t\r")");
    CHECK(quoted(std::string_view("\x01\x1f\0", 3)) == "\"\\u0001\\u001f\\u0000\"");
    CHECK(quoted("Erdoğan 😀") == "\"Erdoğan 😀\"");
    CHECK(quoted("a\xFF"
                 "b\xC3") ==
          "\"a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD\"");
    CHECK(quoted("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK(quoted("") == "\"\"");
}
