#include "rules/rule_file.hpp"

#include "support/catch.hpp"

using namespace atodds::rules;

namespace {

atodds::Result<RuleSet> read(std::string_view text) {
    const RuleFile file{"speech.json", text};
    return read_rules({&file, 1});
}

/// A file of one rule with the given members beside id, class, about, fires and silent.
std::string one_rule(const std::string& members) {
    return R"({"about": "Speech.", "rules": [{"id": "speech.say", "class": "speech", "about": "Says.",
               "fires": ["She said so."], "silent": ["No word."], )" +
           members + "}]}";
}

std::string message(const std::string& text) {
    const auto set = read(text);
    REQUIRE_FALSE(set);
    CHECK(set.error().code == atodds::ErrorCode::bad_rule);
    return set.error().text();
}

}  // namespace

TEST_CASE("a rule is read with its entries, and its fields hold for them") {
    const auto set = read(one_rule(R"("inflect": "verb", "tone": "neutral", "rank": 2,
        "entries": ["say", {"text": "call for", "tone": "demand", "sure": true, "also": ["urge", "ask"]},
                    {"text": "in a speech", "inflect": "none"}])"));
    REQUIRE(set);
    REQUIRE(set->rules.size() == 1);
    CHECK(set->rules[0].id == "speech.say");
    CHECK(set->rules[0].file == "speech.json");
    CHECK(set->rules[0].kind == "speech");
    CHECK(set->rules[0].fires == std::vector<std::string>{"She said so."});
    REQUIRE(set->entries.size() == 3);
    CHECK(set->entries[0].fields == Fields{{"tone", "neutral"}, {"rank", "2"}});
    CHECK(set->entries[1].fields ==
          Fields{{"tone", "demand"}, {"sure", "yes"}, {"also", "urge|ask"}, {"rank", "2"}});
    CHECK(set->entries[1].inflection == Inflection::verb);
    CHECK(set->entries[2].inflection == Inflection::none);
}

TEST_CASE("broken JSON is shown with its line and column") {
    const std::string text = "{\"about\": \"x\",\n \"rules\": [,]}";
    CHECK(message(text).starts_with("speech.json:2:12: this is not JSON"));
}

TEST_CASE("a malformed rule is named with its file and what is wrong") {
    const std::string where = "speech.json: rule speech.say: ";
    CHECK(message(one_rule(R"("entries": [])")) == where + R"("entries" must be a list that is not empty)");
    CHECK(message(one_rule(R"("entries": ["say  so"])")) ==
          where + R"(entry "say  so": has two spaces in a row)");
    CHECK(message(one_rule(R"("entries": [" say"])")) ==
          where + R"(entry " say": begins or ends with a space)");
    CHECK(message(one_rule(R"("entries": [""])")) == where + R"(entry "": is empty)");
    CHECK(message(one_rule(R"("entries": [3])")) == where + R"(an entry is a text or an object with "text")");
    CHECK(message(one_rule(R"("entries": [{"value": "3"}])")) == where + R"("text" is missing)");
    CHECK(message(one_rule(R"("inflect": "adverb", "entries": ["say"])")) ==
          where + R"("inflect" must be none, verb or noun)");
    CHECK(message(one_rule(R"("Tone": "x", "entries": ["say"])")) ==
          where + R"(field "Tone": a name is a-z, 0-9, _ and -)");
    CHECK(message(one_rule(R"("tone": {}, "entries": ["say"])")) ==
          where + R"(field "tone" must be a text, a number, true or false, or a list of texts)");
    CHECK(message(one_rule(R"("tone": [1], "entries": ["say"])")) ==
          where + R"(field "tone": a list may hold texts only)");
    CHECK(message(one_rule(R"("tone": "a\tb", "entries": ["say"])")) ==
          where + "a text holds a control character");
}

TEST_CASE("keys that stand twice are found, since the first would be lost") {
    CHECK(message(one_rule(R"("entries": ["say"], "entries": ["tell"])")) ==
          R"(speech.json: the key "entries" stands twice in one object)");
}

TEST_CASE("every rule says what it is and shows examples") {
    CHECK(message(R"({"about": "x", "rules": [{"class": "c"}]})") == R"(speech.json: "id" is missing)");
    CHECK(
        message(R"({"about": "x", "rules": [{"id": "a", "class": "c", "about": "x", "entries": ["y"]}]})") ==
        R"(speech.json: rule a: "fires" is missing)");
    CHECK(
        message(
            R"({"about": "x", "rules": [{"id": "a b", "class": "c", "about": "x", "fires": [], "silent": []}]})") ==
        R"(speech.json: rule a b: "id" is a-z, 0-9, '.', '-' and '_')");
    CHECK(message(R"([])") == R"(speech.json: a rule file is an object with "about" and "rules")");
    CHECK(message(R"({"about": "x"})") == R"(speech.json: "rules" must be a list)");
    CHECK(message(R"({"about": "x", "rules": [], "more": 1})") ==
          R"(speech.json: only "about" and "rules" may stand at the top)");
}

TEST_CASE("ids are unique across files") {
    const std::string text = one_rule(R"("entries": ["say"])");
    const std::array files{RuleFile{"a.json", text}, RuleFile{"b.json", text}};
    const auto set = read_rules(files);
    REQUIRE_FALSE(set);
    CHECK(set.error().text() == "b.json: rule speech.say: another rule has this id");
}

TEST_CASE("the hash depends on names, texts and order") {
    const std::array files{RuleFile{"a.json", "x"}, RuleFile{"b.json", "y"}};
    const std::array swapped{files[1], files[0]};
    const std::array renamed{RuleFile{"a.jso", "nx"}, files[1]};
    CHECK(hash_of(files).size() == 64);
    CHECK(hash_of(files) != hash_of(swapped));
    CHECK(hash_of(files) != hash_of(renamed));
}
