#include "pairs/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/draft.hpp"
#include "gazetteer/gazetteer.hpp"

namespace atodds::pairs {

namespace {

/// Names and words that everyday text does not use say more about what a text is about.
constexpr int rare_weight = 2;
/// Letters by which English words are told apart once their endings are off; derivations differ later
/// (develop, development).
constexpr std::size_t stem_letters = 6;
/// What is left of a word when an ending goes must still be a word.
constexpr std::size_t shortest_stem = 3;

bool is_figure(const Text& text, std::uint32_t token) {
    for (const Mention& m : text.reading.figures)
        if (m.first_token <= token && token < m.last_token)
            return m.unit_token != token || m.number_token == token;
    return false;
}

bool is_content(const segment::Token& token) {
    if (token.kind != segment::TokenKind::word || token.is(segment::possessive)) return false;
    return segment::is_noun(token.tag) || segment::is_verb(token.tag) || segment::is_adjective(token.tag) ||
           token.tag == segment::Tag::rb || token.tag == segment::Tag::fw;
}

int weight_of(const Text& text, std::uint32_t token, const std::string& lower) {
    if (text.reading.names.at(token)) return rare_weight;
    return gazetteer::Gazetteer::instance().is_frequent_word(lower) ? 1 : rare_weight;
}

}  // namespace

std::string stem_of(std::string lower) {
    constexpr std::array<std::string_view, 8> endings{"'s", "ing", "ies", "ied", "ed", "es", "s", "ly"};
    for (const auto ending : endings)
        if (lower.ends_with(ending) && lower.size() >= ending.size() + shortest_stem) {
            lower.resize(lower.size() - ending.size());
            break;
        }
    if (lower.size() > stem_letters) lower.resize(stem_letters);
    return lower;
}

std::vector<Word> content_words(const Text& text, std::uint32_t first, std::uint32_t last) {
    std::vector<Word> words;
    const segment::Document& d = text.document();
    for (std::uint32_t t = first; t < last;) {
        const extract::Sense sense = extract::sense_at(text.reading, t, last);
        const std::uint32_t end = std::min(last, t + std::max<std::uint32_t>(1, sense.length));
        for (; t < end; ++t) {
            if (sense.text.empty() || !is_content(d.tokens[t]) || is_figure(text, t)) continue;
            std::string lower(extract::lower(d, t));
            const int weight = weight_of(text, t, lower);
            words.push_back({t, stem_of(std::move(lower)), std::string(sense.text), weight});
        }
    }
    return words;
}

std::vector<Word> content_words(const Text& text) {
    return content_words(text, 0, text.size());
}

WordSet::WordSet(const std::vector<Word>& words) {
    for (const Word& word : words) stems_.insert(word.stem), senses_.insert(word.sense);
}

int share_in(const std::vector<Word>& words, const WordSet& set) {
    std::unordered_set<std::string> seen;
    int all = 0, held = 0;
    for (const Word& word : words) {
        if (!seen.insert(word.stem).second) continue;
        all += word.weight;
        if (set.has(word)) held += word.weight;
    }
    return all == 0 ? 0 : 1000 * held / all;
}

}  // namespace atodds::pairs
