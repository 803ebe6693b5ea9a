#include "rules/vocabulary.hpp"

namespace atodds::rules {

WordId Vocabulary::add(std::string_view word) {
    if (const WordId known = find(word); known != unknown_word) return known;
    texts_.emplace_back(word);
    const WordId id = size();
    ids_.emplace(texts_.back(), id);
    return id;
}

std::string_view Vocabulary::text(WordId word) const {
    return word == unknown_word || word > texts_.size() ? std::string_view() : texts_[word - 1];
}

}  // namespace atodds::rules
