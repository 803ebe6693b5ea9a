#include "ingest/input.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace atodds;
using namespace atodds::ingest;

namespace {

// Lines of a file as "text", or "..." for one above the limit.
std::vector<std::string> lines_of(const std::string& path, std::size_t limit) {
    auto input = Input::open(path);
    REQUIRE(input);
    std::vector<std::string> lines;
    std::string line;
    while (true) {
        const Input::Line got = input->next_line(line, limit);
        if (got == Input::Line::end) return lines;
        lines.push_back(got == Input::Line::too_long ? "..." : line);
    }
}

}  // namespace

TEST_CASE("lines are read one by one, the last one without a newline too") {
    const test::TempFolder folder;
    CHECK(lines_of(folder.write("a", "one\n\ntwo"), 10) == std::vector<std::string>{"one", "", "two"});
    CHECK(lines_of(folder.write("b", "one\n"), 10) == std::vector<std::string>{"one"});
    CHECK(lines_of(folder.write("c", ""), 10).empty());
}

TEST_CASE("a line above the limit is passed over, and the next one is read") {
    const test::TempFolder folder;
    const std::string longer(1'000'000, 'x');
    CHECK(lines_of(folder.write("a", "one\n" + longer + "\ntwo\n" + longer), 500'000) ==
          std::vector<std::string>{"one", "...", "two", "..."});
    CHECK(lines_of(folder.write("b", "12345\n1234\n"), 4) == std::vector<std::string>{"...", "1234"});
}

TEST_CASE("peeking takes nothing away") {
    const test::TempFolder folder;
    auto input = Input::open(folder.write("a", "one\ntwo"));
    REQUIRE(input);
    CHECK(input->peek() == "one\ntwo");
    CHECK(input->read_all(100) == "one\ntwo");
    CHECK(input->read_all(100) == "");
}

TEST_CASE("more than the limit is not read") {
    const test::TempFolder folder;
    const std::string path = folder.write("a", std::string(1'000'000, 'x'));
    CHECK_FALSE(Input::open(path)->read_all(999'999));
    CHECK(Input::open(path)->read_all(1'000'000)->size() == 1'000'000);
}

TEST_CASE("a missing file is told from one that cannot be read") {
    const test::TempFolder folder;
    CHECK(Input::open(folder.path("none")).error().code == ErrorCode::not_found);
    CHECK(Input::open(folder.path("none")).error().path == folder.path("none"));
}
