#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>

#include "disguise.hpp"

namespace atodds::bench {
namespace {

/// The articles of every story below the folder. Stories use the same ids (d1, d2, ...), so theirs is put
/// before them.
Result<std::vector<Article>> read_stories(const std::string& folder) {
    std::set<std::filesystem::path> stories;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.is_directory()) stories.insert(entry.path());
    }
    std::vector<Article> articles;
    for (const auto& story : stories) {
        Options options;
        options.paths = {story.string()};
        Result<Corpus> corpus = read_corpus(options);
        if (!corpus) return corpus.error();
        for (Article& article : corpus->articles) {
            article.id = story.filename().string() + "-" + article.id;
            articles.push_back(std::move(article));
        }
    }
    if (articles.empty()) return Error{ErrorCode::no_articles, "no stories here", folder};
    return articles;
}

}  // namespace

std::uint64_t text_bytes(const std::vector<Article>& articles) {
    return std::accumulate(
        articles.begin(), articles.end(), std::uint64_t{0},
        [](std::uint64_t sum, const Article& article) { return sum + article.text.size(); });
}

Result<std::vector<Article>> make_corpus(const std::string& folder, Amount amount) {
    const Result<std::vector<Article>> stories = read_stories(folder);
    if (!stories) return stories.error();
    const Disguise disguise(*stories);
    std::vector<Article> articles;
    std::uint64_t made = 0;
    for (std::uint64_t copy = 0; made < amount.bytes || articles.size() < amount.articles; ++copy) {
        for (const Article& article : *stories) {
            articles.push_back(disguise.copy(article, copy));
            made += article.text.size();
        }
    }
    std::ranges::sort(articles, {}, &Article::id);
    return articles;
}

}  // namespace atodds::bench
