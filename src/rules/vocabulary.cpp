#include "rules/vocabulary.hpp"

namespace atodds::rules {

WordId Vocabulary::add(std::string_view word) {
    if (const WordId known = find(word); known != unknown_word) return known;
    texts_.emplace_back(word);
    const WordId id = size();
    ids_.emplace(texts_.back(), id);
    return id;
}

}  // namespace atodds::rules
