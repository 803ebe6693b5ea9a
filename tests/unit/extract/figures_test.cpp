// Figures: numbers, intervals, units, counted nouns, change, and what is no figure. Sentences are our own.
#include "extract/figures.hpp"

#include "support/catch.hpp"
#include "support/figures.hpp"

using namespace atodds;
using test::Figures;
using test::only;

TEST_CASE("numbers in digits, words and both", "[extract][figures]") {
    struct Case {
        const char* text;
        const char* number;
    };
    const Case cases[] = {
        {"The count reached 1,234,567.", "1234567"},
        {"The count reached 1 234 567 at noon.", "1234567"},
        {"The camp holds 2.14 lakh people.", "214000"},
        {"There were nine hundred and ninety-nine of them.", "999"},
        {"They need 4 million six hundred fifty thousand, two hundred and eleven doses.", "4650211"},
        {"About one and a half million voters stayed away.", "1500000"},
        {"Half a million eggs broke.", "500000"},
        {"Two dozen officers came.", "24"},
        {"The film earned $ 29.3 mil there.", "29300000"},
        {"A 6 . 1 - magnitude quake struck.", "6.1"},
        {"The wave killed 170 , 000 people .", "170000"},
        {"It holds \xEF\xBC\x94\xEF\xBC\x92 beds.", "42"},
        {"Output grew threefold.", "3"},
        {"It was minus 30 degrees.", "-30"},
        {"The limit is .08 there.", "0.08"},
        {"The rate fell to .5 percent.", "0.5"},
        {"Some 1.5 M people watched.", "1500000"},
        {"They have two million and one half.", "2500000"},
        {"They owe three twenty-fifths of it.", "0.12"},
        {"There are 4 thousand 3 hundred and 0 is left.", "4300"}};
    for (const Case& c : cases) {
        INFO(c.text);
        const Figures found(c.text);
        REQUIRE(!found.mentions.empty());
        REQUIRE(found.mentions[0].value);
        REQUIRE(found.mentions[0].value->nominal);
        CHECK(found.mentions[0].value->nominal->text() == c.number);
    }
}

TEST_CASE("names, codes, scores and pronouns are no figures", "[extract][figures]") {
    for (const char* text :
         {"Flight 370 vanished.", "The iPhone 11 has a new camera.", "The Big 12 met.", "They won 2-1 away.",
          "Call 555-0100-22 for help.", "See 192.168.1.2 for more.", "This one is different.",
          "No one expected it.", "He must face Section 8 of the law.", "The recent campaign went on.",
          "COVID-19 spread.", "The ID.3 is sold out.", "The war is over.", "Some said so.",
          "The final score surprised them.", "The one you mentioned is here.",
          "Officers went to 14 Fern Hill Road.", "They met at 22 Ave Lumen that day.", "He likes the Gate Nine song.",
          "The side sank into the bottom three.", "The sp 500 slipped."}) {
        INFO(text);
        CHECK(Figures(text).mentions.empty());
    }
}

TEST_CASE("bounds are hard where words exclude and soft where they suggest", "[extract][figures]") {
    const Mention nearly = only("Nearly one million people fled.");
    CHECK(nearly.value->low == Decimal(0));
    CHECK(nearly.value->low_open);
    CHECK(nearly.value->high == Decimal(1000000));
    CHECK(nearly.value->high_open);
    CHECK(nearly.value->soft_low == Decimal(850000));
    CHECK(nearly.value->approx == atodds::Approx::almost);
    const Mention about = only("About 300 tents stood there.");
    CHECK_FALSE(about.value->low);
    CHECK(about.value->soft_low == Decimal(270));
    CHECK(about.value->soft_high == Decimal(330));
    const Mention least = only("At least 58 miners are missing.");
    CHECK(least.value->low == Decimal(58));
    CHECK_FALSE(least.value->low_open);
    CHECK_FALSE(least.value->high);
    CHECK_FALSE(least.value->soft_high);
    const Mention round = only("The army has 390,000 soldiers.");
    CHECK(round.value->low == Decimal(390000));
    CHECK(round.value->soft_low == Decimal(385000));
    CHECK(round.value->soft_high == Decimal(395000));
    const Mention exact = only("Police held 12 men.");
    CHECK(exact.value->soft_low == Decimal(12));
}

