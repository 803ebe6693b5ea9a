#include <algorithm>

#include "link/corpus.hpp"
#include "support/catch.hpp"

using namespace atodds;

namespace {

/// Articles of which only the words are known, one claim each.
struct Archive {
    std::vector<Article> articles;
    std::vector<Claim> claims;

    void add(std::vector<std::string> words) {
        Claim claim;
        claim.document = static_cast<DocumentIndex>(articles.size());
        std::ranges::sort(words);
        claim.words = std::move(words);
        articles.emplace_back();
        claims.push_back(std::move(claim));
    }

    bool same_story(DocumentIndex a, DocumentIndex b) const { return link::Corpus(articles, claims).same_story(a, b); }
};

/// "bridge0" to "bridge9", put behind `words`.
void put(std::vector<std::string>& words, const std::string& stem, int count) {
    for (int i = 0; i < count; ++i) words.push_back(stem + std::to_string(i));
}

/// An article on an event of some kind, with the names of its event and words that no other has.
std::vector<std::string> report(const std::string& event, const std::string& own) {
    constexpr int kind_words = 10, names = 6, own_words = 25;
    std::vector<std::string> words;
    put(words, "flood", kind_words);
    put(words, "@" + event, names);
    put(words, own, own_words);
    return words;
}

/// An article that has most of its words from an agency, and the names of the event like all others.
std::vector<std::string> reprint(const std::string& agency, const std::string& own) {
    constexpr int names = 10, copied_words = 20, own_words = 5;
    std::vector<std::string> words;
    put(words, "@elm", names);
    put(words, agency, copied_words);
    put(words, own, own_words);
    return words;
}

}  // namespace

TEST_CASE("two articles on events of one kind tell one story until either has a nearer one") {
    Archive archive;
    archive.add(report("elm", "a"));
    archive.add(report("oak", "b"));
    CHECK(archive.same_story(0, 1));
    archive.add(report("elm", "c"));
    CHECK(archive.same_story(0, 1));  // the other has none nearer
    archive.add(report("oak", "d"));
    CHECK_FALSE(archive.same_story(0, 1));
    CHECK(archive.same_story(0, 2));
    CHECK(archive.same_story(1, 3));
}

TEST_CASE("copies of two agencies' texts on one event tell one story") {
    Archive archive;
    archive.add(reprint("north", "a"));
    archive.add(reprint("north", "b"));
    archive.add(reprint("south", "c"));
    archive.add(reprint("south", "d"));
    CHECK(archive.same_story(0, 1));
    CHECK(archive.same_story(0, 2));
    CHECK(archive.same_story(1, 3));
}
