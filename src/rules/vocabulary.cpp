#include "rules/vocabulary.hpp"

namespace atodds::rules {

WordId Vocabulary::add(std::string_view word) {
    if (const WordId known = find(word); known != unknown_word) return known;
    texts_.emplace_back(word);
    const WordId id = size();
    if (word.size() > ShortWord::longest) long_.emplace(texts_.back(), id);
    else short_.emplace(ShortWord(word), id);
    return id;
}

}  // namespace atodds::rules
