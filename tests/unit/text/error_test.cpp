#include "atodds/error.hpp"

#include "support/catch.hpp"

using atodds::Error;
using atodds::ErrorCode;

TEST_CASE("an error says where, what and what to do, as far as that is known") {
    Error error{ErrorCode::bad_date, "30 February does not exist"};
    CHECK(error.text() == "30 February does not exist");
    error.path = "news/a.txt";
    CHECK(error.text() == "news/a.txt: 30 February does not exist");
    error.line = 3;
    CHECK(error.text() == "news/a.txt:3: 30 February does not exist");
    error.column = 7;
    error.hint = "give --published";
    CHECK(error.text() == "news/a.txt:3:7: 30 February does not exist (give --published)");
}

TEST_CASE("a result holds a value or an error") {
    const atodds::Result<int> good(3);
    const atodds::Result<int> bad(Error{ErrorCode::not_found, "no such file"});
    REQUIRE(good);
    CHECK(*good == 3);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::not_found);
}
