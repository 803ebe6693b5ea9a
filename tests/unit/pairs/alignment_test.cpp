#include "pairs/alignment.hpp"

#include "pairs/words.hpp"
#include "reader.hpp"
#include "support/catch.hpp"

using namespace atodds;

TEST_CASE("an edited sentence lays its figures opposite each other") {
    const Reader a("The inn has more than 12 rooms, 3 cellars and a yard."),
        b("The inn has 14 rooms, 5 cellars and a yard.");
    const auto alignment = pairs::align(a.text(), b.text());
    CHECK(alignment.is_edit());
    REQUIRE(alignment.figures.size() == 2);
    CHECK(alignment.figures[0] == std::pair<std::size_t, std::size_t>(0, 0));
    CHECK(alignment.figures[1] == std::pair<std::size_t, std::size_t>(1, 1));
}

TEST_CASE("two sentences on one matter are no edit") {
    const Reader a("The inn at the harbour has 12 rooms."),
        b("Some 14 guests slept in the barn because of the storm.");
    CHECK_FALSE(pairs::align(a.text(), b.text()).is_edit());
}

TEST_CASE("an empty text aligns with nothing") {
    const Reader a(""), b("The inn has 14 rooms.");
    CHECK(pairs::align(a.text(), b.text()).share == 0);
    CHECK(pairs::align(b.text(), a.text()).figures.empty());
}

TEST_CASE("words are compared by stem, sense and name") {
    CHECK(pairs::stem_of("invests") == pairs::stem_of("investment"));
    CHECK(pairs::stem_of("closed") == pairs::stem_of("closing"));
    CHECK(pairs::stem_of("gas") == "gas");
    const Reader a("Anna Berg rehabilitates old mills."), b("Berg did rehabilitation of a mill."),
        c("A lynx escaped.");
    const pairs::WordSet held(pairs::content_words(b.text()));
    CHECK(pairs::share_in(pairs::content_words(a.text()), held) > 500);
    CHECK(pairs::share_in(pairs::content_words(c.text()), held) == 0);
    CHECK(pairs::share_in({}, held) == 0);
}
