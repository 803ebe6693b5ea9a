#include "cli/progress.hpp"

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::cli;
using std::chrono::milliseconds;

TEST_CASE("a line says rate and time left where the end is known") {
    CHECK(progress_line(Stage::reading, 12000, 0, milliseconds(4000)) ==
          "reading 12,000 articles, 3,000 a second");
    CHECK(progress_line(Stage::comparing, 500000, 2000000, milliseconds(10000)) ==
          "comparing 25 % of 2,000,000 pairs, 50,000 a second, 30 s left");
    CHECK(progress_line(Stage::understanding, 1, 1000, milliseconds(1000)) ==
          "understanding 0 % of 1,000 texts, 1 a second, 17 min left");
}

TEST_CASE("a stage that has just begun divides by nothing") {
    CHECK(progress_line(Stage::reading, 0, 0, milliseconds(0)) == "reading 0 articles");
    CHECK(progress_line(Stage::comparing, 0, 10, milliseconds(0)) == "comparing 0 % of 10 pairs");
    CHECK(progress_line(Stage::comparing, 11, 10, milliseconds(1000)).find("0 s left") != std::string::npos);
}
