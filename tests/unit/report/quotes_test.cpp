#include "report/quotes.hpp"

#include "report/claim_table.hpp"
#include "report/claim_words.hpp"
#include "report/layout.hpp"
#include "report/marked.hpp"
#include "support/catch.hpp"
#include "support/sample_reports.hpp"

using namespace atodds;
using namespace atodds::report;

TEST_CASE("an excerpt reads on across its three pieces") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "First one. The  toll\nhas risen to 21, they said. Last.");
    b.claim(0, "risen to 21");
    const Places places(b.report);
    const Excerpt words = excerpt(places, b.report.claims[0], 80);
    REQUIRE(words.before + words.words + words.after == "The toll has risen to 21, they said.");
    REQUIRE(words.words == "risen to 21");
    REQUIRE(words.before == "The toll has ");
    REQUIRE(words.after == ", they said.");
}

TEST_CASE("the words that hold the value are told apart") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "The toll has risen to 21 people. Last.");
    b.claim(0, "risen to 21 people");
    b.report.claims[0].parts = {{PartRole::value, {22, 24}}};
    const Places places(b.report);
    const Excerpt words = excerpt(places, b.report.claims[0], 80);
    REQUIRE(words.pieces.size() == 3);
    REQUIRE(words.pieces[0].text == "risen to ");
    REQUIRE(words.pieces[1].text == "21");
    REQUIRE(words.pieces[1].decides);
    REQUIRE(words.pieces[2].text == " people");
    REQUIRE(marked_paragraph(words, Paint(false), "", "", 80) == "“The toll has [risen to *21* people].”\n");
    REQUIRE(marked_paragraph(words, Paint(true), "", "", 80) ==
            "“The toll has \x1b[4mrisen to \x1b[0m\x1b[1;4m21\x1b[0m\x1b[4m people\x1b[0m.”\n");
    b.report.claims[0].parts = {{PartRole::value, b.report.claims[0].span}};
    REQUIRE(excerpt(places, b.report.claims[0], 80).pieces.size() == 1);
}

TEST_CASE("a long sentence is cut at words on both sides") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "aaaa bbbb cccc dddd VALUE eeee ffff gggg hhhh.");
    b.claim(0, "VALUE");
    const Places places(b.report);
    const Excerpt words = excerpt(places, b.report.claims[0], 12);
    REQUIRE(words.before == "… cccc dddd ");
    REQUIRE(words.after == " eeee ffff …");
}

TEST_CASE("a sentence that does not hold the claim is passed over, and spans beyond the text are cut") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "Short text.");
    b.claim(0, "Short");
    b.report.claims[0].sentence = {6, 10};
    b.report.claims[0].span = {0, 400};
    const Places places(b.report);
    REQUIRE(excerpt(places, b.report.claims[0], 80).words == "Short text.");
    REQUIRE(places.quote(b.report.claims[0]) == "Short text.");
}

TEST_CASE("places count lines and code points; records have their own") {
    test::ReportBuilder b;
    b.article("d0", "", {}, "Zeile\nÄöü 12 posts.");
    b.claim(0, "12 posts");
    REQUIRE(Places(b.report).place(b.report.claims[0]) == "news/d0.txt:2:5");
    REQUIRE(Places(b.report).outlet(b.report.claims[0]) == "d0");
    b.report.articles[0].record_line = 7;
    b.report.articles[0].record_column = 3;
    REQUIRE(Places(b.report).place(b.report.claims[0]) == "news/d0.txt:7:3");
}

TEST_CASE("a title beside the text is never quoted: spans point into the text") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "Body only.");
    b.claim(0, "Body");
    b.report.articles[0].title = "Dozens killed";
    b.report.claims[0].in_title = true;
    b.report.claims[0].span = b.report.claims[0].sentence = {0, 4};
    REQUIRE(Places(b.report).quote(b.report.claims[0]) == "Body");
    REQUIRE(Places(b.report).place(b.report.claims[0]) == "news/d0.txt:1:1");
}

TEST_CASE("a claim's value is as short as it goes") {
    const Report report = test::dam_report();
    const Places places(report);
    REQUIRE(claim_value(places, report.claims[0], 40) == "2016 treaty");
    REQUIRE(claim_value(places, report.claims[6], 40) == "14 people");
    REQUIRE(claim_value(places, report.claims[2], 40) == "under the treaty of 2016");
}

TEST_CASE("intervals are told in words") {
    test::ReportBuilder b;
    b.article("d0", "Post", {}, "Nearly one million people fled.");
    Claim& claim = b.report.claims[b.claim(0, "Nearly one million people")];
    Value value;
    value.nominal = value.high = value.soft_high = Decimal(1'000'000);
    value.high_open = true;
    value.soft_low = Decimal(850'000);
    value.approx = atodds::Approx::almost;
    value.text = "Nearly one million";
    claim.value = value;
    std::string all;
    for (const ClaimFact& fact : claim_facts(Places(b.report), claim))
        all += fact.name + ": " + fact.text + "\n";
    REQUIRE(all.find("figure: Nearly one million = 1,000,000, almost\n") != std::string::npos);
    REQUIRE(all.find("not excluded: below 1,000,000\n") != std::string::npos);
    REQUIRE(all.find("usual reading: 850,000 to 1,000,000\n") != std::string::npos);
    REQUIRE(grouped(Decimal(-12345675, 2)) == "-123,456.75");
}
