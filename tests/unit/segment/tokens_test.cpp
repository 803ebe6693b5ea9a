#include <utility>
#include <vector>

#include "analysis.hpp"
#include "segment/words.hpp"
#include "support/catch.hpp"

using namespace atodds::segment;

namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

void check_tokens(const Cases& cases) {
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(Analysis(text).tokens() == expected);
    }
}

}  // namespace

TEST_CASE("numbers with their commas, points and spaces are one token") {
    check_tokens({
        {"390,000 people", "390,000|people"},
        {"12,345,678.90 in all", "12,345,678.90|in|all"},
        {"3.6 million", "3.6|million"},
        {"a .5 share", "a|.5|share"},
        {"1\u00a0234\u00a0567 votes", "1\u00a0234\u00a0567|votes"},
        {"1\u2009234 votes", "1\u2009234|votes"},
        {"1\u202f234 votes", "1\u202f234|votes"},
        {"in 2018\u00a0300 left", "in|2018|300|left"},
        {"12 345 votes", "12|345|votes"},
        {"12,50,000 rupees", "12,50,000|rupees"},
        {"rows 1,2 and 3", "rows|1|,|2|and|3"},
        {"1'250 francs", "1'250|francs"},
        {"17.10.2018", "17.10.2018"},
        {"It grew by 12.", "It|grew|by|12|."},
        {"170 , 000 people in 6 . 1 days", "170 , 000|people|in|6 . 1|days"},
        {"on April 6 , 300 people", "on|April|6|,|300|people"},
        {"12 , 40 and 1200 , 300", "12|,|40|and|1200|,|300"},
        {"\uff11\uff12 people", "\uff11\uff12|people"},
        {"2\u00bd hours", "2|\u00bd|hours"},
    });
}

TEST_CASE("a number and what touches it") {
    check_tokens({
        {"2km away", "2|km|away"},
        {"a 23M loan", "a|23|M|loan"},
        {"2.5bn euros", "2.5|bn|euros"},
        {"$29.3mil", "$|29.3|mil"},
        {"the 12th and 22nd", "the|12th|and|22nd"},
        {"1ST place", "1ST|place"},
        {"the 1980s", "the|1980s"},
        {"60-km road", "60|-|km|road"},
        {"a 22-year-old", "a|22|-|year-old"},
        {"2020-01-31", "2020|-|01|-|31"},
        {"4/5/2017", "4|/|5|/|2017"},
        {"at 10:30", "at|10|:|30"},
        {"mid-2018", "mid|-|2018"},
        {"5% of", "5|%|of"},
        {"\u20ac7", "\u20ac|7"},
        {"9\u201311 June", "9|\u2013|11|June"},
        {"30\u00b0C", "30|\u00b0|C"},
        {"40 km\u00b2", "40|km\u00b2"},
    });
}

TEST_CASE("letters and digits that make one name") {
    check_tokens({
        {"COVID-19 and covid-19", "COVID-19|and|covid-19"},
        {"an S-300 battery", "an|S-300|battery"},
        {"Delta-4000", "Delta|-|4000"},
        {"top-10 list", "top|-|10|list"},
        {"the G20 and 3SAT", "the|G20|and|3SAT"},
        {"a 5GB card", "a|5|GB|card"},
    });
}

TEST_CASE("hyphens join letters") {
    check_tokens({
        {"nine-year war", "nine-year|war"},
        {"al-Numan", "al-Numan"},
        {"terrorist-held", "terrorist-held"},
        {"U.S.-led", "U.S.-led"},
        {"pause -- then", "pause|--|then"},
        {"pause\u2014then", "pause|\u2014|then"},
        {"cross\u2010border", "cross\u2010border"},
    });
}

TEST_CASE("possessives and contractions") {
    check_tokens({
        {"Kenya's plan", "Kenya|'s|plan"},
        {"Kenya\u2019s plan", "Kenya|\u2019s|plan"},
        {"the rebels' camp", "the|rebels|'|camp"},
        {"they don't and can\u2019t", "they|don't|and|can\u2019t"},
        {"they're, we've, I'll", "they|'re|,|we|'ve|,|I|'ll"},
        {"O'Brien of Sana'a", "O'Brien|of|Sana'a"},
        {"Kenya 's plan", "Kenya|'s|plan"},
    });
}

TEST_CASE("abbreviations and addresses") {
    check_tokens({
        {"Gen. Holt and Mr. Lee", "Gen.|Holt|and|Mr.|Lee"},
        {"the U.N. said", "the|U.N.|said"},
        {"at 3 p.m. on", "at|3|p.m.|on"},
        {"Ann B. Lee", "Ann|B.|Lee"},
        {"Plan B. Then", "Plan|B|.|Then"},
        {"Reactor No. 4", "Reactor|No.|4"},
        {"They said no. Then", "They|said|no|.|Then"},
        {"AT&T and R&D", "AT&T|and|R&D"},
        {"See Example.com, www.example.org/a.", "See|Example.com|,|www.example.org/a|."},
        {"Well... yes\u2026", "Well|...|yes|\u2026"},
    });
}

