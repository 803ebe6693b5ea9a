#include "cli/suggest.hpp"

#include "support/catch.hpp"

using atodds::cli::nearest;

TEST_CASE("the nearest of some names is found, or none") {
    const std::vector<std::string_view> names{"report", "check", "graph", "rules"};
    CHECK(nearest("reprot", names) == "report");
    CHECK(nearest("chek", names) == "check");
    CHECK(nearest("rul", names) == "rules");
    CHECK(nearest("grpah", names) == "graph");
    CHECK(nearest("dance", names).empty());
    CHECK(nearest("x", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest("report", {}).empty());
}
