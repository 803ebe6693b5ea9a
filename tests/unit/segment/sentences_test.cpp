#include <utility>
#include <vector>

#include "analysis.hpp"
#include "support/catch.hpp"

namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

void check_sentences(const Cases& cases) {
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(Analysis(text).sentences() == expected);
    }
}

}  // namespace

TEST_CASE("plain sentences") {
    check_sentences({
        {"The dam broke. Water rose.", "The dam broke.|Water rose."},
        {"Did it break? It did! Nobody saw it.", "Did it break?|It did!|Nobody saw it."},
        {"The toll rose. 12 people died.", "The toll rose.|12 people died."},
        {"He saw the environment. where it was.", "He saw the environment. where it was."},
        {"It grew by 3.5 percent. It then fell.", "It grew by 3.5 percent.|It then fell."},
        {"(The dam broke.) Water rose.", "(The dam broke.)|Water rose."},
        {"It ended in 2018. The cost was $5.", "It ended in 2018.|The cost was $5."},
    });
}

TEST_CASE("titles and initials do not end a sentence") {
    check_sentences({
        {"Gen. Maria Holt and Sen. Lee met Dr. Okafor.", "Gen. Maria Holt and Sen. Lee met Dr. Okafor."},
        {"George W. Hill met J. K. Lee. They spoke.", "George W. Hill met J. K. Lee.|They spoke."},
        {"It was Plan B. The rest followed.", "It was Plan B.|The rest followed."},
        {"They met on St. John's Road.", "They met on St. John's Road."},
    });
}

TEST_CASE("initialisms and abbreviations end a sentence only before a starter") {
    check_sentences({
        {"He told the U.N. Security Council so.", "He told the U.N. Security Council so."},
        {"They live in the U.S. The war goes on.", "They live in the U.S.|The war goes on."},
        {"It began at 3 p.m. Monday in Oslo.", "It began at 3 p.m. Monday in Oslo."},
        {"It began at 3 p.m. Officials were late.", "It began at 3 p.m.|Officials were late."},
        {"Brown Inc. Chairman Lee left. He is 60.", "Brown Inc. Chairman Lee left.|He is 60."},
        {"It opened on Sept. 9 in Tampa, Fla. Sunday.", "It opened on Sept. 9 in Tampa, Fla. Sunday."},
        {"Reactor No. 4 failed. No. 5 did not.", "Reactor No. 4 failed.|No. 5 did not."},
        {"They sold cars, trucks, etc. The rest burned.", "They sold cars, trucks, etc.|The rest burned."},
        {"The U.S.-led force left. It was late.", "The U.S.-led force left.|It was late."},
    });
}

TEST_CASE("quotation marks after the stop belong to the sentence before") {
    check_sentences({
        {"\"We won.\" He left.", "\"We won.\"|He left."},
        {"\u201cWe won.\u201d He left.", "\u201cWe won.\u201d|He left."},
        {"He said: \"We won.\" \"We did,\" she said.", "He said: \"We won.\"|\"We did,\" she said."},
        {"\"Did we win?\" he asked. \"Yes.\"", "\"Did we win?\" he asked.|\"Yes.\""},
        {"He saw me. \"I ran,\" he said.", "He saw me.|\"I ran,\" he said."},
        {"He left . `` We won . '' They stayed .", "He left .|`` We won . ''|They stayed ."},
        {"\u201cWe won.\u201dHe left.", "\u201cWe won.\u201d|He left."},
    });
}

TEST_CASE("garbled text") {
    check_sentences({
        {"It stops quickly.The next day it rained.", "It stops quickly.|The next day it rained."},
        {"It began in 2018.The deal held.", "It began in 2018.|The deal held."},
        {"They met HoltThe talks failed.", "They met Holt|The talks failed."},
        {"A 6 . 1 - magnitude quake struck . It was deep .",
         "A 6 . 1 - magnitude quake struck .|It was deep ."},
        {"She works at LinkedIn and YouTube.", "She works at LinkedIn and YouTube."},
        {"See Example.com for more.", "See Example.com for more."},
        {"He said\u2026 nothing. Then\u2026 The end.", "He said\u2026 nothing.|Then\u2026|The end."},
        {"Points: \u2022 One fell \u2022 Two rose", "Points:|\u2022 One fell|\u2022 Two rose"},
    });
}

TEST_CASE("a line goes on in the figure that its last word asks for") {
    const auto sentences = [](const char* text) { return Analysis(text).document.sentences.size(); };
    CHECK(sentences("A ferry sank off Arnholm, killing\n31 people, the guard said.") == 1);
    CHECK(sentences("The ferry carried nearly\n31 people.") == 1);
    CHECK(sentences("Ferry sinks, mayor warns of flooding\n15 May 2024 - The ferry sank.") == 2);
    CHECK(sentences("Rescue teams keep searching\n\n31 people are missing.") == 2);
    CHECK(sentences("Dozens dead in market bombing\n31 people are missing.") == 2);
    CHECK(sentences("Ferry sinks off Arnholm\n31 people are missing.") == 2);
}

TEST_CASE("lines are paragraphs, but wrapped lines are joined") {
    check_sentences({
        {"The dam broke at night.\nWater rose.", "The dam broke at night.|Water rose."},
        {"OSLO, May 3\n\nThe dam broke.", "# OSLO, May 3|The dam broke."},
        {"The dam broke on Monday night after days of heavy rain in the north of the\ncountry, police said.",
         "The dam broke on Monday night after days of heavy rain in the north of the\ncountry, police said."},
        {"Short line\nanother one.", "# Short line|another one."},
        {"Some\n900 residents lost\ntheir homes.", "Some\n900 residents lost\ntheir homes."},
        {"Residents lost\nThe Hague.", "# Residents lost|The Hague."},
    });
    const std::string wrapped =
        "The dam broke on Monday night after days of heavy rain in the\n"
        "north of the country, police said. The mayor of the town, Maria\n"
        "Holt, asked the government for help, and soldiers were on their\n"
        "way to the valley with boats, tents, blankets and clean water in\n"
        "lorries.\n"
        "Nobody was hurt.\n";
    Analysis a(wrapped);
    REQUIRE(a.document.sentences.size() == 3);
    CHECK(a.document.sentences[0].paragraph == a.document.sentences[1].paragraph);
    CHECK(a.document.sentences[2].paragraph == 1);
}

TEST_CASE("headlines") {
    check_sentences({
        {"Dam breaks in the north\n\nThe dam broke. Water rose.",
         "# Dam breaks in the north|The dam broke.|Water rose."},
        {"The dam broke.\nWater rose.", "The dam broke.|Water rose."},
        {"Dam breaks", "Dam breaks"},
    });
    atodds::Article article;
    article.text = "title: Dam breaks\n\nThe dam broke.";
    article.title_span = {7, 17};
    article.body = 19;
    const auto document = atodds::segment::scan(article, atodds::rules::Pack::english());
    REQUIRE(document.sentences.size() == 2);
    CHECK(document.sentences[0].title);
    CHECK(document.text(document.span(document.sentences[0].first, document.sentences[0].last)) ==
          "Dam breaks");
    CHECK_FALSE(document.sentences[1].title);
    CHECK(document.sentences[1].paragraph == 1);
}

TEST_CASE("empty texts") {
    CHECK(Analysis("").document.tokens.empty());
    CHECK(Analysis(" \r\n\t\n").document.sentences.empty());
    CHECK(Analysis("\"").sentences() == "\"");
    CHECK(Analysis(". . .").document.sentences.size() == 1);
}
