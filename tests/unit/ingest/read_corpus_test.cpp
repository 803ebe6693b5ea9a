#include <string>
#include <vector>

#include "atodds/analyzer.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace atodds;

namespace {

Options options_for(std::vector<std::string> paths) {
    Options options;
    options.paths = std::move(paths);
    return options;
}

Corpus read(const Options& options) {
    auto corpus = read_corpus(options);
    if (!corpus) FAIL(corpus.error().text());
    return std::move(*corpus);
}

Corpus read(std::vector<std::string> paths) {
    return read(options_for(std::move(paths)));
}

Error fail(const Options& options) {
    auto corpus = read_corpus(options);
    REQUIRE_FALSE(corpus);
    return corpus.error();
}

std::vector<std::string> ids(const Corpus& corpus) {
    std::vector<std::string> result;
    for (const Article& article : corpus.articles) result.push_back(article.id);
    return result;
}

// "what: why" of everything that was passed over, with the count.
std::vector<std::string> skips(const Corpus& corpus) {
    std::vector<std::string> result;
    for (const Skipped& s : corpus.skipped)
        result.push_back(std::to_string(s.count) + " " + s.what + ": " + s.why);
    return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is searched, ids are paths below it, outlets come from folders or names") {
    const test::TempFolder folder;
    folder.write("quay/2020/b.txt", "The council met on the quay.");
    folder.write("a.txt", "The council met.");
    folder.write(".hidden/c.txt", "The council hid.");
    folder.write("photo.png", "not an article");
    const Corpus corpus = read({folder.path()});
    CHECK(ids(corpus) == Texts{"a.txt", "quay/2020/b.txt"});
    CHECK(corpus.articles[0].outlet == "a");
    CHECK(corpus.articles[1].outlet == "quay");
    CHECK(corpus.articles[0].path == folder.path("a.txt"));
    REQUIRE(corpus.skipped.size() == 1);
    CHECK(corpus.skipped[0].names == Texts{folder.path("photo.png")});
}

TEST_CASE("a manifest names the articles of its folder") {
    const test::TempFolder folder;
    folder.write("a.txt", "Council meets at last\n\nThe council met.");
    folder.write("sub/b.txt", "outlet: header\ndate: 2020-02-01\ntitle: In the header\n\nThe council met.");
    folder.write("gold.json", R"({"format": "atodds-gold/1"})");
    folder.write("manifest.json", R"({"articles": [
        {"file": "a.txt", "id": "d0", "outlet": "Quay Post", "published": "2020-01", "title": "Council meets at last"},
        {"file": "sub/b.txt", "id": "d1", "outlet": "Tide", "title": "Other"}]})");
    const Corpus corpus = read({folder.path()});
    REQUIRE(ids(corpus) == Texts{"d0", "d1"});
    const Article& first = corpus.articles[0];
    CHECK(first.outlet == "Quay Post");
    CHECK(first.published.value->text() == "2020-01");
    CHECK(first.published.source == DateSource::manifest);
    CHECK(first.title_span == Span{0, 21});
    const Article& second = corpus.articles[1];
    CHECK(second.outlet == "Tide");
    CHECK(second.title == "In the header");
    CHECK(second.text.substr(second.title_span.begin, second.title_span.size()) == "In the header");
    CHECK(second.text.substr(second.body) == "The council met.");
    CHECK(second.published.source == DateSource::header);
    CHECK(corpus.skipped.empty());
}

TEST_CASE("a file given by itself keeps what the manifest beside it says") {
    const test::TempFolder folder;
    const std::string path = folder.write("a.txt", "The council met.");
    folder.write("manifest.json", R"({"articles": [{"file": "a.txt", "id": "d0"}, {"file": "gone.txt"}]})");
    CHECK(ids(read({path})) == Texts{"d0"});
}