TEST_CASE("flags") {
    const Analysis a("\"We left,\" he said. UN aid came 2km east.");
    const auto& tokens = a.document.tokens;  // " We left , " he said . UN aid came 2 km east .
    CHECK(tokens[0].is(sentence_start));
    CHECK_FALSE(tokens[0].is(in_quotes));
    CHECK(tokens[1].is(in_quotes));
    CHECK(tokens[1].is(sentence_start));
    CHECK(tokens[1].is(capitalised));
    CHECK(tokens[3].is(in_quotes));
    CHECK_FALSE(tokens[4].is(in_quotes));
    CHECK_FALSE(tokens[5].is(in_quotes));
    CHECK(tokens[8].is(all_caps));
    CHECK(tokens[8].is(sentence_start));
    CHECK(tokens[11].kind == TokenKind::number);
    CHECK(tokens[12].kind == TokenKind::word);
    CHECK_FALSE(tokens[12].is(space_before));
}

TEST_CASE("quotation marks") {
    const auto quoted = [](const std::string& text) {
        const Analysis a(text);
        std::string out;
        for (std::uint32_t i = 0; i < a.document.tokens.size(); ++i) {
            if (!a.document.tokens[i].is(in_quotes)) continue;
            if (!out.empty()) out += '|';
            out += a.document.text(i);
        }
        return out;
    };
    CHECK(quoted("He \u201cwill not go\u201d there.") == "will|not|go");
    CHECK(quoted("A `` safe zone '' of sorts") == "safe|zone");
    CHECK(quoted("Premier 'will not go' to talks") == "will|not|go");
    CHECK(quoted("The boys' father didn't go to the girls' school") == "");
    CHECK(quoted("\u2018No deal\u2019 says the workers\u2019 union") == "No|deal");
    CHECK(quoted("\"Open to the end of the line\nThe next is free") == "Open|to|the|end|of|the|line");
    CHECK(quoted("a 6\" pipe and more") == "");
}

TEST_CASE("words know their ids") {
    const auto& pack = atodds::rules::Pack::english();
    const Analysis a("They DON\u2019T say Gen. Holt");
    CHECK(a.document.tokens[1].word == pack.word("don't"));
    CHECK(a.document.tokens[1].word != atodds::rules::unknown_word);
    const auto dotted = pack.word("gen.");
    CHECK(a.document.tokens[3].word == (dotted != atodds::rules::unknown_word ? dotted : pack.word("gen")));
    CHECK(a.document.tokens[3].word != atodds::rules::unknown_word);
    CHECK(a.document.words.size() == a.document.tokens.size());
}

TEST_CASE("hyphen parts") {
    CHECK(hyphen_parts("seven-year-old") == std::vector<std::string_view>{"seven", "year", "old"});
    CHECK(hyphen_parts("war") == std::vector<std::string_view>{"war"});
    CHECK(hyphen_parts("-a--b-") == std::vector<std::string_view>{"a", "b"});
}

TEST_CASE("every token's text is what its offsets say, in order") {
    const Analysis a(
        "\xEF\xBB\xBF"
        "Café\u00a0d\u2019Or: 12\u202f000 \u00absi\u00bb \u2014 \xF0\x9F\x98\x80 ok.\r\nNext");
    std::uint32_t end = 0;
    for (const Token& token : a.document.tokens) {
        CHECK(token.begin >= end);
        CHECK(token.end > token.begin);
        end = token.end;
    }
    CHECK(a.tokens() == "Café|d\u2019Or|:|12\u202f000|\u00ab|si|\u00bb|\u2014|\xF0\x9F\x98\x80|ok|.|Next");
}

TEST_CASE("words and numbers that broken texts run together are read apart") {
    check_tokens({
        {"400 peoplewere told", "400|people|were|told"},
        {"they hadevacuated", "they|had|evacuated"},
        {"the newdisplacements", "the|new|displacements"},
        {"with14,593 farms", "with|14,593|farms"},
        {"Around1.6 million", "Around|1.6|million"},
        {"between40 and 50", "between|40|and|50"},
        {"at least 3 385 people", "at|least|3 385|people"},
        {"displacedabout 700 people", "displaced|about|700|people"},
        {"quakes forcedmore people", "quakes|forced|more|people"},
        {"have fledShirland", "have|fled|Shirland"},
        {"About 2,300people fled", "About|2,300|people|fled"},
        {"they fledto it", "they|fled|to|it"},
        {"were displacedin May", "were|displaced|in|May"},
        {"Evacuees: 2 387", "Evacuees|:|2 387"},
        // what only looks like it
        {"the plugin works", "the|plugin|works"},
        {"a peoplehood", "a|peoplehood"},
        {"the toString call", "the|toString|call"},
        {"the cabin burned", "the|cabin|burned"},
        {"pages 2 387", "pages|2|387"},
        {"covid19 cases", "covid19|cases"},
        {"about40x", "about40x"},
        {"in 2016 300 people", "in|2016|300|people"},
        {"over 3 100-metre races", "over|3|100|-|metre|races"},
        {"rooms 3 and 3 385", "rooms|3|and|3|385"},
    });
}

TEST_CASE("a word longer than any of English is one token") {
    for (const std::string piece : {"a", "aB", "abcThe", "peoplewere"}) {
        std::string word;
        while (word.size() < 5000) word += piece;
        CHECK(Analysis(word).tokens() == word);
    }
}
