#include <algorithm>

#include "rules/pack.hpp"

namespace atodds::rules {

text::Letters Phrase::get(std::string_view name) const {
    for (const auto& [field, text] : fields)  // names of one length mostly differ in their first letter
        if (field.size() == name.size() && field.front() == name.front() && field == name) return text::Letters(text);
    return {};
}

std::size_t PhraseTable::slot_of(WordId word) const {
    std::size_t slot = word & last_start_;  // ids are given in turn, so that their low bits spread well
    while (starts_[slot].word != word && starts_[slot].word != unknown_word) slot = (slot + 1) & last_start_;
    return slot;
}

std::span<const PhraseTable::Row> PhraseTable::rows_of(WordId word) const {
    const Start& start = starts_[slot_of(word)];
    return {sorted_ + start.first, start.last - start.first};
}

bool PhraseTable::begins(const Row& row, std::span<const WordId> words) const {
    if (row.length == 1) return true;
    if (row.length > words.size() || row.second != words[1]) return false;
    const std::vector<WordId>& own = phrases_[row.phrase].words;
    for (std::size_t i = 2; i < own.size(); ++i)
        if (own[i] != words[i]) return false;
    return true;
}

PhraseTable::Match PhraseTable::longest_of(std::span<const WordId> words) const {
    if (!may_begin(words)) return {};
    const WordId second = words.size() > 1 ? words[1] : unknown_word;
    // most of several words are told apart by the second
    const auto fits = [&](const Row& row) { return row.length == 1 || (row.second == second && begins(row, words)); };
    const Start& start = starts_[slot_of(words.front())];
    if (fits(start.longest)) return {&phrases_[start.longest.phrase], start.longest.length};
    const std::span<const Row> others(sorted_ + start.first + 1, sorted_ + start.last);
    const auto found = std::ranges::find_if(others, fits);
    return found == others.end() ? Match{} : Match{&phrases_[found->phrase], found->length};
}

const Phrase* PhraseTable::written(std::string_view entry) const {
    const auto found = std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& p) { return p.base == entry; });
    return found == phrases_.end() ? nullptr : &*found;
}

const Phrase* PhraseTable::exact(std::span<const WordId> words) const {
    if (words.empty() || !may_start(words.front()) || !may_begin(words)) return nullptr;
    for (const Row& row : rows_of(words.front()))
        if (row.length == words.size() && begins(row, words)) return &phrases_[row.phrase];
    return nullptr;
}

}  // namespace atodds::rules