TEST_CASE("vague words are intervals", "[extract][figures]") {
    const Mention dozens = only("Dozens of towns were taken.");
    CHECK_FALSE(dozens.value->nominal);
    CHECK(dozens.value->low == Decimal(24));
    CHECK(dozens.value->soft_high == Decimal(99));
    const Mention thousands = only("Hundreds of thousands of refugees crossed.");
    CHECK(thousands.value->soft_low == Decimal(200000));
    CHECK(thousands.value->soft_high == Decimal(999999));
    CHECK(thousands.unit->id == "refugee");
    const Mention several = only("Several hundred officers came.");
    CHECK(several.value->soft_low == Decimal(300));
    CHECK(several.value->soft_high == Decimal(900));
}

TEST_CASE("ranges share scale and unit from the right", "[extract][figures]") {
    const Mention scale = only("Between one to 1.5 million people may move.");
    const Mention between = only("Between 2,000 and 4,000 residents left.");
    CHECK(between.value->low == Decimal(2000));
    CHECK(between.value->high == Decimal(4000));
    CHECK(between.unit->id == "resident");
    const Mention to = only("It weighs 30-35 kilograms.");
    CHECK(to.value->low == Decimal(30));
    CHECK(to.unit->id == "kilogram");
    const Mention shared = only("They expect 1 to 1.5 million visitors.");
    CHECK(shared.value->low == Decimal(1000000));
    CHECK(scale.value->high == Decimal(1500000));
}

TEST_CASE("from A to B behind a verb of change is two levels and keeps its direction", "[extract][figures]") {
    const Mention rise = only("The bank raised rates from 5 % to 5.25 %.");
    CHECK(rise.change == Change::none);
    CHECK(rise.moved == Change::up);
    CHECK(rise.value->high == Decimal(525, 2));
    const Mention fall = only("The majority fell from 167 to 66.");
    CHECK(fall.moved == Change::down);
    CHECK(fall.direction() == Change::down);
    CHECK(fall.value->low == Decimal(66));
    const Mention span = only("The prizes go from 5 % to 8 %.");
    CHECK(span.direction() == Change::none);
    const Mention amount = only("The level dropped by 2 to 3 metres.");
    CHECK(amount.change == Change::down);
    CHECK(amount.moved == Change::none);
}

TEST_CASE("a change, a level and an earlier level", "[extract][figures]") {
    const Figures found("Sales rose 60% to 3.9 million from 2.4 million.");
    REQUIRE(found.mentions.size() == 3);
    CHECK(found.mentions[0].change == Change::up);
    CHECK(found.mentions[1].change == Change::none);
    CHECK(found.mentions[2].change == Change::none);
    CHECK(only("Shares were up nearly 57 percent.").value->approx == atodds::Approx::almost);
    CHECK(only("The army lost 12 tanks.").change == Change::none);
}

TEST_CASE("units carry their conversion, money its currency", "[extract][figures]") {
    const Figures both("The village lies 60 km (40 miles) north.");
    REQUIRE(both.mentions.size() == 2);
    CHECK(both.mentions[0].unit->factor == Decimal(1000));
    CHECK(both.mentions[1].unit->factor == Decimal(1609344, 3));
    CHECK(only("It cost US$500 million.").unit->id == "united states dollar");
    CHECK(only("It cost A$500 million.").unit->id == "australian dollar");
    CHECK(only("The fund has USD34.6 million.").value->nominal == Decimal(34600000));
    CHECK(only("Rent is $3,500 a month.").unit->id == "dollar per month");
    CHECK(only("The loan is for 15 billion yuan.").unit->id == "chinese yuan");
    CHECK(only("Support fell by two percentage points.").unit->id == "percentage point");
    CHECK(only("The line carries 450 Nm of torque.").unit->id == "newton metre");
}

