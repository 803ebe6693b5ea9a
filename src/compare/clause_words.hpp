#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/judgement.hpp"

namespace atodds::compare {

/// Words as they are written, with the marks behind them. Views into the article.
using Words = std::vector<std::string_view>;

Words written_words(std::string_view text, std::size_t most = std::string_view::npos);

/// From the start of the claim to the next comma or stop behind its end: the claim itself may end before what is tied to it.
std::string_view clause_text(const Pair& pair, const Claim& claim);

/// The whole sentence.
std::string_view sentence_text(const Pair& pair, const Claim& claim);

/// The word without the marks behind it.
std::string_view bare(std::string_view word);

/// Whether the article writes the word, in small letters or with a capital.
bool article_has(const Pair& pair, const Claim& claim, std::string_view word);

/// The word as a noun in the singular, in small letters.
std::string noun_form(std::string_view word);

/// A word of the text is the noun, in the singular or the plural.
bool has_noun(const Words& words, std::string_view noun);

/// A word in small letters that cannot stand within a noun phrase, and so ends it.
bool ends_phrase(std::string_view word);

/// "The", "a", "its": what opens a noun phrase and tells nothing of the thing.
bool is_article(std::string_view word);

/// "Denied arming the militia", where the other tells of troops that were armed: the noun behind the denied act in -ing is none of the other's; of
/// a name, none that the other's article has.
bool denies_another_object(const Pair& pair, const Claim& denied, const Claim& told);

}  // namespace atodds::compare
