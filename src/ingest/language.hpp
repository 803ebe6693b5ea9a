#pragma once
#include <string_view>

namespace atodds::ingest {

/// What the letters and words of a text say of its language. Only a clear case is `other`: short texts are
/// `unknown`.
enum class LanguageGuess { english, other, unknown };
LanguageGuess guess_language(std::string_view text);

/// True for "en", "en-GB", "eng", "English".
bool names_english(std::string_view language);

}  // namespace atodds::ingest
