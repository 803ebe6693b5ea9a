#include <algorithm>
#include <utility>
#include <vector>

#include "analysis.hpp"
#include "support/catch.hpp"

namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

void check_chunks(const Cases& cases) {
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(Analysis(text).chunk().chunks() == expected);
    }
}

void check_heads(const Cases& cases) {
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(Analysis(text).chunk().heads() == expected);
    }
}

}  // namespace

TEST_CASE("every token knows its chunk") {
    Analysis read("Rain fell on the old town. Nobody, not even the mayor, had been told of it.");
    const auto& d = read.chunk().document;
    REQUIRE(d.chunk_of.size() == d.tokens.size());
    for (std::uint32_t t = 0; t < d.tokens.size(); ++t) {
        const auto& chunk = d.chunks[d.chunk_of[t]];
        CHECK((chunk.first <= t && t < chunk.last));
    }
}

TEST_CASE("a sentence may hold the phrases that begin with one of its words") {
    Analysis read("The vote was close. Two trains left.");
    read.chunk();
    const auto& pack = atodds::rules::Pack::english();
    const auto& numbers = pack.phrases("small-number");
    CHECK_FALSE(read.document.may_hold(numbers, 0));
    CHECK(read.document.may_hold(numbers, 1));
    CHECK(read.document.may_hold(numbers));
    CHECK_FALSE(read.document.may_hold(pack.phrases("unheard-of")));
}

TEST_CASE("noun chunks: determiners, numbers, modifiers, nouns") {
    check_chunks({
        {"The army has 12 observation posts.", "[The army] {has} [12 observation posts] ."},
        {"At least 58 people were hurt.", "[At least 58 people] {were hurt}^ ."},
        {"More than 390,000 displaced civilians left.", "[More than 390,000 displaced civilians] {left} ."},
        {"About a dozen houses burned down.", "[About a dozen houses] {burned} down ."},
        {"Up to 300 soldiers will be sent.", "[Up to 300 soldiers] {will be sent}^ ."},
        {"Over $5 million was stolen.", "[Over $5 million] {was stolen}^ ."},
        {"Two or three men sang.", "[Two or three men] {sang} ."},
        {"It hit the northern and eastern provinces.", "[It] {hit} [the northern and eastern provinces] ."},
        {"They closed a 60-km road.", "[They] {closed} [a 60-km road] ."},
        {"The \"safe zone\" deal failed.", "[The \"safe zone\" deal] {failed} ."},
        {"The \"caliphate\" fell.", "[The \"caliphate\"] {fell} ."},
        {"The wounded were taken away.", "[The wounded] {were taken}^ away ."},
        {"The number of dead rose to 54.", "[The number] of [dead] {rose} to [54] ."},
        {"Displaced people need food.", "[Displaced people] {need} [food] ."},
        {"Nearly half of them were women.", "[Nearly half] of [them] {were} [women] ."},
    });
}

TEST_CASE("possessives join, conjunctions do not") {
    check_chunks({
        {"Kenya's nine-year war ended.", "[Kenya's nine-year war] {ended} ."},
        {"The rebels' camp near the town's only bridge burned.",
         "[The rebels' camp] near [the town's only bridge] {burned} ."},
        {"Norway and Sweden signed a treaty.", "[Norway] and [Sweden] {signed} [a treaty] ."},
        {"Its army and the police left.", "[Its army] and [the police] {left} ."},
        {"Japan's foreign minister, Taro Sato, left.", "[Japan's foreign minister] , [Taro Sato] , {left} ."},
    });
}

TEST_CASE("words that the lexicon does not know, and verbs that are none") {
    check_chunks({
        {"They kept the night curfew in place.", "[They] {kept} [the night curfew] in [place] ."},
        {"The jet overran the runway.", "[The jet] {overran} [the runway] ."},
        {"Elm left after a 2-1 win over Ash.", "[Elm] {left} after [a 2-1 win] over [Ash] ."},
        {"Sunday's flash flood killed nine.", "[Sunday's flash flood] {killed} [nine] ."},
        {"He is said to have doped 14 horses.", "[He] {is said}^ {to have doped} [14 horses] ."},
    });
}

TEST_CASE("dates and days") {
    check_chunks({
        {"It was signed on October 17, 2018.", "[It] {was signed}^ on [October 17, 2018] ."},
        {"It fell on 3 March 2019.", "[It] {fell} on [3 March 2019] ."},
        {"Holt said Friday Oslo may send troops.", "[Holt] {said} [Friday] [Oslo] {may send} [troops] ."},
        {"The chief executive resigned Tuesday.", "[The chief executive] {resigned} [Tuesday] ."},
        {"On Monday night farmers in Elm met.", "On [Monday night] [farmers] in [Elm] {met} ."},
        {"Two died in Monday night raids.", "[Two] {died} in [Monday night raids] ."},
        {"On Monday night's train he slept.", "On [Monday night's train] [he] {slept} ."},
        {"They meet in Berlin next week.", "[They] {meet} in [Berlin] [next week] ."},
        {"Prices rose by 5 percent last year.", "[Prices] {rose} by [5 percent] [last year] ."},
    });
}

