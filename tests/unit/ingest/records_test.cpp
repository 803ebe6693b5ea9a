#include "ingest/records.hpp"

#include "support/catch.hpp"

using namespace atodds::ingest;

TEST_CASE("a record gives its fields, by the names of common corpora too") {
    const auto parsed = parse_record(
        R"({"id": 12, "publication": "Quay Post", "date": "2020-01-31", "headline": "H", "content": "The \"text\".", "url": null})");
    REQUIRE(std::holds_alternative<Record>(parsed));
    const Record& record = std::get<Record>(parsed);
    CHECK(record.id == "12");
    CHECK(record.outlet == "Quay Post");
    CHECK(record.published == "2020-01-31");
    CHECK(record.title == "H");
    CHECK(record.text == "The \"text\".");
    CHECK(record.url.empty());
}

TEST_CASE("the contract's names win") {
    const auto parsed = parse_record(R"({"body": "no", "text": "yes", "source": "no", "outlet": "yes"})");
    CHECK(std::get<Record>(parsed).text == "yes");
    CHECK(std::get<Record>(parsed).outlet == "yes");
}

TEST_CASE("what is no record says why") {
    CHECK(std::get<std::string>(parse_record("{\"text\": \"a")) == "not JSON: the text ends too early");
    CHECK(std::get<std::string>(parse_record("{text}")) == "not JSON: unexpected character");
    CHECK(std::get<std::string>(parse_record("3")) == "not a JSON object");
    CHECK(std::get<std::string>(parse_record(R"({"text": null})")) == "no text");
    CHECK(std::get<std::string>(parse_record(R"({"text": ""})")) == "no text");
    CHECK(std::get<std::string>(parse_record(R"({"text": "\ud83d"})")).starts_with("not JSON"));
}

TEST_CASE("lists are cut into records without parsing them") {
    const std::string json = R"( [{"text": "a ] } \" ,"}, {"text": [1, {"b": "]"}]} ,3])";
    const auto items = split_records(json);
    REQUIRE(items.size() == 3);
    CHECK(items[0].json == R"({"text": "a ] } \" ,"})");
    CHECK(items[0].offset == 2);
    CHECK(items[1].json == R"({"text": [1, {"b": "]"}]})");
    CHECK(items[2].json == "3");
    CHECK(split_records("[]").empty());
    CHECK(split_records("text").empty());
}

TEST_CASE("an object is one record or holds a list of articles") {
    CHECK(split_records(R"({"text": "a"})").size() == 1);
    const auto items = split_records(R"({"note": ["x"], "articles": [{"text": "a"}, {"text": "b"}]})");
    REQUIRE(items.size() == 2);
    CHECK(items[1].json == R"({"text": "b"})");
    CHECK(split_records("{\"text\": \"a\"}\n{\"text\": \"b\"}").size() == 2);
}

TEST_CASE("broken lists end without harm") {
    for (const std::string_view json :
         {"[", "[{", "[{\"a", "[{\"a\\", "[,", "{\"articles\": [", "{\"articles\"", "{1", "[}"}) {
        INFO(json);
        for (const JsonItem& item : split_records(json)) CHECK(item.offset + item.json.size() <= json.size());
    }
}

TEST_CASE("JSON is told from a text that begins with a bracket") {
    CHECK(looks_like_json(" {\"text\""));
    CHECK(looks_like_json("[\n {"));
    CHECK_FALSE(looks_like_json("[Update] The council met"));
    CHECK_FALSE(looks_like_json("{The council}"));
    CHECK_FALSE(looks_like_json(""));
}

TEST_CASE("the project's own files beside articles are known") {
    CHECK(is_own_format(R"({"format": "atodds-gold/1", "pairs": []})"));
    CHECK(is_own_format(R"({"name": "x", "format" : "atodds-report/1"})"));
    CHECK_FALSE(is_own_format(R"({"text": "atodds-gold/1"})"));
}

TEST_CASE("the site of a URL") {
    CHECK(site_of("https://www.Example.org/a?b") == "example.org");
    CHECK(site_of("http://news.example.org:80/a") == "news.example.org");
    CHECK(site_of("a.txt").empty());
}
