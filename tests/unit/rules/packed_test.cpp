#include "rules/packed.hpp"

#include "support/catch.hpp"

using namespace atodds::rules;

TEST_CASE("packed rules unpack to what was packed") {
    RuleSet set;
    set.rules.push_back({"a.one", "a.json", "kind", "About ünïcode.", {"One.", ""}, {}});
    set.rules.push_back({"a.two", "a.json", "kind", "Two.", {}, {"Not, this: \"one\"."}});
    set.entries.push_back({"call for", 0, Inflection::verb, {{"value", "1000"}, {"empty", ""}}});
    set.entries.push_back({"post", 1, Inflection::noun, {}});
    const RuleSet back = unpack_rules(pack_rules(set));
    REQUIRE(back.rules.size() == 2);
    REQUIRE(back.entries.size() == 2);
    CHECK(back.rules[0].about == "About ünïcode.");
    CHECK(back.rules[0].fires == set.rules[0].fires);
    CHECK(back.rules[1].silent == set.rules[1].silent);
    CHECK(back.rules[1].kind == "kind");
    CHECK(back.entries[0].text == "call for");
    CHECK(back.entries[0].inflection == Inflection::verb);
    CHECK(back.entries[0].fields == set.entries[0].fields);
    CHECK(back.entries[1].rule == 1);
    CHECK(pack_rules(back) == pack_rules(set));
}

TEST_CASE("no rules at all") {
    CHECK(unpack_rules(pack_rules({})).rules.empty());
}
