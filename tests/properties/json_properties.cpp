#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/random.hpp"
#include "text/json_writer.hpp"
#include "text/utf8.hpp"

using atodds::test::Random;
using atodds::text::JsonWriter;
using Json = nlohmann::ordered_json;

namespace {

constexpr int rounds = 3000;
constexpr int deepest = 5;

std::string any_text(Random& random) {
    if (random.one_in(2)) return random.bytes(random.below(12));
    std::string text;
    for (auto count = random.below(8); count > 0; --count) {
        const auto code_point = static_cast<char32_t>(random.below(random.one_in(2) ? 0x80 : 0xD800));
        atodds::text::append_utf8(text, code_point);
    }
    return text;
}

/// Writes a random value and gives what a parser is to read; a text of broken UTF-8 is null there.
Json write_any(JsonWriter& json, Random& random, int depth) {
    const auto kind = random.below(depth < deepest ? 7 : 5);
    if (kind == 0) return json.null(), Json();
    if (kind == 1) {
        const bool value = random.one_in(2);
        json.boolean(value);
        return value;
    }
    if (kind == 2) {
        const auto value = random.between(-1000000000000, 1000000000000);
        json.number(value);
        return value;
    }
    if (kind <= 4) {
        const std::string value = any_text(random);
        json.string(value);
        return atodds::text::first_invalid_utf8(value) ? Json() : Json(value);
    }
    Json expected = kind == 5 ? Json::array() : Json::object();
    kind == 5 ? json.begin_array() : json.begin_object();
    for (auto count = random.below(4), i = count; i > 0; --i) {
        const std::string key = "key " + std::to_string(i);
        if (kind == 6) json.key(key);
        Json value = write_any(json, random, depth + 1);
        kind == 5 ? expected.push_back(value) : expected.push_back({key, value});
    }
    kind == 5 ? json.end_array() : json.end_object();
    return expected;
}

/// Texts where null is expected were broken UTF-8: any text stands for them.
bool same(const Json& parsed, const Json& expected) {
    if (expected.is_null()) return parsed.is_null() || parsed.is_string();
    if (!expected.is_structured()) return parsed == expected;
    if (parsed.type() != expected.type() || parsed.size() != expected.size()) return false;
    return std::equal(parsed.begin(), parsed.end(), expected.begin(), same);
}

}  // namespace

TEST_CASE("what the writer writes is JSON and says the same, indented or not") {
    for (const int indent : {0, 2}) {
        Random random(1);
        for (int i = 0; i < rounds; ++i) {
            std::string out;
            JsonWriter json(out, indent);
            const Json expected = write_any(json, random, 0);
            const Json parsed = Json::parse(out, nullptr, false);
            CAPTURE(out);
            REQUIRE_FALSE(parsed.is_discarded());
            REQUIRE(same(parsed, expected));
            if (indent == 0) REQUIRE(out.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("any bytes make a JSON string") {
    Random random(2);
    for (int i = 0; i < rounds; ++i) {
        const std::string bytes = random.bytes(random.below(40));
        std::string out;
        atodds::text::append_json_string(out, bytes);
        const Json parsed = Json::parse(out, nullptr, false);
        REQUIRE(parsed.is_string());
        if (!atodds::text::first_invalid_utf8(bytes)) REQUIRE(parsed.get<std::string>() == bytes);
    }
}
