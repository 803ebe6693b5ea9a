#include <string_view>
#include <unordered_map>

#include "extract/clauses.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// Hash by which a std::string key is found by a string_view.
struct KeyHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
};

/// Texts worked out from words that the pack does not know. What it hands out stays good until twice `most` other words have come.
class WordTexts {
  public:
    template <class Make>
    const std::string& get(std::string_view word, Make make) {
        if (const auto known = recent_.find(word); known != recent_.end()) return known->second;
        if (recent_.size() >= most) {
            older_ = std::move(recent_);
            recent_.clear();
        }
        if (auto kept = older_.find(word); kept != older_.end()) return recent_.insert(older_.extract(kept)).position->second;
        return recent_.emplace(word, make()).first->second;
    }

  private:
    static constexpr std::size_t most = 25'000;  // a bound on memory; a novel has half of it
    using Texts = std::unordered_map<std::string, std::string, KeyHash, std::equal_to<>>;
    Texts recent_;
    Texts older_;
};

/// The lemma of a word never changes, and the same few thousand words make up nearly all text.
struct LemmaCache {
    std::vector<std::string> lemmas;  // of the pack's words, by their number
    WordTexts others;
};

}  // namespace

const std::string& lemma_of(const Document& document, std::uint32_t token, char part) {
    thread_local LemmaCache nouns, verbs;
    LemmaCache& cache = part == 'n' ? nouns : verbs;
    const auto word = document.words[token];
    if (word == rules::unknown_word) {
        const auto text = lower(document, token);
        return cache.others.get(text, [&] { return document.pack->lemma(text, part); });
    }
    if (cache.lemmas.size() <= word) cache.lemmas.resize(document.pack->words() + 1);
    std::string& lemma = cache.lemmas[word];
    if (lemma.empty()) lemma = document.pack->lemma(document.pack->text(word), part);
    return lemma;
}

const std::string& noun_lemma(const Document& document, std::uint32_t token) { return lemma_of(document, token, 'n'); }

}  // namespace atodds::extract
