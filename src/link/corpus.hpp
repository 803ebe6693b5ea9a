#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "atodds/article.hpp"
#include "atodds/claim.hpp"

namespace atodds::link {

/// What is known only of the corpus as a whole: how rare words are, which articles are copies. Refers to the articles and
/// claims, which must outlive it.
class Corpus {
  public:
    Corpus(const std::vector<Article>& articles, const std::vector<Claim>& claims);

    const std::vector<Article>& articles() const { return *articles_; }
    const std::vector<Claim>& claims() const { return *claims_; }

    /// Rarity of a word in 1/1000 bits: log2 of (articles + 1) / articles with the word. At least 500, so that in a small
    /// corpus about one story a shared word still counts.
    std::uint32_t weight(std::string_view word) const;
    /// Number of articles whose claims use the word.
    std::uint32_t spread(std::string_view word) const;

    /// True when two articles tell one story: their names and rare words are much the same.
    bool same_story(DocumentIndex a, DocumentIndex b) const;
    /// The stories an article belongs to, each named by its first article; ascending. A round-up can belong to several.
    const std::vector<std::uint32_t>& stories(DocumentIndex document) const { return stories_[document]; }

  private:
    std::vector<std::vector<std::uint32_t>> stories_;  // by article
    const std::vector<Article>* articles_;
    const std::vector<Claim>* claims_;
    std::unordered_map<std::string_view, std::uint32_t> spread_;
};

/// How alike two statements are worded: weighted cosine of their words, 0 to 1000.
int similarity(const Corpus& corpus, const Claim& a, const Claim& b);

/// The stories of each article. Leader clustering in the order of the articles: an article joins every story whose first article
/// is alike enough, and begins a story of its own when there is none.
std::vector<std::vector<std::uint32_t>> find_stories(const Corpus& corpus);

/// Groups near-duplicate articles and writes the id of the group's first article into Article::origin.
void find_origins(std::vector<Article>& articles);

}  // namespace atodds::link
