#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace atodds::compare {

/// The one place at which two sentences differ that are the same otherwise, word for word.
struct Edit {
    enum class Kind { name, figure, other };
    Kind kind = Kind::other;
    std::string a;  ///< the words in the first sentence
    std::string b;
};

/// Nothing where the sentences are equal, differ in more than one place, or share too few words to be one sentence, edited.
std::optional<Edit> single_edit(std::string_view a, std::string_view b);

}  // namespace atodds::compare