TEST_CASE("a conversion in brackets shares the bound before it", "[extract][figures]") {
    const Figures found("Moths fly more than 100 kilometers (60 miles) a night.");
    REQUIRE(found.mentions.size() >= 2);
    CHECK(found.mentions[1].value->approx == atodds::Approx::over);
    const Figures of("The engine gives 60 Nm (44 lb-ft) of torque.");
    REQUIRE(of.mentions.size() == 2);
    CHECK(of.mentions[0].concept_text.find("torque") != std::string::npos);
    CHECK(of.mentions[1].concept_text == of.mentions[0].concept_text);
}

TEST_CASE("a fraction slash makes a fraction whatever stands below", "[extract][figures]") {
    CHECK(only("It is 1\u2044640 of a barrel.").value->nominal == Decimal(15625, 7));
}

TEST_CASE("a short sign is the unit that another word of the sentence tells", "[extract][figures]") {
    CHECK(only("The capacitor holds 2 F today.").unit->id == "farad");
    CHECK(only("The ferry ride had a price of 80 kn there.").unit->id == "croatian kuna");
    CHECK(only("The ship made 15 kn there.").unit->id == "knot");
    CHECK(only("It comes with a 5 W charger.").unit->id == "watt");
    CHECK(only("The radiation reached 3 R per day.").unit->id == "roentgen per day");
}

TEST_CASE("what sports pages count in letters is spelled out", "[extract][figures]") {
    CHECK(only("She had 3 TDs.").unit->id == "touchdown");
    CHECK(only("She had 3 teas.").unit->id == "tea");
}

TEST_CASE("counted nouns have a head and modifiers", "[extract][figures]") {
    const Mention posts = only("Turkey has 12 military observation posts around it.");
    CHECK(posts.unit->id == "post");
    CHECK(posts.unit->text == "military observation posts");
    CHECK(only("Three police officers came.").unit->id == "officer");
    CHECK(only("She read a 12 page document.").unit->id == "page");
    CHECK(only("There were 3 cases per 100,000 people.").unit->id == "case per 100000 person");
}

TEST_CASE("a counted noun may stand behind an owner, a make or a size", "[extract][figures]") {
    CHECK(only("One of Norway's oldest farms burned.").unit->id == "farm");
    CHECK(only("Two of the suspects fled.").unit->id == "suspect");
    CHECK(only("They ordered two new 747 Cargo jets.").unit->id == "jet");
    CHECK(only("They sold 63,000 Model 3 sedans.").unit->id == "sedan");
    CHECK(only("About 5 MPs signed.").unit->dimension == atodds::Dimension::count);
    const Figures sized("The plant fills three million 250ml bottles.");
    REQUIRE(sized.mentions.size() == 2);
    CHECK(sized.mentions[0].unit->id == "bottle");
    CHECK(sized.mentions[1].unit->id == "millilitre");
    CHECK(Figures("He won 5 of 7 races.").mentions.size() == 2);
}

TEST_CASE("a unit may stand apart from its number", "[extract][figures]") {
    CHECK(only("It has a 7- or 8-inch screen.").unit->id == "inch");
    CHECK(only("The fee is \xC2\xA3"
               "24 a-year.")
              .unit->id == "pound sterling per year");
    CHECK(only("The firm made Y=28 billion.").unit->id == "japanese yen");
    CHECK(only("The density was 1.3 A/cm2.").unit->id == "ampere per square centimetre");
    CHECK(only("She had 21.4 ppg.").unit->id == "point per game");
    const Mention mile = only("They stood half a mile apart.");
    CHECK(mile.value->nominal == Decimal(5, 1));
    CHECK(mile.unit->id == "mile");
    CHECK(only("It is a quarter of an inch thick.").unit->id == "inch");
    CHECK(only("The ship waited half an hour.").timex->value == "PT30M");
    CHECK_FALSE(only("Half of a team left.").unit);
}

