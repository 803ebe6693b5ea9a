#include <algorithm>

#include "rules/pack.hpp"

namespace atodds::rules {

std::string_view Phrase::get(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? std::string_view() : found->second;
}

std::pair<std::uint32_t, std::uint32_t> PhraseTable::starting_with(WordId word) const {
    const auto found = std::ranges::lower_bound(starts_, word, {}, &std::pair<WordId, std::uint32_t>::first);
    if (found == starts_.end() || found->first != word) return {0, 0};
    const auto next = found + 1;
    return {found->second, next == starts_.end() ? static_cast<std::uint32_t>(order_.size()) : next->second};
}

PhraseTable::Match PhraseTable::longest_of(std::span<const WordId> words) const {
    const auto [first, last] = starting_with(words.front());
    for (std::uint32_t i = first; i < last; ++i) {
        const Phrase& phrase = phrases_[order_[i]];
        const auto length = phrase.words.size();
        if (length <= words.size() && std::ranges::equal(phrase.words, words.first(length))) {
            return {&phrase, static_cast<std::uint32_t>(length)};
        }
    }
    return {};
}

const Phrase* PhraseTable::exact(std::span<const WordId> words) const {
    if (words.empty() || !may_start(words.front())) return nullptr;
    const auto [first, last] = starting_with(words.front());
    for (std::uint32_t i = first; i < last; ++i) {
        const Phrase& phrase = phrases_[order_[i]];
        if (std::ranges::equal(phrase.words, words)) return &phrase;
    }
    return nullptr;
}

}  // namespace atodds::rules