TEST_CASE("manifests that name missing or repeated files are errors with a place") {
    const test::TempFolder folder;
    folder.write("a.txt", "The council met.");
    folder.write("manifest.json", "{\"articles\": [{\"file\": \"a.txt\"},\n{\"file\": \"gone.txt\"}]}");
    const Error missing = fail(options_for({folder.path()}));
    CHECK(missing.code == ErrorCode::bad_manifest);
    CHECK(missing.line == 2);
    CHECK(missing.message.find("gone.txt") != std::string::npos);
    folder.write("manifest.json", "{\"articles\": [{\"file\": \"a.txt\"},\n{\"file\": \"a.txt\"}]}");
    CHECK(fail(options_for({folder.path()})).message.find("twice") != std::string::npos);
}

TEST_CASE("records come from lines and lists, with their place") {
    const test::TempFolder folder;
    folder.write(
        "a.ndjson",
        "\xEF\xBB\xBF{\"id\": \"x\", \"text\": \"One.\", \"title\": \"T\"}\n\n{\"text\": \"Two.\"}\n");
    folder.write(
        "b.json",
        "[{\"text\": \"Three.\"},\n  {\"text\": \"Four.\", \"url\": \"https://www.quay.example/a\"}]");
    const Corpus corpus = read({folder.path()});
    REQUIRE(ids(corpus) == Texts{"a.ndjson:3", "b.json:1", "b.json:2", "x"});
    CHECK(corpus.articles[0].record_line == 3);
    CHECK(corpus.articles[2].record_line == 2);
    CHECK(corpus.articles[2].record_column == 3);
    CHECK(corpus.articles[2].outlet == "quay.example");
    CHECK(corpus.articles[3].text == "One.");
    CHECK(corpus.articles[3].title == "T");
    CHECK(corpus.articles[3].title_span.empty());
    CHECK(corpus.articles[3].outlet == "a");
}

TEST_CASE("one broken record spoils no other") {
    const test::TempFolder folder;
    const Corpus corpus = read({folder.write(
        "a.ndjson", "{\"text\": \"One.\"}\n{broken\n{\"text\": 3.5}\n[1]\n{\"text\": \"Five.\"}")});
    CHECK(corpus.articles.size() == 2);
    CHECK(skips(corpus) == Texts{"1 record: no text", "1 record: not JSON: unexpected character",
                                 "1 record: not a JSON object"});
    CHECK(corpus.skipped[0].names == Texts{folder.path("a.ndjson:3")});
}

TEST_CASE("two equal ids are an error that names both") {
    const test::TempFolder folder;
    const std::string first = folder.write("x/a.ndjson", "{\"id\":\"q\",\"text\":\"The council met.\"}");
    const std::string second = folder.write("y/a.ndjson", "{\"id\":\"q\",\"text\":\"The council met again.\"}");
    const Error error = fail(options_for({folder.path("x"), folder.path("y")}));
    CHECK(error.code == ErrorCode::duplicate_id);
    CHECK(error.message.find(first) != std::string::npos);
    CHECK(error.message.find(second) != std::string::npos);
    const Error records = fail(options_for(
        {folder.write("r.ndjson", "{\"id\":\"q\",\"text\":\"A.\"}\n{\"id\":\"q\",\"text\":\"B.\"}")}));
    CHECK(records.message.find("r.ndjson:1 and") != std::string::npos);
    CHECK(records.message.find("r.ndjson:2") != std::string::npos);
}

TEST_CASE("a file below two of the paths is read once, whatever their order") {
    const test::TempFolder folder;
    const std::string file = folder.write("sub/a.txt", "The council met.");
    for (const auto& paths : {Texts{folder.path(), file}, Texts{file, folder.path()},
                              Texts{file, folder.path("./sub/"), folder.path()}}) {
        CHECK(ids(read(paths)) == Texts{"sub/a.txt"});
    }
}

TEST_CASE("a missing path is an error, a folder without articles is an empty corpus") {
    const test::TempFolder folder;
    CHECK(fail(options_for({folder.path("none")})).code == ErrorCode::not_found);
    CHECK(read({folder.path()}).articles.empty());
}

TEST_CASE("files that hold no article are counted and named") {
    const test::TempFolder folder;
    folder.write("empty.txt", "");
    folder.write("blank.txt", " \n\n");
    folder.write("header.txt", "date: 2020-01-31\n\n");
    folder.write("binary.txt", std::string("\x7F"
                                           "ELF\0\1\2",
                                           7));
    folder.write("empty.json", "");
    folder.write("number.json", "3");
    const Corpus corpus = read({folder.path()});
    CHECK(corpus.articles.empty());
    CHECK(skips(corpus) == Texts{"1 file: it holds no list of articles", "2 file: it holds no text",
                                 "1 file: it is binary data, not text", "2 file: it is empty"});
}

