#include "cli/arguments.hpp"

#include "cli/commands.hpp"
#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::cli;

namespace {

using Words = std::vector<std::string>;

Request request(const Words& words) {
    auto parsed = parse_arguments(words);
    if (!parsed) FAIL(parsed.error().text());
    REQUIRE(std::holds_alternative<Request>(*parsed));
    return std::get<Request>(*parsed);
}

std::string error(const Words& words) {
    const auto parsed = parse_arguments(words);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == ErrorCode::bad_option);
    return parsed.error().text();
}

}  // namespace

TEST_CASE("options and paths may stand in any order") {
    const Request first = request({"report", "--format", "json", "a", "-j2", "b"});
    CHECK(first.command->name == "report");
    CHECK(first.format == "json");
    CHECK(first.options.jobs == 2);
    CHECK(first.options.paths == Words{"a", "b"});
    const Request second = request({"report", "a", "b", "--format=json", "--jobs", "2"});
    CHECK(second.options.paths == first.options.paths);
    CHECK(second.format == first.format);
}

TEST_CASE("a command has its first format when none is asked for") {
    CHECK(request({"report", "a"}).format == "text");
    CHECK(request({"graph", "a"}).format == "dot");
    CHECK(request({"extract", "a"}).format.empty());
}

TEST_CASE("after -- everything is a path, and - is the standard input") {
    CHECK(request({"report", "--", "--format", "-x"}).options.paths == Words{"--format", "-x"});
    CHECK(request({"report", "-"}).options.paths == Words{"-"});
}

TEST_CASE("flags may be repeated") {
    const Request parsed =
        request({"check", "d", "--published", "a=b.txt=2020-01", "--outlet", "a.txt=Tide = Post",
                 "--published=c.txt=2021-05-06", "--focus", "x", "--focus", "y", "--fail-on", "note"});
    CHECK(parsed.options.published.at("a=b.txt").text() == "2020-01");
    CHECK(parsed.options.published.at("c.txt").text() == "2021-05-06");
    CHECK(parsed.options.outlets.at("a.txt") == "Tide = Post");
    CHECK(parsed.options.focus == Words{"x", "y"});
    CHECK(parsed.fail_on == Severity::note);
}

TEST_CASE("what is not understood is an error with a hint") {
    CHECK(error({}).find("see atodds --help") != std::string::npos);
    CHECK(error({"repotr", "a"}).find("did you mean report?") != std::string::npos);
    CHECK(error({"report", "--alll", "a"}).find("did you mean --all?") != std::string::npos);
    CHECK(error({"report", "--mentions", "a"}).find("no option of report") != std::string::npos);
    CHECK(error({"report", "--format", "dot", "a"}).find("text, json") != std::string::npos);
    CHECK(error({"--jobs", "2", "report", "a"}).find("before the command") != std::string::npos);
    CHECK(error({"report", "--forma", "json", "a"}).find("--forma") != std::string::npos);
    CHECK(error({"report", "-x", "a"}).find("-x") != std::string::npos);
    CHECK(error({"report"}).find("no article") != std::string::npos);
}

TEST_CASE("help and version are texts") {
    for (const Words& words :
         {Words{"--help"}, Words{"--version"}, Words{"report", "--help"}, Words{"eval", "-h"}}) {
        const auto parsed = parse_arguments(words);
        REQUIRE(parsed);
        CHECK(std::holds_alternative<std::string>(*parsed));
    }
}
