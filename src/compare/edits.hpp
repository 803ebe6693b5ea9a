#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atodds::compare {

/// The one place at which two sentences differ that are the same otherwise, word for word.
struct Edit {
    enum class Kind { name, figure, other };
    Kind kind = Kind::other;
    std::string a;  ///< the words in the first sentence
    std::string b;
};

/// The words of a text, without the marks between them.
std::vector<std::string_view> split_words(std::string_view text);

/// Nothing where the sentences are equal, differ in more than one place, or share too few words to be one sentence, edited.
std::optional<Edit> single_edit(std::string_view a, std::string_view b);

}  // namespace atodds::compare
