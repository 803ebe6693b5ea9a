#pragma once
#include <string>
#include <unordered_set>
#include <vector>

#include "pairs/text.hpp"

namespace atodds::pairs {

/// A content word of a text under the keys by which another text may hold it.
struct Word {
    std::uint32_t token = 0;
    std::string stem;   ///< what the forms and derivations of a word share ("invest" of "investments")
    std::string sense;  ///< its group of synonyms, the id of its name, or its base form
    int weight = 1;
};

/// The content words of a token range in text order, figures left out. Names and rare words weigh more than
/// everyday ones.
std::vector<Word> content_words(const Text& text, std::uint32_t first, std::uint32_t last);
std::vector<Word> content_words(const Text& text);

/// The beginning that forms and derivations of an English word share.
std::string stem_of(std::string lower);

/// Words to be looked up.
class WordSet {
  public:
    explicit WordSet(const std::vector<Word>& words);
    bool has(const Word& word) const { return stems_.contains(word.stem) || senses_.contains(word.sense); }

  private:
    std::unordered_set<std::string> stems_;
    std::unordered_set<std::string> senses_;
};

/// How much of `words`, by weight, the set holds, 0 to 1000; each word counts once. 0 for no words.
int share_in(const std::vector<Word>& words, const WordSet& set);

}  // namespace atodds::pairs
