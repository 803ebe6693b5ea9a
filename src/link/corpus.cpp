#include "link/corpus.hpp"

#include <algorithm>
#include <cmath>

namespace atodds::link {

namespace {

/// Floor of a word's weight: a word in every article still says a little.
constexpr std::uint32_t least_weight = 500;
/// A folder of five articles on one story says nothing of how rare a word is elsewhere: rarity is reckoned as if there were at
/// least so many articles, the others without the word.
constexpr std::size_t smallest_corpus = 64;

}  // namespace

Corpus::Corpus(const std::vector<Article>& articles, const std::vector<Claim>& claims) : articles_(&articles), claims_(&claims) {
    std::unordered_map<std::string_view, DocumentIndex> last_seen;
    for (const Claim& claim : claims) {
        for (const std::string& word : claim.words) {
            const auto [seen, fresh] = last_seen.try_emplace(word, claim.document);
            if (!fresh && seen->second == claim.document) continue;
            seen->second = claim.document;
            ++spread_[word];
        }
    }
    stories_ = find_stories(*this);
}

bool Corpus::same_story(DocumentIndex a, DocumentIndex b) const {
    if (a == b) return true;
    const auto &x = stories_[a], &y = stories_[b];
    return std::any_of(x.begin(), x.end(), [&](std::uint32_t story) { return std::binary_search(y.begin(), y.end(), story); });
}

std::uint32_t Corpus::spread(std::string_view word) const {
    const auto found = spread_.find(word);
    return found == spread_.end() ? 0 : found->second;
}

std::uint32_t Corpus::weight(std::string_view word) const {
    const double ratio = static_cast<double>(std::max(articles_->size(), smallest_corpus) + 1) / std::max<std::uint32_t>(1, spread(word));
    const auto bits = static_cast<std::uint32_t>(std::lround(1000 * std::log2(ratio)));
    return std::max(least_weight, bits);
}

int similarity(const Corpus& corpus, const Claim& a, const Claim& b) {
    const auto square = [](std::uint64_t w) { return w * w / 1000; };
    std::uint64_t both = 0, left = 0, right = 0;
    auto x = a.words.begin();
    auto y = b.words.begin();
    while (x != a.words.end() || y != b.words.end()) {
        const int order = x == a.words.end() ? 1 : y == b.words.end() ? -1 : x->compare(*y);
        const std::uint64_t w = square(corpus.weight(order <= 0 ? *x : *y));
        if (order == 0) both += w;
        if (order <= 0) left += w, ++x;
        if (order >= 0) right += w, ++y;
    }
    if (left == 0 || right == 0) return 0;
    return static_cast<int>(std::lround(1000.0 * static_cast<double>(both) / std::sqrt(static_cast<double>(left) * static_cast<double>(right))));
}

}  // namespace atodds::link
