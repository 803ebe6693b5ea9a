#include "compare/edits.hpp"

#include "support/catch.hpp"

using namespace atodds::compare;

TEST_CASE("a copied sentence differs in one place only") {
    const auto edit = single_edit("The order to empty the lake was signed by Paula Rendt on Monday.",
                                  "The order to empty the lake was signed by Olaf Brigg on Monday.");
    REQUIRE(edit);
    CHECK(edit->kind == Edit::Kind::name);
    CHECK(edit->a == "Paula Rendt");
    CHECK(edit->b == "Olaf Brigg");
}

TEST_CASE("figures that differ in a copied sentence are told from names") {
    const auto edit = single_edit("They had warned the council of cracks in the tower on 3 March.",
                                  "They had warned the council of cracks in the tower on 9 March.");
    REQUIRE(edit);
    CHECK(edit->kind == Edit::Kind::figure);
}

TEST_CASE("what is no edit of one sentence") {
    const std::string_view sentence = "The order to empty the lake was signed by Paula Rendt on Monday.";
    CHECK_FALSE(single_edit(sentence, sentence));
    CHECK_FALSE(single_edit("Paula Rendt signed it on Monday.", "Olaf Brigg signed it on Monday."));             // few words
    CHECK_FALSE(single_edit(sentence, "The plan to empty the lake was signed by Olaf Brigg on Monday."));        // two places
    CHECK_FALSE(single_edit(sentence, "The order to empty the lake was signed by Rendt on Monday."));            // words left out
}

TEST_CASE("two spellings of a name, and other words, are edits of no name") {
    const auto spelling = single_edit("The order to empty the lake was signed by Paula Rendt on Monday.",
                                      "The order to empty the lake was signed by Paola Rendt on Monday.");
    REQUIRE(spelling);
    CHECK(spelling->kind == Edit::Kind::other);
    const auto words = single_edit("The order to empty the lake was signed by the mayor late on Monday.",
                                   "The order to empty the lake was signed by the engineer late on Monday.");
    REQUIRE(words);
    CHECK(words->kind == Edit::Kind::other);
}
