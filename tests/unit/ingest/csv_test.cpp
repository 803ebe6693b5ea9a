#include "ingest/csv.hpp"

#include "support/catch.hpp"

using atodds::ingest::CsvReader;
using Cells = std::vector<std::string>;

TEST_CASE("cells in quotes hold separators, line ends and doubled quotes") {
    CsvReader csv("a,b\r\n\"x, y\",\"two\nlines \"\"so\"\"\"\n\nlast,\n", ',');
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"a", "b"});
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"x, y", "two\nlines \"so\""});
    CHECK(csv.line() == 2);
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"last", ""});
    CHECK(csv.line() == 5);
    CHECK(csv.next() == CsvReader::Got::end);
}

TEST_CASE("a fault says where, and the next line is read") {
    CsvReader csv("a,b\n1,t\xC3\xA9\"\n2,x\n\"3\"y,z\n4,\"open\n5,w\n", ',');
    REQUIRE(csv.next() == CsvReader::Got::row);
    REQUIRE(csv.next() == CsvReader::Got::fault);
    CHECK(csv.fault() == "a quote stands inside a cell without quotes");
    CHECK(csv.fault_line() == 2);
    CHECK(csv.fault_column() == 5);  // columns count code points
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"2", "x"});
    REQUIRE(csv.next() == CsvReader::Got::fault);
    CHECK(csv.fault() == "text follows its closing quote");
    REQUIRE(csv.next() == CsvReader::Got::fault);
    CHECK(csv.fault() == "its quote is never closed");
    CHECK(csv.fault_line() == 5);
    CHECK(csv.fault_column() == 3);
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"5", "w"});
    CHECK(csv.line() == 6);
    CHECK(csv.next() == CsvReader::Got::end);
}

TEST_CASE("tab-separated values have no quotes") {
    CsvReader csv("\"a\tb\"\nx\t\"y\n", '\t');
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"\"a", "b\""});
    REQUIRE(csv.next() == CsvReader::Got::row);
    CHECK(csv.cells() == Cells{"x", "\"y"});
}

TEST_CASE("a file without a last line end, and an empty one") {
    CsvReader csv("a,b", ',');
    CHECK(csv.next() == CsvReader::Got::row);
    CHECK(csv.next() == CsvReader::Got::end);
    CHECK(CsvReader("", ',').next() == CsvReader::Got::end);
    CHECK(CsvReader("\n\r\n", ',').next() == CsvReader::Got::end);
}

TEST_CASE("the first line tells the separator") {
    CHECK(atodds::ingest::guess_separator("a,b,c\n1;2;3;4;5\n") == ',');
    CHECK(atodds::ingest::guess_separator("a;b;c,d\n") == ';');
    CHECK(atodds::ingest::guess_separator("a\tb\n") == '\t');
}
