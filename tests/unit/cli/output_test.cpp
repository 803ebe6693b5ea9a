#include "cli/output.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace atodds;
using namespace atodds::cli;

namespace {

std::string content(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

std::ptrdiff_t files_in(const std::string& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

}  // namespace

TEST_CASE("a file appears when it is finished, and not before") {
    const test::TempFolder folder;
    const std::string path = folder.path("report.json");
    auto output = Output::open(path);
    REQUIRE(output);
    CHECK_FALSE(output->write("half"));
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK_FALSE(output->write(" and half"));
    CHECK_FALSE(output->finish());
    CHECK(content(path) == "half and half");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what is not finished leaves the old file and nothing else") {
    const test::TempFolder folder;
    const std::string path = folder.write("report.json", "old");
    {
        auto output = Output::open(path);
        REQUIRE(output);
        CHECK_FALSE(output->write("new"));
    }
    CHECK(content(path) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a place that cannot be written is an error that names it") {
    const test::TempFolder folder;
    const auto output = Output::open(folder.path("none/report.json"));
    REQUIRE_FALSE(output);
    CHECK(output.error().code == ErrorCode::write_failed);
    CHECK(output.error().path == folder.path("none/report.json"));
}
