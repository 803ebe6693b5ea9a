#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "link/corpus.hpp"
#include "link/repeats.hpp"

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

/// What a byte of a word counts as: letters in lower case, digits, all bytes of other letters; 0: none of a word.
constexpr std::array<std::uint8_t, 256> bytes_of_words = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (letter || (c >= '0' && c <= '9') || c >= 0x80) table[c] = static_cast<std::uint8_t>(letter ? c | 0x20 : c);
    }
    return table;
}();

std::vector<std::uint64_t> word_hashes(const Article& article) {
    constexpr std::size_t bytes_per_word = 6;
    std::vector<std::uint64_t> words;
    words.reserve(article.text.size() / bytes_per_word);
    std::uint64_t hash = 0;
    for (const char letter : std::string_view(article.text).substr(article.body)) {
        const std::uint8_t c = bytes_of_words[static_cast<unsigned char>(letter)];
        if (c != 0) {
            hash = (hash ^ c) * 0x100000001b3ULL;
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

/// Runs of words of an article, hashed, with the first step of mix taken: that step is linear, so that mix(x ^ seed) goes on from
/// folded(x) ^ folded(seed).
std::vector<std::uint64_t> shingles_of(const Article& article) {
    const auto words = word_hashes(article);
    std::vector<std::uint64_t> shingles;
    shingles.reserve(words.size());
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::uint64_t shingle = 0;
        for (std::size_t j = 0; j < shingle_words; ++j) shingle = mix(shingle + words[i + j]);
        shingles.push_back(folded(shingle));
    }
    return shingles;
}

std::uint64_t seed_of(std::size_t h) { return folded(h * 0x9e3779b97f4a7c15ULL); }

/// The h-th hash of a shingle but for its last step, which leaves the upper bits as they are.
std::uint64_t half_hashed(std::uint64_t shingle, std::uint64_t seed) {
    return folded((shingle ^ seed) * 0xff51afd7ed558ccdULL) * 0xc4ceb9fe1a85ec53ULL;
}

/// True when one of the h-th hashes of some shingles lies below `bound`. Mostly one of the first does.
bool any_below(std::span<const std::uint64_t> shingles, std::size_t h, std::uint64_t bound) {
    return std::ranges::any_of(shingles, [bound, seed = seed_of(h)](std::uint64_t shingle) { return folded(half_hashed(shingle, seed)) < bound; });
}

/// The smallest of the h-th hashes of some shingles.
std::uint64_t minimum(std::span<const std::uint64_t> shingles, std::size_t h) {
    const std::uint64_t seed = seed_of(h);
    std::uint64_t least = UINT64_MAX, ceiling = UINT64_MAX;
    for (const std::uint64_t shingle : shingles) {
        const std::uint64_t hash = half_hashed(shingle, seed);
        if (hash > ceiling) continue;  // its upper bits nearly always decide
        least = std::min(least, folded(hash));
        ceiling = least | (UINT64_MAX >> (64 - shift));
    }
    return least;
}

/// Which shingles may stand in more than one place.
Repeats repeats_in(const std::vector<std::vector<std::uint64_t>>& articles) {
    std::size_t count = 0;
    for (const auto& shingles : articles) count += shingles.size();
    Repeats repeats(count);
    for (const auto& shingles : articles) {
        for (const std::uint64_t shingle : shingles) repeats.fetch(shingle);
        for (const std::uint64_t shingle : shingles) repeats.add(shingle);
    }
    return repeats;
}

/// The shingles of an article, and what is found of them when it is asked for: most articles are copies of none, and hashes of
/// theirs need not be compared.
class Sketch {
  public:
    Sketch(std::vector<std::uint64_t> shingles, const Repeats& repeats) : shingles_(std::move(shingles)) {
        for (const std::uint64_t shingle : shingles_) repeats.fetch(shingle);
        const auto own = std::partition(shingles_.begin(), shingles_.end(), [&](std::uint64_t s) { return repeats.may_repeat(s); });
        repeated_ = static_cast<std::size_t>(own - shingles_.begin());
    }

    /// The key of a band of minima; nothing when one of them is that of a shingle which no other article has: then no other article
    /// has the band.
    std::optional<std::uint64_t> key(std::size_t first) const {
        std::uint64_t key = first;
        const auto repeated = std::span(shingles_).first(repeated_), own = std::span(shingles_).subspan(repeated_);
        for (std::size_t h = first; h < first + band; ++h) {
            const std::uint64_t least = minimum(repeated, h);
            if (repeated.empty() || any_below(own, h, least)) return std::nullopt;
            key = mix(key + least);
        }
        return key;
    }

    const Signature& signature() {
        if (signed_) return signature_;
        for (std::size_t h = 0; h < hashes; ++h) signature_[h] = minimum(shingles_, h);
        signed_ = true;
        return signature_;
    }

  private:
    std::vector<std::uint64_t> shingles_;  // those that may stand elsewhere first
    std::size_t repeated_ = 0;
    bool signed_ = false;
    Signature signature_{};
};

bool near_copy(const Signature& a, const Signature& b) {
    std::size_t same = 0;
    for (std::size_t h = 0; h < hashes; ++h) same += a[h] == b[h];
    return same >= same_minima;
}

std::vector<Sketch> sketches_of(const std::vector<Article>& articles) {
    std::vector<std::vector<std::uint64_t>> shingles;
    for (const Article& article : articles) shingles.push_back(shingles_of(article));
    const Repeats repeats = repeats_in(shingles);
    std::vector<Sketch> sketches;
    for (auto& own : shingles) sketches.emplace_back(std::move(own), repeats);
    return sketches;
}

}  // namespace

void find_origins(std::vector<Article>& articles) {
    std::vector<Sketch> sketches = sketches_of(articles);
    std::vector<std::size_t> origin(articles.size());
    std::unordered_map<std::uint64_t, std::size_t> bands;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        origin[i] = i;
        for (std::size_t b = 0; b < hashes; b += band) {
            const auto key = sketches[i].key(b);
            if (!key) continue;
            const auto [first, fresh] = bands.try_emplace(*key, i);
            if (!fresh && origin[i] == i && near_copy(sketches[i].signature(), sketches[first->second].signature())) origin[i] = origin[first->second];
        }
    }
    for (std::size_t i = 0; i < articles.size(); ++i) articles[i].origin = articles[origin[i]].id;
}

}  // namespace atodds::link
