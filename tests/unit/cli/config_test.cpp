#include "cli/config.hpp"

#include "cli/arguments.hpp"
#include "cli/git_changes.hpp"
#include "cli/suppression_file.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace atodds;
using namespace atodds::cli;

namespace {

Request request(std::vector<std::string> words) {
    auto parsed = parse_arguments(words);
    if (!parsed) FAIL(parsed.error().text());
    return std::get<Request>(*parsed);
}

std::string error(const std::vector<std::string>& words) {
    const auto parsed = parse_arguments(words);
    REQUIRE_FALSE(parsed);
    return parsed.error().text();
}

}  // namespace

TEST_CASE("settings are found above the input, and flags beat them") {
    const test::TempFolder folder;
    folder.write("atodds.toml", "fail-on = \"note\"\njobs = 3\nbaseline = \"known.json\"\n");
    const std::string article = folder.write("deep/er/a.txt", "x");
    const Request found = request({"check", article});
    CHECK(found.fail_on == Severity::note);
    CHECK(found.options.jobs == 3);
    CHECK(found.baseline == folder.path("known.json"));
    CHECK(request({"check", article, "--fail-on", "error"}).fail_on == Severity::error);
    CHECK(request({"check", article, "--no-config"}).fail_on == Severity::error);
    CHECK(request({"report", article}).baseline.empty());
    CHECK(request({"report", article}).options.jobs == 3);
}

TEST_CASE("a nearer file of settings hides a farther one") {
    const test::TempFolder folder;
    folder.write("atodds.toml", "jobs = 3\nfail-on = \"note\"\n");
    folder.write("in/atodds.toml", "jobs = 5\n");
    const Request found = request({"check", folder.write("in/a.txt", "x")});
    CHECK(found.options.jobs == 5);
    CHECK(found.fail_on == Severity::error);
}

TEST_CASE("paths of the settings are used when none are given") {
    const test::TempFolder folder;
    const std::string config = folder.write("atodds.toml", "paths = [\"one\", \"two/three\"]\n");
    CHECK(request({"check", "--config", config}).options.paths ==
          std::vector<std::string>{folder.path("one"), folder.path("two/three")});
    CHECK(request({"check", "--config", config, "four"}).options.paths == std::vector<std::string>{"four"});
}

TEST_CASE("tables of the settings") {
    const test::TempFolder folder;
    const std::string config = folder.write(
        "atodds.toml",
        "[outlets]\nTide = { files = [\"tide/*\"], family = \"River\" }\n"
        "[rules]\nlabel-framing = \"off\"\ncount-mismatch = { update = \"off\", dispute = \"error\" }\n"
        "[tolerances]\n\"people killed\" = \"2%\"\nposts = 1\n");
    const Settings settings = request({"check", "--config", config, "x"}).options.settings;
    CHECK(settings.families.at("Tide") == "River");
    REQUIRE(settings.outlets.size() == 1);
    CHECK(settings.outlets[0].pattern.ends_with("/tide/*"));
    CHECK(settings.rules.at("label-framing").off);
    CHECK(settings.rules.at("count-mismatch").verdicts_off.contains(Verdict::update));
    CHECK(settings.rules.at("count-mismatch").by_verdict.at(Verdict::dispute) == Severity::error);
    CHECK(settings.tolerances.at("people killed").amount == Decimal(2, 2));
    CHECK(settings.tolerances.at("people killed").is_share);
    CHECK(settings.tolerances.at("posts").amount == Decimal(1));
}

TEST_CASE("columns of tables are told by the settings, unless the command line tells them") {
    const test::TempFolder folder;
    const std::string config = folder.write(
        "atodds.toml",
        "facts = [\"facts.csv\"]\n[columns]\nvalue = \"Figure, all\"\nplace = [\"Town\", \"Land\"]\n"
        "measure = { text = \"people displaced\" }\n");
    const Request found = request({"check", "--config", config, "x"});
    CHECK(found.options.facts == std::vector<std::string>{folder.path("facts.csv")});
    const ColumnMap& columns = found.options.columns;
    CHECK(columns.at(Field::value).columns == std::vector<std::string>{"Figure, all"});
    CHECK(columns.at(Field::place).columns == std::vector<std::string>{"Town", "Land"});
    CHECK(columns.at(Field::measure).fixed == "people displaced");
    const ColumnMap given =
        request({"check", "--config", config, "x", "--map", "value=Other"}).options.columns;
    CHECK(given.at(Field::value).columns == std::vector<std::string>{"Other"});
    CHECK(given.size() == 1);
    CHECK(error({"check", "--config", folder.write("bad.toml", "[columns]\nvalue = 3\n"), "x"})
              .find("bad.toml:2:1: value must name a column") != std::string::npos);
    CHECK(error({"check", "--config", folder.write("bad.toml", "[columns]\nvalu = \"x\"\n"), "x"})
              .find("bad.toml:2:1:") != std::string::npos);
}

