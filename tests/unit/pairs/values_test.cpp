#include "pairs/values.hpp"

#include "reader.hpp"
#include "support/catch.hpp"

using namespace atodds;
using pairs::Bearing;

namespace {

/// How the first figure of one sentence bears on the first of another.
Bearing between(const std::string& given, const std::string& stated) {
    const Reader a(given), b(stated);
    REQUIRE_FALSE(a.reading.figures.empty());
    REQUIRE_FALSE(b.reading.figures.empty());
    return pairs::bearing(a.reading.figures.front(), b.reading.figures.front());
}

}  // namespace

TEST_CASE("a figure supports what its interval lies in") {
    CHECK(between("It has 36 rooms.", "It has 36 rooms.") == Bearing::supports);
    CHECK(between("It has 36 rooms.", "It has less than 76 rooms.") == Bearing::supports);
    CHECK(between("It has 36 rooms.", "It has at least 36 rooms.") == Bearing::supports);
    CHECK(between("It sold 7,412 pots.", "It sold about 7,400 pots.") == Bearing::supports);
    CHECK(between("It sold more than 7,000 pots.", "It sold 7,000 pots.") == Bearing::supports);
}

TEST_CASE("a bound does not support a figure beyond it") {
    CHECK(between("It has more than 4 rooms.", "It has 8 rooms.") == Bearing::open);
    CHECK(between("It has less than 540 rooms.", "It has 240 rooms.") == Bearing::open);
    CHECK(between("It has at least 12 rooms.", "It has 90 rooms.") == Bearing::open);
    CHECK(between("It has 36 rooms.", "It has about 90 rooms.") == Bearing::open);
}

TEST_CASE("figures that exclude each other are apart") {
    CHECK(between("It has 36 rooms.", "It has 38 rooms.") == Bearing::apart);
    CHECK(between("It has 7 rooms.", "It has more than 7 rooms.") == Bearing::apart);
    CHECK(between("It has 40 rooms.", "It has less than 12 rooms.") == Bearing::apart);
    CHECK(between("It sold 300 pots.", "It sold 400 pots.") ==
          Bearing::apart);  // rounding ends where the next begins
    CHECK(between("It sold 390,000 pots.", "It sold 391,204 pots.") == Bearing::supports);
}

TEST_CASE("bearing is symmetric where it is apart") {
    CHECK(between("It has more than 7 rooms.", "It has 7 rooms.") == Bearing::apart);
    CHECK(between("It has less than 12 rooms.", "It has 40 rooms.") == Bearing::apart);
}

TEST_CASE("units of one dimension are converted, others are not compared") {
    CHECK(between("It is 10 kilometres long.", "It is 6.2 miles long.") == Bearing::supports);
    CHECK(between("It is 10 kilometres long.", "It is 25 miles long.") == Bearing::apart);
    CHECK(between("It weighs 10 kilograms.", "It is 10 miles long.") == Bearing::open);
    CHECK(between("It cost 10 euros.", "It cost 10 yen.") == Bearing::open);
}

TEST_CASE("a date supports itself and what is coarser") {
    CHECK(between("It fell on 3 May 1955.", "It fell in 1955.") == Bearing::supports);
    CHECK(between("It fell in 1955.", "It fell on 3 May 1955.") == Bearing::open);
    CHECK(between("It fell on 3 May 1955.", "It fell on 4 May 1955.") == Bearing::apart);
    CHECK(between("It fell on 3 May 1955.", "It fell in 1965.") == Bearing::apart);
}
