#include "ingest/flat_object.hpp"

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "support/catch.hpp"

using atodds::ingest::Fields;
using atodds::ingest::read_flat_object;

namespace {

// What the general parser makes of the same text.
std::optional<Fields> reference(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return std::nullopt;
    Fields fields;
    for (const auto& [key, value] : json.items()) {
        if (value.is_string()) fields[key] = value.get<std::string>();
        if (value.is_number_integer()) fields[key] = value.dump();
    }
    return fields;
}

}  // namespace

TEST_CASE("flat objects are read as the general parser reads them") {
    for (const std::string text : {
             R"({})",
             R"( { } )",
             R"({"a":"b"})",
             R"({"a" : "b" , "c":null, "d":true,"e":false})",
             R"({"a":12,"b":-7,"c":0})",
             R"({"a":"\" \\ \/ \b \f \n \r \t"})",
             R"({"a":"\u00e9\u20AC\ud83d\ude00"})",
             "{\"caf\xC3\xA9\":\"\xE2\x82\xAC\"}",
             R"({"a":"1","a":"2"})",
             R"({"a":"1","a":null})",
             R"({"":""})",
         }) {
        INFO(text);
        REQUIRE(read_flat_object(text));
        CHECK(*read_flat_object(text) == *reference(text));
    }
}

TEST_CASE("everything else is left to the general parser") {
    for (const std::string text : {
             R"()",
             R"([])",
             R"({)",
             R"({"a")",
             R"({"a":})",
             R"({"a":"b")",
             R"({"a":"b",})",
             R"({"a":"b"}x)",
             R"({"a":{}})",
             R"({"a":[1]})",
             R"({"a":1.5})",
             R"({"a":1e3})",
             R"({"a":012})",
             R"({"a":-})",
             R"({"a":"\x"})",
             R"({"a":"\u12"})",
             R"({"a":"\ud83d"})",
             R"({"a":"\ude00"})",
             R"({"a":nul})",
             "{\"a\":\"\n\"}",
             R"({a:1})",
             R"("text")",
         }) {
        INFO(text);
        CHECK_FALSE(read_flat_object(text));
    }
}

TEST_CASE("random texts are never read otherwise than by the general parser") {
    std::mt19937 random(7);
    const std::string letters = R"({}[]",:\ntu0129-.ea )";
    for (int round = 0; round < 20000; ++round) {
        std::string text = R"({"a":")";
        for (unsigned i = random() % 12; i > 0; --i) text += letters[random() % letters.size()];
        text += random() % 2 == 0 ? "\"}" : "}";
        const auto flat = read_flat_object(text);
        if (!flat) continue;
        INFO(text);
        REQUIRE(reference(text));
        REQUIRE(*flat == *reference(text));
    }
}
