#include "ingest/columns.hpp"

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::ingest;

TEST_CASE("a mapping names columns, joins some and fixes others") {
    ColumnMap map;
    REQUIRE_FALSE(add_mapping(map, "excerpt=Text,value=Figure"));
    REQUIRE_FALSE(add_mapping(map, "place=Town+Country,measure:=people displaced"));
    REQUIRE_FALSE(add_mapping(map, "source=Name\\, short"));
    CHECK(map[Field::excerpt].columns == std::vector<std::string>{"Text"});
    CHECK(map[Field::place].columns == std::vector<std::string>{"Town", "Country"});
    CHECK(map[Field::measure].fixed == "people displaced");
    CHECK(map[Field::source].columns == std::vector<std::string>{"Name, short"});
}

TEST_CASE("a mapping that cannot be understood says what can") {
    ColumnMap map;
    CHECK(add_mapping(map, "excerpt")->text().find("FIELD=COLUMN") != std::string::npos);
    CHECK(add_mapping(map, "figure=Value")->text().find("the fields are id, excerpt, value") != std::string::npos);
    CHECK(add_mapping(map, "=x"));
    CHECK(add_mapping(map, "value="));
}

TEST_CASE("common names are found whatever their case and marks") {
    const auto columns = find_columns({"Row_ID", "Source excerpt", "REPORTED-FIGURE", "Where"}, {});
    REQUIRE(columns);
    CHECK(holds_figures(*columns));
    const TableRow row = row_of(*columns, {"7", " a text ", "12", "Elm"}, 3);
    CHECK(row.line == 3);
    CHECK(row[Field::id] == "7");
    CHECK(row[Field::excerpt] == "a text");
    CHECK(row[Field::value] == "12");
    CHECK(row[Field::place] == "Elm");
}

TEST_CASE("a mapped column wins over a common name, and is taken once") {
    ColumnMap map;
    REQUIRE_FALSE(add_mapping(map, "value=total"));
    const auto columns = find_columns({"value", "total", "excerpt"}, map);
    REQUIRE(columns);
    CHECK(row_of(*columns, {"1", "2", "x"}, 1)[Field::value] == "2");
}

TEST_CASE("a mapped column that is not there is an error that names the others") {
    ColumnMap map;
    REQUIRE_FALSE(add_mapping(map, "value=Amount"));
    const auto columns = find_columns({"excerpt", "sum"}, map);
    REQUIRE_FALSE(columns);
    CHECK(columns.error().text().find("its columns are excerpt, sum") != std::string::npos);
}

TEST_CASE("articles in columns are no figures") {
    CHECK_FALSE(holds_figures(*find_columns({"title", "published", "text"}, {})));
    CHECK_FALSE(holds_figures(*find_columns({"value", "date"}, {})));
    CHECK(holds_figures(*find_columns({"low", "high", "measure"}, {})));
}