TEST_CASE("a bare number borrows the unit that the words tie it to", "[extract][figures]") {
    const auto unit_of_last = [](const char* text) {
        INFO(text);
        const Figures found(text);
        for (auto m = found.mentions.rbegin(); m != found.mentions.rend(); ++m) {
            if (m->value) return m->unit ? m->unit->id : std::string("none");
        }
        return std::string("nothing");
    };
    CHECK(unit_of_last("The index ended up 1% at 1,463 points, while the other climbed 0.1% to 1,333.18.") == "point");
    CHECK(unit_of_last("It counted 68,400 people out of work and 95,800 who had part-time jobs.") == "person");
    CHECK(unit_of_last("Thieves took 460 bicycles this year compared with 63 last year.") == "bicycle");
    CHECK(unit_of_last("The limit went from 30 mph to 20.") == "mile per hour");
    CHECK(unit_of_last("They had 22 thefts, compared with an average of 20 per week.") == "theft per week");
    CHECK(unit_of_last("The Oak index rose by 2 percent but Elm fell by 1.") == "percent");
    CHECK(unit_of_last("They climbed another hill or two.") == "hill");
    CHECK(unit_of_last("After 40 deaths, the office moved to 3.") == "none");
    CHECK(unit_of_last("Forty villages emptied, and the wind reached force 5.") == "none");
    CHECK(only("They spent 310 million of the 2.4 billion crowns.").unit->id == "crown");
    CHECK(only("The sector pays 9 billion shekels ($2.4 billion) a year.").unit->id == "israeli new shekel per year");
}

TEST_CASE("a hyphen binds a number to its noun, also over a list", "[extract][figures]") {
    CHECK(only("Six-cylinder engines are dear.").unit->id == "cylinder");
    const Figures list("It comes with four-, five- and six-cylinder engines.");
    REQUIRE(list.mentions.size() == 3);
    for (const Mention& m : list.mentions) CHECK(m.unit->id == "cylinder");
}

TEST_CASE("a list of shares keeps its change", "[extract][figures]") {
    const Figures found("Shares of Elm fell 2.3%, Oak by 2.6% and Ash Paper 1.9%.");
    REQUIRE(found.mentions.size() == 3);
    for (const Mention& m : found.mentions) CHECK(m.change == Change::down);
    CHECK(Figures("Elm fell 2.3%, and now has a 5% share.").mentions[1].change == Change::none);
}

TEST_CASE("plus-minus is a usual reading and no bound", "[extract][figures]") {
    for (const char* text : {"It was 12 \xC2\xB1 2 metres long.", "It was 12 plus or minus 2 metres long."}) {
        INFO(text);
        const Mention m = only(text);
        CHECK(m.value->nominal == Decimal(12));
        CHECK_FALSE(m.value->low);
        CHECK(m.value->soft_low == Decimal(10));
        CHECK(m.value->soft_high == Decimal(14));
        CHECK(m.unit->id == "metre");
    }
    CHECK(only("He has 51 percent, plus or minus 3 points.").value->soft_low == Decimal(48));
}

TEST_CASE("half an hour is a wide half, half of a sum is not", "[extract][figures]") {
    CHECK(only("It took half an hour.").value->soft_low == Decimal(375, 3));
    CHECK(only("Half of the flats are empty.").value->soft_low == Decimal(495, 3));
    CHECK(only("Half the town fled.").value->nominal == Decimal(5, 1));
}

TEST_CASE("a half may stand behind its unit", "[extract][figures]") {
    CHECK(only("The siege lasted a year and a half.").value->nominal == Decimal(15, 1));
    CHECK(only("She waited two hours and a half.").value->text == "two hours and a half");
    CHECK(Figures("It fell for a year and a half million left.").mentions.front().value->nominal == Decimal(1));
    for (const Mention& m : Figures("A boy a year and a half old slept.").mentions) CHECK(m.type != MentionType::age);
}

TEST_CASE("a currency code makes money", "[extract][figures]") {
    for (const char* text : {"It costs 17 USD.", "It costs USD 17.", "It costs 17 million EUR."}) {
        INFO(text);
        CHECK(only(text).type == MentionType::money);
        CHECK(only(text).unit->dimension == atodds::Dimension::money);
    }
}

TEST_CASE("the unit keeps what stands before the number of things", "[extract][figures]") {
    CHECK(only("She scored a record 32 goals.").unit->text == "record goals");
    CHECK(only("Gains of the previous two sessions were lost.").unit->text == "previous sessions");
    CHECK(only("She scored about 32 goals.").unit->text == "goals");
    CHECK(only("She scored the 32 goals.").unit->id == "goal");
}