TEST_CASE("mistakes in the settings have a place and a hint") {
    const test::TempFolder folder;
    const auto wrong = [&](const std::string& text) {
        return error({"check", "--config", folder.write("atodds.toml", text), "x"});
    };
    CHECK(wrong("\nfail-onn = \"note\"\n")
              .find("atodds.toml:2:1: unknown key fail-onn (did you mean fail-on?)") != std::string::npos);
    CHECK(wrong("  fail-on = \"loud\"\n")
              .find(":1:3: fail-on cannot be \"loud\" (one of error, warning, note)") != std::string::npos);
    CHECK(wrong("[rules]\ncount-mismach = \"off\"\n")
              .find(":2:1: unknown rule count-mismach (did you mean count-mismatch?)") != std::string::npos);
    CHECK(wrong("[rules]\ncount-mismatch = { updat = \"off\" }\n").find("did you mean update?") !=
          std::string::npos);
    CHECK(wrong("[rules]\ncount-mismatch = true\n").find("one of error, warning, note, off") !=
          std::string::npos);
    CHECK(wrong("[outlets]\nTide = { famly = \"x\" }\n").find("did you mean family?") != std::string::npos);
    CHECK(wrong("[tolerances]\nposts = -1\n").find("the tolerance of posts must be") != std::string::npos);
    CHECK(wrong("paths = \"one\"\n").find("must be a list") != std::string::npos);
    CHECK(wrong("fail-on = [\n").find("is not TOML") != std::string::npos);
    CHECK(wrong("language = \"fr\"\n").find("rules for en only") != std::string::npos);
    CHECK(error({"check", "--config", folder.path("none.toml"), "x"}).find("no such file") !=
          std::string::npos);
}

TEST_CASE("what is in force says where it came from") {
    const test::TempFolder folder;
    const std::string config = folder.write("atodds.toml", "jobs = 3\nfail-on = \"note\"\n");
    const std::string text = write_config(request({"config", "--config", config, "--jobs", "2"}));
    CHECK(text.find("jobs = \"2\"") != std::string::npos);
    CHECK(text.find("# command line") != std::string::npos);
    CHECK(text.find("fail-on = \"note\"") != std::string::npos);
    CHECK(text.find("# " + config + ":2") != std::string::npos);
    CHECK(text.find("# default") != std::string::npos);
}

TEST_CASE("a file of suppressions") {
    const test::TempFolder folder;
    const std::string path = folder.write(
        "accepted.toml",
        "[[suppression]]\nfinding = \"f-1\"\nreason = \"why\"\nexpires = 2030-12-31\n"
        "[[suppression]]\narticles = [\"a.txt\", \"b.txt\"]\nreason = \"r\"\nexpires = \"2031-01-02\"\n");
    const auto suppressions = read_suppressions(path);
    REQUIRE(suppressions);
    REQUIRE(suppressions->size() == 2);
    CHECK((*suppressions)[0].expires == std::chrono::sys_days(std::chrono::year(2030) / 12 / 31));
    CHECK((*suppressions)[1].line == 5);
    CHECK((*suppressions)[1].articles[1][1] == folder.path("b.txt"));
    CHECK((*suppressions)[1].expires == std::chrono::sys_days(std::chrono::year(2031) / 1 / 2));
}

TEST_CASE("a suppression needs a reason, something to cover, and keys that exist") {
    const test::TempFolder folder;
    const auto wrong = [&](const std::string& text) {
        const auto read = read_suppressions(folder.write("accepted.toml", "[[suppression]]\n" + text));
        REQUIRE_FALSE(read);
        return read.error().text();
    };
    CHECK(wrong("finding = \"f-1\"\n").find("needs a reason") != std::string::npos);
    CHECK(wrong("finding = \"f-1\"\nreason = \"  \"\n").find("needs a reason") != std::string::npos);
    CHECK(wrong("reason = \"why\"\n").find("of nothing") != std::string::npos);
    CHECK(wrong("reason = \"why\"\nfindng = \"f\"\n")
              .find(":3:1: unknown key findng (did you mean finding?)") != std::string::npos);
    CHECK(wrong("reason = \"why\"\nrule = \"count\"\n").find("unknown rule count") != std::string::npos);
    CHECK(wrong("reason = \"why\"\narticles = [\"a\"]\n").find("a list of two texts") != std::string::npos);
    CHECK(wrong("reason = \"why\"\nfinding = \"f\"\nexpires = \"2031-02-30\"\n").find("must be a day") !=
          std::string::npos);
}

TEST_CASE("lines that a diff changes") {
    const auto lines = changed_lines(
        "diff --git a/x b/x\n@@ -3,0 +4,2 @@ text\n+a\n+b\n@@ -9 +11 @@\n-x\n+y\n@@ -20,3 +21,0 @@\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].first == 4);
    CHECK(lines[0].last == 5);
    CHECK(lines[1].first == 11);
    CHECK(lines[1].last == 11);
    CHECK(changed_lines("").empty());
}