TEST_CASE("verb chunks: auxiliaries, adverbs, negation") {
    check_chunks({
        {"She has repeatedly called on them.", "[She] {has repeatedly called} on [them] ."},
        {"They might not have been told.", "[They] {might not have been told}^! ."},
        {"He isn't ill.", "[He] {isn't}! ill ."},
        {"He never said so.", "[He] {never said}! so ."},
        {"The deal was no longer in force.", "[The deal] {was no longer}! in [force] ."},
        {"They're leaving.", "[They] {'re leaving} ."},
        {"She wants to leave.", "[She] {wants} {to leave} ."},
        {"They agreed not to speak.", "[They] {agreed} {not to speak}! ."},
        {"The talks are set to begin in June.", "[The talks] {are set}^ {to begin} in [June] ."},
        {"The firm denies having sold arms.", "[The firm] {denies} {having sold} [arms] ."},
        {"There were no survivors.", "[There] {were} [no survivors]! ."},
        {"Nobody was hurt.", "[Nobody]! {was hurt}^ ."},
        {"Oslo could not handle an influx of refugees.",
         "[Oslo] {could not handle}! [an influx] of [refugees] ."},
    });
}

TEST_CASE("passives, with and without an auxiliary") {
    check_chunks({
        {"The war has been backed by Norway.", "[The war] {has been backed}^ by [Norway] ."},
        {"Forces backed by Norway advanced.", "[Forces] {backed}^ by [Norway] {advanced} ."},
        {"The agreement signed in 2018 was kept.", "[The agreement] {signed}^ in [2018] {was kept}^ ."},
        {"The dam, built in 1975, collapsed on Monday.",
         "[The dam] , {built}^ in [1975] , {collapsed} on [Monday] ."},
        {"The mayor got killed in the attack.", "[The mayor] {got killed}^ in [the attack] ."},
        {"Those positioned in the zone left.", "[Those] {positioned}^ in [the zone] {left} ."},
        {"The wall which surrounds Tel is old.", "[The wall] which {surrounds} [Tel] {is} old ."},
        {"Has Oslo agreed to pay?", "{Has} [Oslo] {agreed} {to pay} ?"},
        {"The attack killed 20 people and destroyed a school.",
         "[The attack] {killed} [20 people] and {destroyed} [a school] ."},
        {"He was arrested and charged with theft.", "[He] {was arrested}^ and {charged}^ with [theft] ."},
        {"It is unclear whether the deal, reached last week, will hold.",
         "[It] {is} unclear whether [the deal] , {reached}^ [last week] , {will hold} ."},
    });
}

TEST_CASE("prepositions, relative pronouns and particles stand apart") {
    check_chunks({
        {"Troops loyal to the president left.", "[Troops] loyal to [the president] {left} ."},
        {"Kenya, which has backed them, denied it.", "[Kenya] , which {has backed} [them] , {denied} [it] ."},
        {"Ten people, including six children, died.", "[Ten people] , including [six children] , {died} ."},
        {"According to the bank, growth slowed.", "According to [the bank] , [growth] {slowed} ."},
        {"The bank found that growth slowed.", "[The bank] {found} that [growth] {slowed} ."},
        {"Police carried out raids.", "[Police] {carried} out [raids] ."},
    });
}

TEST_CASE("heads") {
    check_heads({
        {"Kenya's nine-year war ended.", "war"},
        {"Turkish President Ann Lee left.", "Lee"},
        {"October 17, 2018 was a Monday.", "October Monday"},
        {"Five of the eight victims were children.", "Five victims children"},
        {"The wounded were moved.", "wounded"},
        {"Resolution 2254 passed.", "Resolution"},
    });
}

TEST_CASE("chunks cover every token once, in order, within their sentences") {
    Analysis a(
        "\"Go!\" he said; 3.5% of U.S.-led forces, \u201cbacked\u201d by no one, didn't. ...\nA line\n(and "
        "more");
    a.chunk();
    std::uint32_t next = 0;
    for (const auto& c : a.document.chunks) {
        CHECK(c.first == next);
        CHECK(c.last > c.first);
        CHECK(c.head >= c.first);
        CHECK(c.head < c.last);
        CHECK(c.first >= a.document.sentences[c.sentence].first);
        CHECK(c.last <= a.document.sentences[c.sentence].last);
        next = c.last;
    }
    CHECK(next == a.document.tokens.size());
}

TEST_CASE("tags") {
    const auto has = [](const std::string& text, const std::string& tagged) {
        const std::string tags = Analysis(text).tag().tags();
        CAPTURE(tags);
        CHECK(tags.find(tagged) != std::string::npos);
    };
    has("Turkey has troops in the north.", "Turkey/nnp has/vbz troops/nns");
    has("The book was sold to US troops.", "US/nnp troops/nns");
    has("It may rain in May.", "may/md rain/vb in/in May/nnp");
    has("Her army lost its base.", "Her/prp$ army/nn");
    has("They told her that.", "her/prp");
    has("It's raining.", "'s/vbz raining/vbg");
    has("They can't leave.", "can't/md leave/vb");
    has("The men, whose truck broke, ran.", "whose/wp$ truck/nn");
    has("The firm has repeatedly said so.", "said/vbn");
    has("It rained, the Herald reports.", "reports/vbz");
    has("The man who fired ran.", "fired/vbd");
    has("They cover their faces.", "faces/nns");
    has("He paid $5 for it.", "$/sym 5/cd");
    has("Dam Breaks In Northern Kenya, Killing 12\n\nIt was old.", "Breaks/vbz");
    CHECK_FALSE(Analysis("It's raining.").tag().document.tokens[1].is(atodds::segment::possessive));
    CHECK(Analysis("Ann's hat is lost.").tag().document.tokens[1].is(atodds::segment::possessive));
}
