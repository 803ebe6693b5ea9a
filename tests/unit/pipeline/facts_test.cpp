/// Which fact claims are of, read from whole texts.
#include "atodds/analyzer.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

/// The slots, as printed, of the claims of one topic in a text, in reading order.
std::vector<std::string> facts(const std::string& topic, const std::string& text) {
    Corpus corpus;
    corpus.articles.resize(1);
    corpus.articles[0].id = "a";
    corpus.articles[0].text = text;
    corpus.articles[0].published.value = PartialDate{2024, 5, 3};
    std::vector<std::string> found;
    for (const Claim& claim : extract_claims(std::move(corpus), {}).claims)
        if (claim.slot == topic) found.emplace_back(claim.fact);
    return found;
}

using Facts = std::vector<std::string>;

}  // namespace

TEST_CASE("those who were hurt badly are some of those who were hurt") {
    CHECK(facts("people injured", "Thirty people were injured.") == Facts{"people injured"});
    CHECK(facts("people injured", "Thirty people were seriously injured.") ==
          Facts{"people injured | gravely"});
    CHECK(facts("people injured", "Nine of the wounded were in critical condition.") ==
          Facts{"people injured | gravely | part"});
    CHECK(facts("people injured", "Thirty people were slightly hurt.") == Facts{"people injured | lightly"});
}

TEST_CASE("a toll over days is none of one day") {
    CHECK(facts("people killed", "Seven days of air strikes have killed 75 people.") ==
          Facts{"people killed | over 7 days"});
    CHECK(facts("people killed", "Air strikes have killed 75 people.") == Facts{"people killed"});
}

TEST_CASE("a week or month that a sentence opens with is of another event, what somebody said then is not") {
    CHECK(facts("people killed", "Last month a raid on the village killed 12 people.") ==
          Facts{"people killed | in 2024-04"});
    CHECK(facts("people killed", "On Tuesday a raid on the village killed 12 people.") ==
          Facts{"people killed"});
    CHECK(facts("people killed", "Last month the mayor said a raid had killed 12 people.") ==
          Facts{"people killed"});
}

TEST_CASE("what is counted since a war began is of the war") {
    const std::string raid =
        "An air strike hit the village of Elm on Thursday. The strike killed 12 people. ";
    CHECK(facts("people killed", raid + "Some 900 people have been killed since the conflict began.") ==
          Facts{"people killed", "people killed | by war"});
    CHECK(facts("people killed", raid + "Nine of them were killed since nobody warned them.").front() ==
          "people killed");
}

TEST_CASE("a government, its backers and its ground are called by one name each") {
    const std::string country = "Officials spoke in Norway. ";
    const auto label = [&](const std::string& text) {
        return facts("label:government:norway", country + text);
    };
    CHECK(label("The Norwegian regime sent troops.") == Facts{"label:government:norway"});
    CHECK(label("Norwegian regime supporters gathered.") == Facts{"label:government:norway | backers"});
    CHECK(label("They reached regime-held ground in Norway.") == Facts{"label:government:norway | ground"});
    CHECK(label("The school administration sent the pupils home.").empty());
    CHECK(facts("label:government:sweden", country + "Regime ally Sweden sent aid.").empty());
}