TEST_CASE("the bound of an age may stand before its words", "[extract][figures]") {
    const Mention child = only("Under the age of 5 years they stay at home.");
    CHECK(child.type == MentionType::age);
    CHECK(child.value->approx == atodds::Approx::at_most);
    CHECK(only("Over the age of 65 it is free.").value->approx == atodds::Approx::over);
    CHECK(only("Life expectancy for men is around 73.").type == MentionType::age);
}

TEST_CASE("marks and codes that touch figures", "[extract][figures]") {
    CHECK(Figures("Ann Lee (4) scored.").mentions.empty());
    CHECK(Figures("The mass is 1.99\xC3\x97" "10-30.").mentions.empty());
    for (const Mention& m : Figures("Some COVID -19 tests failed.").mentions)
        CHECK((!m.value || !m.value->nominal || *m.value->nominal > Decimal(0)));
    for (const Mention& m : Figures("She scored in the second half of the match.").mentions)
        CHECK(m.type == MentionType::ordinal);
}

TEST_CASE("the concept is looked for where the sentence names it", "[extract][figures]") {
    const auto says = [](const char* text, std::size_t which, std::string_view word) {
        const Figures found(text);
        REQUIRE(found.mentions.size() > which);
        INFO(text << " -> " << found.mentions[which].concept_text);
        CHECK(found.mentions[which].concept_text.find(word) != std::string::npos);
    };
    says("Total cost: $72,370.", 0, "cost");
    says("He shoots 32% of three-point tries.", 0, "three-point");
    says("Ann Lee, 44, said so.", 0, "Lee");
    says("Guard Ann Lee (15.3 points, 7 rebounds) was best.", 1, "Lee");
    says("It warned of sea levels to rise 11 feet.", 0, "levels");
    says("Markets rose, with the index advancing 1.7 percent.", 0, "index");
    says("They paid $35,000 for an 8 kW system.", 0, "system");
    says("Public debt, excluding that of the banks, was about $3 billion.", 0, "debt");
    says("The car reached 140 mph (225 km/h).", 1, "car");
    says("Properties: a farm at Elm, worth $5 million, and a mill at Oak, worth $3 million.", 1, "Properties");
    says("They announced a 4% price cut.", 0, "price cut");
    says("They paid $80 for work on the roof.", 0, "work");
    says("The reward rises to $90.", 0, "reward");
    const Figures run("He ran 5 km today and will run 10 km tomorrow.");
    CHECK(run.mentions.back().concept_text.find("km") == std::string::npos);
}

TEST_CASE("counts that no number states", "[extract][figures]") {
    CHECK(only("No casualties were reported.").value->nominal == Decimal(0));
    CHECK(only("No one was killed.").unit->id == "person");
    CHECK(only("A soldier was killed near the gate.").value->nominal == Decimal(1));
    CHECK(Figures("A soldier stood at the gate.").mentions.empty());
    CHECK(Figures("No idea was rejected.").mentions.empty());
}

TEST_CASE("ages, ordinals, ratios and durations have their own type", "[extract][figures]") {
    CHECK(only("The 22-year-old student was freed.").type == MentionType::age);
    CHECK(only("Ann Lee, 44, said so.").type == MentionType::age);
    CHECK(only("A boy aged 12 was found.").type == MentionType::age);
    CHECK(only("He came 12th.").type == MentionType::ordinal);
    CHECK(only("One in four children is hungry.").type == MentionType::ratio);
    CHECK(only("It took nine seconds.").type == MentionType::duration);  // no nine halves
    CHECK(only("The siege lasted three months.").type == MentionType::duration);
}

TEST_CASE("token indices point at the figure and its unit", "[extract][figures]") {
    const Figures found("Nearly one million people fled.");
    REQUIRE(found.mentions.size() == 1);
    const Mention& m = found.mentions[0];
    CHECK(m.first_token == 0);
    CHECK(m.number_token == 1);
    CHECK(m.unit_token == 3);
    CHECK(m.last_token == 4);
    CHECK(found.text(m) == "Nearly one million people");
}
