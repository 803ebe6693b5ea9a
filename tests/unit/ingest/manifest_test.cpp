#include "ingest/manifest.hpp"

#include "support/catch.hpp"

using namespace atodds;
using namespace atodds::ingest;

namespace {

Error error_of(std::string_view text) {
    Skips skips;
    auto manifest = parse_manifest(text, "m.json", DateOrder::unset, skips);
    REQUIRE_FALSE(manifest);
    return manifest.error();
}

}  // namespace

TEST_CASE("a manifest gives files their fields") {
    Skips skips;
    const auto manifest = parse_manifest(
        R"({"date_order": null, "articles": [
             {"file": "./a/b.txt", "id": 7, "outlet": "Quay Post", "published": "2020-01", "trusted": true,
              "title": "T", "url": null}]})",
        "m.json", DateOrder::unset, skips);
    REQUIRE(manifest);
    const ManifestEntry& entry = manifest->entries.at("a/b.txt");
    CHECK(entry.id == "7");
    CHECK(entry.outlet == "Quay Post");
    CHECK(entry.published->text() == "2020-01");
    CHECK(entry.trusted);
    CHECK(entry.url.empty());
    CHECK(entry.line == 2);
}

TEST_CASE("the order of figures in dates comes from the manifest, a flag wins") {
    const std::string_view text =
        R"({"date_order": "dmy", "articles": [{"file": "a", "published": "4/5/2017"}]})";
    Skips skips;
    CHECK(parse_manifest(text, "m", DateOrder::unset, skips)->entries.at("a").published->text() ==
          "2017-05-04");
    CHECK(parse_manifest(text, "m", DateOrder::mdy, skips)->entries.at("a").published->text() ==
          "2017-04-05");
    CHECK(skips.list().empty());
}

TEST_CASE("a date of open order is passed over and counted") {
    Skips skips;
    const auto manifest = parse_manifest(R"({"articles": [{"file": "a", "published": "4/5/2017"}]})", "m",
                                         DateOrder::unset, skips);
    REQUIRE(manifest);
    CHECK_FALSE(manifest->entries.at("a").published);
    CHECK(skips.list().size() == 1);
}

TEST_CASE("what is wrong with a manifest is named with its place") {
    CHECK(error_of("{\"articles\": [\n  {\"file\": }]}").line == 2);
    CHECK(error_of("").code == ErrorCode::bad_manifest);
    CHECK(error_of("[]").message.find("articles") != std::string::npos);
    CHECK(error_of(R"({"articles": ["a.txt"]})").message.find("not an object") != std::string::npos);
    CHECK(error_of(R"({"articles": [{"outlet": "x"}]})").message.find("file") != std::string::npos);
    CHECK(error_of(R"({"articles": [{"file": ["a"]}]})").message.find("must be a text") != std::string::npos);
    CHECK(error_of(R"({"articles": [{"file": "a", "published": "2018-02-30"}]})")
              .message.find("does not exist") != std::string::npos);
    CHECK(error_of(R"({"articles": [{"file": "a", "published": "soon"}]})").message.find("no date") !=
          std::string::npos);
    CHECK(error_of(R"({"articles": [{"file": "../a"}]})").message.find("outside") != std::string::npos);
    CHECK(error_of(R"({"date_order": "xyz", "articles": []})").message.find("date_order") !=
          std::string::npos);
}

TEST_CASE("a file that is named twice is an error at the second place") {
    const Error error = error_of("{\"articles\": [{\"file\": \"a.txt\"},\n {\"file\": \"a.txt\"}]}");
    CHECK(error.message == "names a.txt twice");
    CHECK(error.line == 2);
    CHECK(error_of(R"({"articles": [{"file": "a.txt"}, {"file": "./a.txt"}]})").message ==
          "names ./a.txt twice");
}
