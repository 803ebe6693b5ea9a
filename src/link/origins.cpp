#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "link/corpus.hpp"

namespace atodds::link {

namespace {

/// MinHash (Broder 1997): the share of equal minima estimates the Jaccard similarity of the two shingle sets.
constexpr std::size_t hashes = 64;
constexpr std::size_t band = 4;          // 16 bands of 4 rows: pairs above 0.5 similarity meet with probability 0.64, above 0.7 with 0.98
constexpr std::size_t shingle_words = 5;
constexpr std::size_t same_minima = 38;  // 38 of 64: similarity about 0.6, well above two reports of one event in own words (under 0.1)

using Signature = std::array<std::uint64_t, hashes>;

std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

std::vector<std::uint64_t> word_hashes(const Article& article) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = 0;
    for (std::size_t i = article.body; i < article.text.size(); ++i) {
        const auto c = static_cast<unsigned char>(article.text[i]);
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (letter || (c >= '0' && c <= '9') || c >= 0x80) {
            hash = (hash ^ (letter ? c | 0x20U : c)) * 0x100000001b3ULL;
        } else if (hash != 0) {
            words.push_back(hash);
            hash = 0;
        }
    }
    if (hash != 0) words.push_back(hash);
    return words;
}

constexpr unsigned shift = 33;
std::uint64_t folded(std::uint64_t x) { return x ^ (x >> shift); }

/// The smallest hashes of a set: mix(x ^ seed) for each of some seeds. The first step of mix, which is linear, is taken of x and of
/// the seeds beforehand.
class Minima {
  public:
    Minima() {
        minima_.fill(UINT64_MAX);
        ceilings_.fill(UINT64_MAX);
    }
    void add(std::uint64_t x) {
        static const Signature seeds = all_seeds();
        const std::uint64_t first = folded(x);
        for (std::size_t h = 0; h < hashes; ++h) {
            const std::uint64_t half = (first ^ seeds[h]) * 0xff51afd7ed558ccdULL;
            const std::uint64_t hash = folded(half) * 0xc4ceb9fe1a85ec53ULL;
            // the last step leaves the upper bits as they are, and they nearly always decide
            if (hash <= ceilings_[h]) lower(h, folded(hash));
        }
    }
    const Signature& signature() const { return minima_; }

  private:
    static Signature all_seeds() {
        Signature seeds;
        for (std::size_t h = 0; h < hashes; ++h) seeds[h] = folded(h * 0x9e3779b97f4a7c15ULL);
        return seeds;
    }
    void lower(std::size_t h, std::uint64_t hash) {
        minima_[h] = std::min(minima_[h], hash);
        ceilings_[h] = minima_[h] | (UINT64_MAX >> (64 - shift));
    }

    Signature minima_;
    Signature ceilings_;  // the minima with all the lower bits that the last step changes
};

bool sign(const Article& article, Signature& signature) {
    const auto words = word_hashes(article);
    if (words.size() < shingle_words) return false;
    Minima minima;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::uint64_t shingle = 0;
        for (std::size_t j = 0; j < shingle_words; ++j) shingle = mix(shingle + words[i + j]);
        minima.add(shingle);
    }
    signature = minima.signature();
    return true;
}

bool near_copy(const Signature& a, const Signature& b) {
    std::size_t same = 0;
    for (std::size_t h = 0; h < hashes; ++h) same += a[h] == b[h];
    return same >= same_minima;
}

}  // namespace

void find_origins(std::vector<Article>& articles) {
    std::vector<std::size_t> origin(articles.size());
    std::vector<Signature> signatures(articles.size());
    std::unordered_map<std::uint64_t, std::size_t> bands;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        origin[i] = i;
        if (!sign(articles[i], signatures[i])) continue;
        for (std::size_t b = 0; b < hashes; b += band) {
            std::uint64_t key = b;
            for (std::size_t r = 0; r < band; ++r) key = mix(key + signatures[i][b + r]);
            const auto [first, fresh] = bands.try_emplace(key, i);
            if (!fresh && origin[i] == i && near_copy(signatures[i], signatures[first->second])) origin[i] = origin[first->second];
        }
    }
    for (std::size_t i = 0; i < articles.size(); ++i) articles[i].origin = articles[origin[i]].id;
}

}  // namespace atodds::link
