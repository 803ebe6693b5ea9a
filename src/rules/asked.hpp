#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "rules/vocabulary.hpp"

namespace atodds::rules {

/// What was found out about words asked for lately, each in one line of the processor's memory: the tables where it is looked up are large
/// and go by way of several. A text asks for the same few hundred words again and again. For one thread.
template <class Answer, std::size_t places>
class Asked {
  public:
    /// What `find()` says of the word, which must be the same whenever it is asked.
    template <class Find>
    Answer get(std::string_view word, Find find) {
        if (word.empty() || word.size() > ShortWord::longest) return find();
        const ShortWord key(word);
        Known& known = known_[ShortWordHash()(key) % places];
        if (known.word != key) known = {key, find()};
        return known.answer;
    }

  private:
    struct Known {
        ShortWord word{std::string_view()};
        Answer answer{};
    };
    std::array<Known, places> known_;
};

}  // namespace atodds::rules