TEST_CASE("other encodings are converted, and offsets count in the converted text") {
    const test::TempFolder folder;
    folder.write("a.txt", "The caf\xE9 \x93reopened\x94 on Friday.");
    folder.write("b.txt", std::string("\xFF\xFE"
                                      "H\0i\0.\0",
                                      8));
    folder.write("c.txt", "\xEF\xBB\xBFThe caf\xC3\xA9 reopened.");
    const Corpus corpus = read({folder.path()});
    REQUIRE(corpus.articles.size() == 3);
    CHECK(corpus.articles[0].text == "The caf\xC3\xA9 \xE2\x80\x9Creopened\xE2\x80\x9D on Friday.");
    CHECK(corpus.articles[0].converted_from == "windows-1252");
    CHECK(corpus.articles[1].text == "Hi.");
    CHECK(corpus.articles[1].converted_from == "utf-16le");
    CHECK(corpus.articles[2].body == 3);
    CHECK_FALSE(corpus.articles[2].converted_from);
}

TEST_CASE("the text's own date wins over manifest and header, a vouched manifest over the text") {
    const test::TempFolder folder;
    folder.write("a.txt", "OSLO, 31 January 2020 (AP) - The council met.");
    folder.write("manifest.json", R"({"articles": [{"file": "a.txt", "published": "2020-03-01"}]})");
    Published published = read({folder.path()}).articles[0].published;
    CHECK(published.source == DateSource::text);
    CHECK(published.value->text() == "2020-01-31");
    CHECK(published.other->text() == "2020-03-01");
    folder.write("manifest.json",
                 R"({"articles": [{"file": "a.txt", "published": "2020-03-01", "trusted": true}]})");
    published = read({folder.path()}).articles[0].published;
    CHECK(published.source == DateSource::trusted);
    CHECK(published.other->text() == "2020-01-31");
    Options options = options_for({folder.path()});
    options.published["a.txt"] = PartialDate{2020, 2, 0};
    CHECK(read(options).articles[0].published.source == DateSource::flag);
}

TEST_CASE("a date that cannot be used is counted, and the article is read") {
    const test::TempFolder folder;
    folder.write("a.txt", "date: 2020-02-30\n\nThe council met.");
    folder.write("b.txt", "date: 4/5/2017\n\nThe council met.");
    Options options = options_for({folder.path()});
    CHECK(skips(read(options)) ==
          Texts{"1 date: it is a date that does not exist",
                "1 date: the order of day and month is not known (set --date-order)"});
    options.date_order = DateOrder::dmy;
    const Corpus corpus = read(options);
    CHECK(corpus.articles[1].published.value->text() == "2017-05-04");
    CHECK(corpus.skipped.size() == 1);
}

TEST_CASE("flags name an article by path, name or id; a flag for no article is an error") {
    const test::TempFolder folder;
    const std::string path = folder.write("sub/a.txt", "The council met.");
    for (const std::string& name : Texts{path, "a.txt", "sub/a.txt"}) {
        Options options = options_for({folder.path()});
        options.outlets[name] = "Quay Post";
        CHECK(read(options).articles[0].outlet == "Quay Post");
    }
    Options options = options_for({folder.path()});
    options.outlets["b.txt"] = "Quay Post";
    CHECK(fail(options).code == ErrorCode::bad_option);
}

TEST_CASE("articles in another language are counted and not read") {
    const test::TempFolder folder;
    folder.write("a.txt", "language: de\n\nDer Rat trat zusammen.");
    folder.write("b.txt", "language: en-GB\n\nThe council met.");
    folder.write("c.txt", "Река поднялась на два метра, мост закрыт до утра.");
    const Corpus corpus = read({folder.path()});
    REQUIRE(ids(corpus) == Texts{"b.txt"});
    CHECK(corpus.articles[0].language == "en");
    CHECK(corpus.skipped.size() == 2);
}
