#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace atodds::rules::en {

/// How a verb of two or more syllables treats a single last consonant before -ed and -ing.
enum class Spelling { plain, doubled, either };

/// Forms that the regular rules get wrong, by base form; an empty list stands for the regular form.
struct IrregularVerb {
    std::vector<std::string> third, past, participle, ing;
};

using FormMap = std::map<std::string, std::string, std::less<>>;  ///< form -> base form

/// What irregular.json says, ready to look up.
struct Irregular {
    std::map<std::string, IrregularVerb, std::less<>> verbs;
    std::map<std::string, std::vector<std::string>, std::less<>> plurals;
    std::map<std::string, Spelling, std::less<>> spellings;
    FormMap verb_bases, noun_bases, adjective_bases;

    static const Irregular& instance();
};

}  // namespace atodds::rules::en
