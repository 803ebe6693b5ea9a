#include "rules/pack.hpp"

#include "rules/pack_builder.hpp"
#include "support/catch.hpp"

using namespace atodds::rules;

namespace {

constexpr std::string_view small_rules = R"({"about": "A small pack.", "rules": [
    {"id": "demand.call", "class": "demand", "about": "Calls.", "inflect": "verb", "tone": "strong",
     "fires": [], "silent": [], "entries": ["call for", "call", {"text": "call on", "tone": "mild"}]},
    {"id": "demand.second", "class": "demand", "about": "The same words again.", "fires": [], "silent": [],
     "entries": ["call", "Ask"]},
    {"id": "post", "class": "thing", "about": "Posts.", "inflect": "noun", "fires": [], "silent": [],
     "entries": ["observation post", "safe house"]},
    {"id": "bound", "class": "bound", "about": "Bounds.", "fires": [], "silent": [],
     "entries": ["as many as", "U.N.", "don’t", "de-escalation"]}]})";

std::unique_ptr<const Pack> small_pack() {
    const RuleFile file{"small.json", small_rules};
    auto rules = read_rules({&file, 1});
    REQUIRE(rules);
    return PackBuilder::build(std::move(*rules), "hash");
}

std::vector<WordId> words(const Pack& pack, std::initializer_list<std::string_view> texts) {
    std::vector<WordId> ids;
    for (const auto text : texts) ids.push_back(pack.word(text));
    return ids;
}

}  // namespace

TEST_CASE("the longest phrase wins") {
    const auto pack = small_pack();
    const PhraseTable& demands = pack->phrases("demand");
    const auto match = demands.longest(words(*pack, {"called", "for", "calm"}));
    REQUIRE(match);
    CHECK(match.length == 2);
    CHECK(match.phrase->base == "call for");
    CHECK(demands.longest(words(*pack, {"calls", "off"})).length == 1);
    CHECK_FALSE(demands.longest(words(*pack, {"for", "called"})));
    CHECK_FALSE(demands.longest(words(*pack, {"unheard-of"})));
    CHECK_FALSE(demands.longest({}));
}

TEST_CASE("of equal phrases the first listed wins") {
    const auto pack = small_pack();
    const auto* phrase = pack->phrases("demand").exact(words(*pack, {"call"}));
    REQUIRE(phrase);
    CHECK(pack->rules()[phrase->rule].id == "demand.call");
}

TEST_CASE("phrases of the same words lead from one to the next") {
    const auto pack = small_pack();
    const Phrase* first = pack->phrases("demand").exact(words(*pack, {"call"}));
    REQUIRE(first);
    REQUIRE(first->same_words);
    CHECK(pack->rules()[first->same_words->rule].id == "demand.second");
    CHECK(first->same_words->same_words == nullptr);
    const Phrase* only = pack->phrases("demand").exact(words(*pack, {"call", "on"}));
    REQUIRE(only);
    CHECK(only->same_words == nullptr);
}

TEST_CASE("the classes of a word are those of which a phrase begins with it") {
    const auto pack = small_pack();
    const ClassBits calls = pack->first_of(pack->word("calls"));
    CHECK(pack->phrases("demand").may_start(calls));
    CHECK_FALSE(pack->phrases("thing").may_start(calls));
    CHECK_FALSE(pack->phrases("thing").may_start(pack->first_of(pack->word("post"))));
    CHECK_FALSE(pack->phrases("unheard-of").may_start(calls));
    CHECK_FALSE(pack->phrases("demand").may_start(pack->first_of(unknown_word)));
}

TEST_CASE("an exact look-up takes the whole phrase") {
    const auto pack = small_pack();
    const PhraseTable& bounds = pack->phrases("bound");
    CHECK(bounds.exact(words(*pack, {"as", "many", "as"})));
    CHECK_FALSE(bounds.exact(words(*pack, {"as", "many"})));
    CHECK_FALSE(bounds.exact(words(*pack, {"as", "many", "as", "as"})));
    CHECK_FALSE(bounds.exact({}));
}

TEST_CASE("fields come from the entry, then from its rule") {
    const auto pack = small_pack();
    const PhraseTable& demands = pack->phrases("demand");
    CHECK(demands.exact(words(*pack, {"called", "for"}))->get("tone") == "strong");
    CHECK(demands.exact(words(*pack, {"calling", "on"}))->get("tone") == "mild");
    CHECK(demands.exact(words(*pack, {"call"}))->get("other").empty());
}

TEST_CASE("noun phrases inflect their last word, verb phrases their first") {
    const auto pack = small_pack();
    const PhraseTable& things = pack->phrases("thing");
    CHECK(things.exact(words(*pack, {"observation", "posts"})));
    CHECK(things.exact(words(*pack, {"safe", "houses"})));
    CHECK(pack->word("safes") == unknown_word);
    CHECK(pack->word("fors") == unknown_word);
}

TEST_CASE("words are matched in lower case with straight apostrophes") {
    const auto pack = small_pack();
    for (const char* word : {"u.n.", "don't", "de-escalation"}) {
        CAPTURE(word);
        CHECK(pack->phrases("bound").exact(words(*pack, {word})));
    }
    CHECK(pack->phrases("demand").exact(words(*pack, {"ask"})));
    CHECK(pack->word("Ask") == unknown_word);
}

TEST_CASE("ids and texts of words stand one to one") {
    const auto pack = small_pack();
    REQUIRE(pack->words() > 10);
    for (WordId id = 1; id <= pack->words(); ++id) CHECK(pack->word(pack->text(id)) == id);
    CHECK(pack->text(unknown_word).empty());
}

TEST_CASE("a class that no rule feeds is empty") {
    const auto pack = small_pack();
    CHECK(pack->phrases("nothing").phrases().empty());
    CHECK_FALSE(pack->phrases("nothing").longest(words(*pack, {"call"})));
}

TEST_CASE("a phrase is found by the way its entry is written") {
    const auto pack = small_pack();
    const PhraseTable& demands = pack->phrases("demand");
    REQUIRE(demands.written("call on"));
    CHECK(demands.written("call on")->get("tone") == "mild");
    CHECK(demands.written("called on") == nullptr);
    CHECK(demands.written("") == nullptr);
}
