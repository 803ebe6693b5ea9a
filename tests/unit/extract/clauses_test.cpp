#include "extract/clauses.hpp"

#include <string>

#include "support/catch.hpp"

using namespace atodds;
using extract::Frame;

namespace {

/// "subject+subject | verb | object", of the clause whose verb chunk ends with the word; "" where no clause has such a verb.
std::string told(const std::string& text, const std::string& verb) {
    Article article;
    article.text = text;
    segment::Document d = segment::scan(article, rules::Pack::english());
    segment::tag(d);
    segment::chunk(d);
    const auto words = [&](std::uint32_t chunk) { return std::string(d.text(d.span(d.chunks[chunk].first, d.chunks[chunk].last))); };
    for (const Frame& frame : extract::find_frames(d)) {
        if (d.text(d.chunks[frame.verb].head) != verb) continue;
        std::string found;
        for (const auto subject : frame.subjects) found += (found.empty() ? "" : "+") + words(subject);
        found += " | " + words(frame.verb) + " |";
        for (const auto object : frame.objects) found += " " + words(object);
        return found;
    }
    return {};
}

}  // namespace

TEST_CASE("a participle behind the noun that opens a clause, with its object behind it, is the verb", "[clauses]") {
    CHECK(told("The talks ended as hundreds of farmers confronted 300 guards at the gate.", "confronted") == "hundreds | confronted | 300 guards");
    CHECK(told("The road was shut after masked men attacked more than 40 lorries.", "attacked") == "masked men | attacked | more than 40 lorries");
    CHECK(told("Documents seen on Monday show a loss.", "show") == "Documents | show | a loss");
    CHECK(told("A man named Osk Lind told the court of it.", "told") == "A man | told | the court");
    CHECK(told("The files were lost, the harbour authority conceded on Friday, and nobody had copies.", "conceded") == "the harbour authority | conceded |");
}

TEST_CASE("a noun of time behind the subject does not act", "[clauses]") {
    CHECK(told("The second ferry today carried 180 people to Alder.", "carried") == "The second ferry | carried | 180 people");
    CHECK(told("Barley output last year rose to 40,000 tonnes.", "rose") == "Barley output | rose |");
    CHECK(told("Last year was the driest of all.", "was") == "Last year | was | the driest");
    CHECK(told("Parliament early on Thursday approved the sale of the bank.", "approved") == "Parliament | approved | the sale");
}

TEST_CASE("the noun that opens a sentence acts behind an aside", "[clauses]") {
    CHECK(told("The mayor, under pressure after a row over rents, has resigned.", "resigned") == "The mayor | has resigned |");
    CHECK(told("The body of a fisherman, missing since Sunday's storm off Elm, was found on the beach.", "found") == "The body | was found |");
    CHECK(told("ALDER, 5 May 2025 (Coast News) - Veldt, a maker of boats, said on Monday that it would close.", "said") == "Veldt | said |");
    CHECK(told("In the village, houses near the river, which rose on Friday, were flooded.", "flooded") == "houses | were flooded |");
}

TEST_CASE("behind a comma a participle tells of the act, not of what another one describes", "[clauses]") {
    CHECK(told("Troops shelled a depot of rockets belonging to the group, killing 25 men.", "killing") == "Troops | killing | 25 men");
}

TEST_CASE("who is told to do it does it", "[clauses]") {
    CHECK(told("The court ordered the firm to pay a fine.", "pay") == "the firm | to pay | a fine");
    CHECK(told("The union called for residents to leave the valley.", "leave") == "residents | to leave | the valley");
    CHECK(told("Police used water cannon to clear the square.", "clear") == "Police | to clear | the square");
    CHECK(told("They blamed it for its failure to keep the pact.", "keep") == "They | to keep | the pact");
}

TEST_CASE("a noun that leads to a verb is no object of the clause before", "[clauses]") {
    CHECK(told("The flood cut the railway, and the bridge over the Ash collapsed.", "cut") == "The flood | cut | the railway");
    CHECK(told("The fire killed a guard, and the head of the plant was hurt.", "killed") == "The fire | killed | a guard");
    CHECK(told("The fire killed a guard and the head of the plant.", "killed") == "The fire | killed | a guard the head");
}

TEST_CASE("what somebody says of a noun behind \"which\" is told of that noun", "[clauses]") {
    CHECK(told("The raid, which the army said was carried out by a lone gunman, hit a market.", "carried") == "The raid | was carried |");
    CHECK(told("They showed a video which the group claimed proved the attack.", "proved") == "a video | proved | the attack");
}

TEST_CASE("a noun behind \"most of\" acts where no other does", "[clauses]") {
    CHECK(told("Most of the wounded remain in Alder.", "remain") == "the wounded | remain |");
    CHECK(told("Much of the valley welcomed the dam.", "welcomed") == "the valley | welcomed | the dam");
    CHECK(told("The number of victims [in the blast] rose to 70.", "rose") == "The number | rose |");
}

TEST_CASE("the last name of an address does not act", "[clauses]") {
    CHECK(told("Ema Lind, a doctor at a clinic in Alder, Ash district, told reporters of it.", "told") == "Ema Lind | told | reporters");
    CHECK(told("Norland, Karsia and Ash district told reporters of it.", "told") == "Norland+Karsia+Ash district | told | reporters");
}
