#include "ingest/pair_records.hpp"

#include "support/catch.hpp"

using namespace atodds;
using ingest::parse_pair;

TEST_CASE("a pair gives its texts, id and date") {
    const auto parsed =
        parse_pair(R"({"id": 12, "a": "One.", "b": "Two.", "published": "2020-01-31", "label": "x"})");
    REQUIRE(std::holds_alternative<TextPair>(parsed));
    const TextPair& pair = std::get<TextPair>(parsed);
    CHECK(pair.id == "12");
    CHECK(pair.a == "One.");
    CHECK(pair.b == "Two.");
    REQUIRE(pair.published);
    CHECK(pair.published->text() == "2020-01-31");
    CHECK_FALSE(std::get<TextPair>(parse_pair(R"({"id": "x", "a": "One.", "b": "Two.", "published": null})"))
                    .published);
}

TEST_CASE("what is no pair says why") {
    CHECK(std::get<std::string>(parse_pair("{")) == "not JSON: the text ends too early");
    CHECK(std::get<std::string>(parse_pair("[]")) == "not a JSON object");
    CHECK(std::get<std::string>(parse_pair(R"({"id": "x", "a": "One."})")) == "no text \"b\"");
    CHECK(std::get<std::string>(parse_pair(R"({"a": "One.", "b": "Two."})")) == "no text \"id\"");
    CHECK(std::get<std::string>(parse_pair("{\"id\": \"x\", \"a\": \"\xff\", \"b\": \"Two.\"}")) ==
          "not UTF-8");
    CHECK(std::get<std::string>(parse_pair(R"({"id": "x", "a": "1", "b": "2", "published": "soon"})")) ==
          "\"published\" is no date that can be read: soon");
}
