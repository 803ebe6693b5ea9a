#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "rules/pack.hpp"
#include "rules/rule_file.hpp"
#include "support/catch.hpp"

using namespace atodds::rules;

namespace {

struct SourceFile {
    std::string name;
    std::string text;
};

std::vector<SourceFile> source_files() {
    std::vector<SourceFile> files;
    const std::filesystem::path folder = std::filesystem::path(ATODDS_SOURCE_ROOT) / "src/rules/en";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    return files;
}

}  // namespace

TEST_CASE("every rule file of the sources is sound, by itself and beside the others") {
    const std::vector<SourceFile> files = source_files();
    REQUIRE(files.size() > 5);
    std::vector<RuleFile> views;
    for (const auto& file : files) views.push_back({file.name, file.text});
    const auto set = read_rules(views);
    INFO((set ? "" : set.error().text()));
    REQUIRE(set);
    CHECK(set->rules.size() > 50);
}

TEST_CASE("the embedded pack holds rules with unique ids, files and examples") {
    const Pack& pack = Pack::english();
    std::set<std::string> ids;
    for (const Rule& rule : pack.rules()) {
        CAPTURE(rule.file, rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.file.ends_with(".json"));
        CHECK_FALSE(rule.about.empty());
        CHECK_FALSE(rule.fires.empty());
        CHECK_FALSE(pack.phrases(rule.kind).phrases().empty());
    }
    CHECK(pack.hash().size() == 64);
}

TEST_CASE("every phrase of the embedded pack is found by its own words") {
    const Pack& pack = Pack::english();
    std::set<std::string> classes;
    for (const Rule& rule : pack.rules()) classes.insert(rule.kind);
    for (const std::string& name : classes) {
        const PhraseTable& table = pack.phrases(name);
        for (const Phrase& phrase : table.phrases()) {
            CAPTURE(name, phrase.base);
            REQUIRE(table.exact(phrase.words));
            REQUIRE(table.longest(phrase.words).length == phrase.words.size());
        }
    }
}

TEST_CASE("common words have low numbers, so that what is kept by word lies close together") {
    constexpr WordId few = 512;
    const Pack& pack = Pack::english();
    for (const char* word : {"the", "of", "said", "killed", "people", "percent"}) {
        CAPTURE(word);
        CHECK(pack.word(word) != unknown_word);
        CHECK(pack.word(word) < few);
    }
}
