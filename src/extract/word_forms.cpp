#include <deque>
#include <string_view>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "extract/clauses.hpp"
#include "rules/vocabulary.hpp"

namespace atodds::extract {

using segment::Document;

namespace {

/// Texts worked out from words that the pack does not know. What it hands out stays good until twice `most` other words have come.
class WordTexts {
  public:
    template <class Make>
    const Lemma& get(std::string_view word, Make make) {
        if (const auto known = recent_.by_word.find(word); known != recent_.by_word.end()) return *known->second;
        if (recent_.by_word.size() >= most) older_ = std::exchange(recent_, {});
        const auto kept = older_.by_word.find(word);
        return recent_.add(word, kept != older_.by_word.end() ? std::string(*kept->second) : make());
    }

  private:
    static constexpr std::size_t most = 25'000;  // a bound on memory; a novel has half of it
    struct Texts {
        boost::unordered_flat_map<std::string_view, const Lemma*, rules::WordHash> by_word;
        std::deque<std::pair<std::string, Lemma>> all;  // a deque, so that they stay where they are

        const Lemma& add(std::string_view word, std::string text) {
            const auto& [kept, made] = all.emplace_back(std::string(word), Lemma(std::move(text)));
            by_word.emplace(kept, &made);
            return made;
        }
    };
    Texts recent_;
    Texts older_;
};

/// The lemma of a word never changes, and the same few thousand words make up nearly all text.
struct LemmaCache {
    std::vector<Lemma> lemmas;  // of the pack's words, by their number
    WordTexts others;
};

}  // namespace

const Lemma& lemma_of(const Document& document, std::uint32_t token, char part) {
    thread_local LemmaCache nouns, verbs;
    LemmaCache& cache = part == 'n' ? nouns : verbs;
    const auto word = document.words[token];
    if (word == rules::unknown_word) {
        const auto text = lower(document, token);
        return cache.others.get(text, [&] { return document.pack->lemma(text, part); });
    }
    if (cache.lemmas.size() <= word) cache.lemmas.resize(document.pack->words() + 1);
    Lemma& lemma = cache.lemmas[word];
    if (lemma.empty()) lemma = Lemma(document.pack->lemma(document.pack->text(word), part));
    return lemma;
}

const Lemma& noun_lemma(const Document& document, std::uint32_t token) { return lemma_of(document, token, 'n'); }

}  // namespace atodds::extract
