#include "extract/draft.hpp"
#include "segment/document.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

/// The figures of a sentence with what they measure: "400 people evacuated".
std::string measured(const std::string& text) {
    Article article;
    article.text = text;
    segment::Document document = segment::scan(article, rules::Pack::english());
    segment::tag(document);
    segment::chunk(document);
    extract::Reading reading = extract::read_article(document);
    extract::finish_reading(reading);
    std::vector<Claim> claims;
    extract::quantity_claims(reading, claims);
    std::string all;
    for (const Claim& claim : claims)
        all += (all.empty() ? "" : ", ") + (claim.value->nominal ? claim.value->nominal->text() : claim.value->text) + " " + claim.measure;
    return all;
}

}  // namespace

TEST_CASE("an act as a noun tells what the figure after it measures") {
    CHECK(measured("The flood forced the evacuation of 400 people.") == "400 people evacuated");
    CHECK(measured("The storm led to the destruction of 40 houses.") == "40 house destroyed");
    CHECK(measured("The storm led to the inspection of 40 houses.") != "40 house destroyed");
}

TEST_CASE("a verb of causing gives its object the act of the infinitive") {
    CHECK(measured("The flood forced 400 people to flee.") == "400 people displaced");
    CHECK(measured("Clashes forced some 90 families to leave their homes.") == "90 people displaced");
    CHECK(measured("The town told 400 people to wait.") != "400 people displaced");
    CHECK(measured("Shelling forced at least 400 people to flee.") == "400 people displaced");
    CHECK(measured("Amid tension, shelling forced as many as 400 people to flee to Elm.") == "400 people displaced");
    CHECK(measured("The quake forced more than 700 people to sleep in tents.") == "700 people sheltered");
    CHECK(measured("Some 400 people were forced to leave.") == "400 people displaced");
    CHECK(measured("Between 1,200 and 2,300 people fled.") == "Between 1,200 and 2,300 people displaced");
    CHECK(measured("The war displaced between 1,200 and 2,300 people.") == "between 1,200 and 2,300 people displaced");
}

TEST_CASE("words that run together and slips of spelling hide no figure") {
    CHECK(measured("The floods displacedabout 700 people.") == "700 people displaced");
    CHECK(measured("Some 400 people have already fledShirland.") == "400 people displaced");
    CHECK(measured("In May 62 peole were evacuated.") == "62 people evacuated");
    CHECK(measured("In May, 540 familis remained in tents.") == "540 people sheltered");
}

TEST_CASE("the subject of a verb may be followed by much") {
    CHECK(measured("Some 400 people from the village of Elm in the west sought shelter after the river rose.") ==
          "400 people sheltered");
    CHECK(measured("Some 400 people in Elm, Oak and Ash were evacuated.") == "400 people evacuated");
    CHECK(measured("Some 560 people in the hall, having fled the valley.") == "560 people displaced");
    CHECK(measured("Around 90 people, who lived near the dam, were evacuated.") == "90 people evacuated");
}

TEST_CASE("a figure in brackets measures what the one before it does, and hides no verb") {
    CHECK(measured("About 300 families (900 people) were displaced.") == "300 people displaced, 900 people displaced");
    CHECK(measured("Some 300 families (about 900 people) who had lost their homes sleep outside.") ==
          "300 people displaced, 900 people displaced");
}

TEST_CASE("evacuated, relocated and sheltered people are measures of their own") {
    CHECK(measured("The office evacuated 4,000 people.") == "4000 people evacuated");
    CHECK(measured("About 90 people took shelter in a hall.") == "90 people sheltered");
    CHECK(measured("About 90 people are staying in tents.") == "90 people sheltered");
    CHECK(measured("About 90 people had to be placed in temporary shelters.") == "90 people sheltered");
    CHECK(measured("About 90 people are still without shelter.") == "90 people displaced");
    CHECK(measured("About 90 people were placed in two groups.") == "90 people, 2 group");
    CHECK(measured("Some 90 residents living in sheds were evacuated.") == "90 people evacuated");
    CHECK(measured("Some 90 people live in sheds.") == "90 people living there");
    CHECK(measured("Shelters accommodated 90 people.") == "90 people sheltered");
    CHECK(measured("Barns accommodated 90 people.") != "90 people sheltered");
    CHECK(measured("Some 90 people were housed in schools.") == "90 people sheltered");
    CHECK(measured("Some 90 people staying in or near the camp slept.") == "90 people sheltered");
    CHECK(measured("Some 90 people returned.") == "90 returnees");
    CHECK(measured("Some 90 people moved to safer places.") == "90 people evacuated");
    CHECK(measured("Some 90 people in the district displaced by flooding were evacuated to a school.") == "90 people evacuated");
    CHECK(measured("The council relocated 400 families.") == "400 people relocated");
    CHECK(measured("Twelve soldiers evacuated 300 people.").find("12 people evacuated") == std::string::npos);
}

TEST_CASE("labels and numbers of a group") {
    CHECK(measured("Houses destroyed: 146.") == "146 house destroyed");
    CHECK(measured("This brings to 274,000 the number of people displaced from the valley.") == "274000 people displaced");
    CHECK(measured("There are 4,000 IDPs in the valley.") == "4000 people displaced");
    CHECK(measured("The number of people who fled rose to 400.") == "400 people displaced");
    CHECK(measured("400 - the number of people who fled.") == "400 people displaced");
    CHECK(measured("Residents Evacuated 20480") == "20480 people evacuated");
    CHECK(measured("Evacuees\n\n300").ends_with("300 people evacuated"));
    CHECK(measured("146\n\nHouses\n\ndestroyed") == "146 house destroyed");
    CHECK(measured("The IDP population of Elm has risen to 1,120.") == "1120 people displaced");
    CHECK(measured("Some 400 families or 1,600 people were evacuated.") == "400 people evacuated, 1600 people evacuated");
}

TEST_CASE("a thing and its state") {
    CHECK(measured("The quake left 60 houses destroyed and 300 damaged.") == "60 house destroyed, 300 house damaged");
    CHECK(measured("The war killed 40 people and displaced millions.").starts_with("40 people killed"));
}
