#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// Words as they are written, with the marks behind them. Views into the article.
using Words = std::vector<std::string_view>;

Words written_words(std::string_view text);

/// From the start of the claim to the next comma or stop behind its end: the claim itself may end before what is tied to it.
std::string_view clause_text(const Pair& pair, const Claim& claim);

/// The whole sentence.
std::string_view sentence_text(const Pair& pair, const Claim& claim);

/// The word without the marks behind it.
std::string_view bare(std::string_view word);

/// Whether the article writes the word, in small letters or with a capital.
bool article_has(const Pair& pair, const Claim& claim, std::string_view word);

}  // namespace atodds::compare
