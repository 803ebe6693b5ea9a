#include "link/facts.hpp"

#include "support/catch.hpp"
#include "text/interval.hpp"

using namespace atodds;
using namespace std::chrono;

namespace {

constexpr sys_days printed = year(2024) / May / 6;

/// Counts of people killed in one article, one sentence each unless told otherwise.
struct Story {
    std::vector<Article> articles{1};
    std::vector<Claim> claims;

    Claim& count(int number, const char* population = "people") {
        Claim claim;
        claim.kind = ClaimKind::quantity;
        claim.slot = claim.measure = "people killed";
        claim.flow = Flow::flow;
        claim.population = population;
        claim.value = text::exact_value(Decimal(number), std::to_string(number));
        claim.as_of = printed;
        const auto begin = static_cast<std::uint32_t>(100 * claims.size());
        claim.span = claim.sentence = {begin, begin + 90};
        claims.push_back(claim);
        return claims.back();
    }

    std::vector<std::string> facts() const {
        const auto named = link::name_facts(link::Corpus(articles, claims));
        return {named.begin(), named.end()};
    }
};

void tell(Claim& claim, sys_days from, sys_days to) {
    claim.time = DayRange{from, to};
}

}  // namespace

TEST_CASE("a group, a part and an addition are facts beside the whole") {
    Story story;
    story.count(24);
    story.count(24, "civilians");
    story.count(6, "children").subset = Subset{SubsetRelation::part, "people killed", {}};
    story.count(9).subset = Subset{SubsetRelation::part, "people killed", {}};
    story.count(4).subset = Subset{SubsetRelation::increment, "people killed", {}};
    story.count(20).subset = Subset{SubsetRelation::earlier, "people killed", {}};
    CHECK(story.facts() == std::vector<std::string>{"people killed", "people killed",
                                                    "people killed | of children", "people killed | part",
                                                    "people killed | more", "people killed"});
}

TEST_CASE("one man of eleven is another fact, one man of one is not") {
    Story story;
    story.count(11);
    story.count(1);
    CHECK(story.facts().back() == "people killed | one");
    Story alone;
    alone.count(1);
    CHECK(alone.facts().back() == "people killed");
}

TEST_CASE("evacuees may be some of the dead that the article counts as people; bodies are all") {
    Story story;
    story.count(112);
    Claim& evacuees = story.count(98);
    evacuees.unit = Unit{"evacuee", Dimension::count, "evacuees", std::nullopt};
    evacuees.rules = {"population.people"};
    story.count(100).unit = Unit{"body", Dimension::count, "bodies", std::nullopt};
    const auto facts = story.facts();
    CHECK(facts[1] == "people killed | of evacuee");
    CHECK(facts[2] == "people killed");
}

TEST_CASE("a toll of another year is of another event, and so is what the next sentence says of it") {
    Story story;
    story.count(24);
    tell(story.count(170), year(2004) / December / 26, year(2004) / December / 26);
    story.claims.back().sentence = {200, 290};
    story.count(35).sentence = {291, 380};
    story.count(7).sentence = {500, 590};  // a paragraph further on
    const auto facts = story.facts();
    CHECK(facts[0] == "people killed");
    CHECK(facts[1] == "people killed | in 2004");
    CHECK(facts[2] == "people killed | in 2004");
    CHECK(facts[3] == "people killed");
}

TEST_CASE("what is counted since years ago, or is a hundred times larger, is no toll of the day") {
    Story story;
    story.count(24);
    tell(story.count(3000), year(2011) / March / 1, printed);
    story.count(300000);
    const auto facts = story.facts();
    CHECK(facts[1] == "people killed | since 2011");
    CHECK(facts[2] == "people killed | by far more");
}

TEST_CASE("a thing that lasts is the same thing in another year") {
    Story story;
    Claim& posts = story.count(12);
    posts.slot = posts.measure = "post";
    posts.flow = Flow::unknown;
    posts.population.clear();
    tell(posts, year(2018) / January / 1, year(2018) / December / 31);
    CHECK(story.facts().front() == "post");
}

TEST_CASE("the marks by which two facts differ are told by kind") {
    Claim a, b;
    a.slot = b.slot = "people killed";
    a.fact = "people killed";
    b.fact = "people killed | of children | in 2004 | at elm";
    CHECK(link::differing_marks(a, a) == 0);
    CHECK(link::differing_marks(a, b) ==
          (static_cast<unsigned>(Mark::group) | static_cast<unsigned>(Mark::event) |
           static_cast<unsigned>(Mark::place)));
    a.fact = "people killed | of children | in 2004";
    CHECK(link::differing_marks(a, b) == static_cast<unsigned>(Mark::place));
}

TEST_CASE("statements have no fact but their slot, nor has a claim without one") {
    Story story;
    story.count(3).slot = "statement:rise";
    story.count(3).slot.clear();
    CHECK(story.facts() == std::vector<std::string>{"", ""});
}
