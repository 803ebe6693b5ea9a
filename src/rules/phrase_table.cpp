#include <algorithm>

#include "rules/pack.hpp"

namespace atodds::rules {

std::string_view Phrase::get(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? std::string_view() : found->second;
}

std::pair<std::uint32_t, std::uint32_t> PhraseTable::starting_with(WordId word) const {
    const auto rank = static_cast<std::size_t>(std::ranges::lower_bound(first_words_, word) - first_words_.begin());
    return {starts_[rank], starts_[rank + 1]};
}

namespace {

/// The words of the phrase after its first are those of the text, which has as many.
bool goes_on_as(const Phrase& phrase, std::span<const WordId> words) {
    for (std::size_t i = 1; i < phrase.words.size(); ++i)
        if (phrase.words[i] != words[i]) return false;
    return true;
}

}  // namespace

PhraseTable::Match PhraseTable::longest_of(std::span<const WordId> words) const {
    const auto [first, last] = starting_with(words.front());
    for (std::uint32_t i = first; i < last; ++i) {
        const Phrase& phrase = phrases_[order_[i]];
        const auto length = phrase.words.size();
        if (length <= words.size() && goes_on_as(phrase, words)) {
            return {&phrase, static_cast<std::uint32_t>(length)};
        }
    }
    return {};
}

const Phrase* PhraseTable::written(std::string_view entry) const {
    const auto found = std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& p) { return p.base == entry; });
    return found == phrases_.end() ? nullptr : &*found;
}

const Phrase* PhraseTable::exact(std::span<const WordId> words) const {
    if (words.empty() || !may_start(words.front())) return nullptr;
    const auto [first, last] = starting_with(words.front());
    for (std::uint32_t i = first; i < last; ++i) {
        const Phrase& phrase = phrases_[order_[i]];
        if (phrase.words.size() == words.size() && goes_on_as(phrase, words)) return &phrase;
    }
    return nullptr;
}

}  // namespace atodds::rules
