#include "ingest/dateline_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "rules/pack.hpp"

namespace atodds::ingest {
namespace {

// Labels and agencies are names of a few words; longer ones are not looked for.
constexpr std::size_t longest_phrase = 4;

std::string_view word_at(std::string_view text, std::span<const Word> words, std::size_t index) {
    return text.substr(words[index].begin, words[index].end - words[index].begin);
}

// The longest phrase of the table that ends just before `last`, and its length in words.
std::pair<const rules::Phrase*, std::size_t> phrase_before(std::string_view text, std::span<const Word> words,
                                                           std::size_t last,
                                                           const rules::PhraseTable& table) {
    for (std::size_t length = std::min(longest_phrase, last); length > 0; --length) {
        std::vector<rules::WordId> ids;
        for (std::size_t i = last - length; i < last; ++i) {
            ids.push_back(rules::Pack::english().word(ascii_lower(word_at(text, words, i))));
        }
        if (const rules::Phrase* phrase = table.exact(ids)) return {phrase, length};
    }
    return {nullptr, 0};
}

}  // namespace

LabelMatch label_before(std::string_view text, std::span<const Word> words, std::size_t last) {
    static const rules::PhraseTable& labels = rules::Pack::english().phrases("dateline-label");
    const auto [phrase, length] = phrase_before(text, words, last, labels);
    if (!phrase) return {};
    return {phrase->get("means") == "updated" ? Label::updated : Label::published, length};
}

std::size_t agency_before(std::string_view text, std::span<const Word> words, std::size_t last) {
    static const rules::PhraseTable& agencies = rules::Pack::english().phrases("dateline-agency");
    const auto [phrase, length] = phrase_before(text, words, last, agencies);
    return phrase && is_capitalised(word_at(text, words, last - length)) ? length : 0;
}

bool opens_sentence(std::string_view word) {
    static const rules::PhraseTable& openers = rules::Pack::english().phrases("dateline-opener");
    const rules::WordId id = rules::Pack::english().word(ascii_lower(word));
    return id != rules::unknown_word && openers.exact(std::span(&id, 1)) != nullptr;
}

}  // namespace atodds::ingest
