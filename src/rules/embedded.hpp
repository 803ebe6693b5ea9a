#pragma once
#include <string_view>

namespace atodds::rules {

/// The English rule files (en/meson.build lists them) as pack_rules wrote them, and the SHA-256 of the files
/// themselves.
std::string_view embedded_rules();
std::string_view embedded_rules_hash();
/// The words that the example sentences of the rules use most, one a line, the commonest first.
std::string_view embedded_common_words();
/// irregular.json by itself: inflection needs it before there is a pack.
std::string_view embedded_irregular_words();

/// Base forms from WordNet, one a line, sorted by bytes: the verbs, the adjectives, and those nouns whose
/// plural could be taken for that of a word without the final e (house, cache, shoe, movie).
std::string_view embedded_verbs();
std::string_view embedded_adjectives();
std::string_view embedded_nouns();

}  // namespace atodds::rules
