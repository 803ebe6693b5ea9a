#include "link/weights.hpp"

#include "support/catch.hpp"

using namespace atodds;

namespace {

int score(PlaceRelation place, TimeRelation time, std::uint8_t differs = 0) {
    Link link;
    link.place = place;
    link.time = time;
    link.differs = differs;
    return link::weights::score(link);
}

}  // namespace

TEST_CASE(
    "what speaks for one fact raises the score of a link, and a mark that differs lowers it below even "
    "odds") {
    const int plain = score(PlaceRelation::unknown, TimeRelation::unknown);
    CHECK(plain > 500);
    CHECK(plain <= 1000);
    CHECK(score(PlaceRelation::unknown, TimeRelation::apart) < plain);
    for (const Mark mark : {Mark::group, Mark::event, Mark::place})
        CHECK(score(PlaceRelation::same, TimeRelation::same, static_cast<std::uint8_t>(mark)) < 500);
}

TEST_CASE("the story is no evidence that is weighed: it was decided before") {
    CHECK(score(PlaceRelation::same, TimeRelation::same, static_cast<std::uint8_t>(Mark::story)) ==
          score(PlaceRelation::same, TimeRelation::same));
}
