#pragma once
#include <string_view>

namespace atodds::gazetteer {

enum class Kinship {
    unrelated,  ///< or WordNet does not know one of them
    one_kind,   ///< two things of one kind: "house" and "flat"
    one_thing,  ///< one word, synonyms, or one includes the other: "tanker" and "ship"
};

/// How two nouns (singular, lower case) stand to each other by their first senses in WordNet and what includes these at most two steps
/// up, save what is nearly anything ("structure").
Kinship kinship(std::string_view a, std::string_view b);

/// True when the first sense of a noun (singular, lower case) in WordNet is a kind of person: "seaman", "caterer".
bool is_person_noun(std::string_view noun);

}  // namespace atodds::gazetteer
