#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/article.hpp"

namespace atodds::bench {

using Words = std::set<std::string, std::less<>>;

/// Turns a story into another one of the same build: other countries with their capitals and demonyms, other
/// names, years and figures, and other nouns, verbs, adjectives and adverbs of the same part of speech,
/// except those that most articles use. What comes out makes no sense, but has the words and claims of news,
/// and its articles agree and disagree much as before: within a copy the same word or figure always becomes
/// the same other one. Days, small counts and units stay: real stories repeat them too.
class Disguise {
  public:
    explicit Disguise(const std::vector<Article>& stories);
    /// Copy 0 is the article itself. The id gets the copy's number behind its last hyphen.
    Article copy(const Article& article, std::uint64_t number) const;

  private:
    enum class Kind { name, country, word };
    /// How a word of the stories changes. Names change letters; the others move on in their list.
    struct Change {
        Kind kind = Kind::name;
        std::size_t list = 0;   ///< of a country: which of its forms; of a word: its part of speech
        std::size_t place = 0;  ///< in the list
    };

    void learn_countries();
    void learn_words(const Article& article, const Words& fixed);
    void learn_names(const Article& article);
    std::string rewritten(std::string_view text, std::uint64_t number) const;
    std::string changed(std::string_view word, std::uint64_t number) const;
    std::string changed(std::string_view word, const Change& change, std::uint64_t number) const;
    std::string changed_plural(std::string_view word, std::uint64_t number) const;

    std::map<std::string, Change, std::less<>> changes_;
    std::vector<std::vector<std::string>> words_;  ///< by part of speech
};

}  // namespace atodds::bench
