#include "rules/en/inflection.hpp"

#include <algorithm>

#include "rules/en/irregular.hpp"

namespace atodds::rules::en {
namespace {

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// The letter `back` places from the end; 0 before the word's begin.
char letter(std::string_view word, std::size_t back) {
    return back < word.size() ? word[word.size() - 1 - back] : '\0';
}

/// A vowel for spelling: the u of "qu" is none ("quit", "equip").
bool is_spelling_vowel(std::string_view word, std::size_t back) {
    const char c = letter(word, back);
    return is_vowel(c) && !(c == 'u' && letter(word, back + 1) == 'q');
}

bool ends_in_consonant_y(std::string_view word) {
    return letter(word, 0) == 'y' && !is_vowel(letter(word, 1));
}

bool takes_es(std::string_view word) {
    const char last = letter(word, 0);
    return last == 's' || last == 'x' || last == 'z' || word.ends_with("ch") || word.ends_with("sh");
}

bool has_one_syllable(std::string_view word) {
    int groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::size_t back = word.size() - 1 - i;
        const bool starts = is_spelling_vowel(word, back) && !(i > 0 && is_spelling_vowel(word, back + 1));
        groups += starts ? 1 : 0;
    }
    return groups == 1;
}

/// One consonant after one vowel: stop, plan, occur.
bool ends_in_single_consonant(std::string_view word) {
    const char last = letter(word, 0);
    return word.size() >= 3 && !is_vowel(last) &&
           std::string_view("wxy").find(last) == std::string_view::npos && is_spelling_vowel(word, 1) &&
           !is_spelling_vowel(word, 2);
}

/// Stems before -ed and -ing of a regular verb; two where both spellings are in use.
std::vector<std::string> stems(std::string_view base) {
    const std::string plain(base);
    if (base.ends_with("ic")) return {plain + 'k'};
    const auto& spellings = Irregular::instance().spellings;
    const auto listed = spellings.find(base);
    Spelling spelling = Spelling::plain;
    if (listed != spellings.end()) {
        spelling = listed->second;
    } else if (has_one_syllable(base) && ends_in_single_consonant(base)) {
        spelling = Spelling::doubled;
    }
    const std::string doubled = plain + base.back();
    if (spelling == Spelling::either) return {plain, doubled};
    return {spelling == Spelling::doubled ? doubled : plain};
}

std::vector<std::string> with_ending(std::vector<std::string> words, std::string_view ending) {
    for (std::string& word : words) word += ending;
    return words;
}

std::string without_last(std::string_view word, std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters));
}

/// With -s: the third person of a verb and the plural of a noun.
std::string s_form(std::string_view base) {
    if (takes_es(base)) return std::string(base) + "es";
    if (ends_in_consonant_y(base)) return without_last(base, 1) + "ies";
    return std::string(base) + 's';
}

/// A verb ends in -oes after a consonant ("vetoes"); nouns of that kind are listed.
std::string third_person(std::string_view base) {
    const bool oes = letter(base, 0) == 'o' && !is_vowel(letter(base, 1));
    return oes ? std::string(base) + "es" : s_form(base);
}

std::vector<std::string> regular_past(std::string_view base) {
    if (letter(base, 0) == 'e') return {std::string(base) + 'd'};
    if (ends_in_consonant_y(base)) return {without_last(base, 1) + "ied"};
    return with_ending(stems(base), "ed");
}

std::vector<std::string> regular_ing(std::string_view base) {
    const bool keeps_e = base.ends_with("ee") || base.ends_with("oe") || base.ends_with("ye");
    if (base.ends_with("ie")) return {without_last(base, 2) + "ying"};
    if (letter(base, 0) == 'e' && !keeps_e && base.size() > 2) return {without_last(base, 1) + "ing"};
    return with_ending(stems(base), "ing");
}

void append_new(std::vector<std::string>& to, const std::vector<std::string>& forms) {
    for (const std::string& form : forms) {
        if (std::ranges::find(to, form) == to.end()) to.push_back(form);
    }
}

/// fisherman, policewoman; the words in -man that are no men are listed as irregular.
std::vector<std::string> regular_plural(std::string_view base) {
    if (base.size() > 4 && base.ends_with("man")) return {without_last(base, 2) + "en"};
    return {s_form(base)};
}

}  // namespace

std::vector<std::string> verb_forms(std::string_view base) {
    std::vector<std::string> result{std::string(base)};
    if (base.size() < 2) return result;
    const auto& verbs = Irregular::instance().verbs;
    const auto listed = verbs.find(base);
    const IrregularVerb verb = listed == verbs.end() ? IrregularVerb{} : listed->second;
    append_new(result, verb.third.empty() ? std::vector{third_person(base)} : verb.third);
    append_new(result, verb.past.empty() ? regular_past(base) : verb.past);
    append_new(result, verb.participle);
    append_new(result, verb.ing.empty() ? regular_ing(base) : verb.ing);
    return result;
}

std::vector<std::string> noun_forms(std::string_view base) {
    std::vector<std::string> result{std::string(base)};
    if (base.size() < 2) return result;
    const auto& plurals = Irregular::instance().plurals;
    const auto listed = plurals.find(base);
    append_new(result, listed == plurals.end() ? regular_plural(base) : listed->second);
    return result;
}

}  // namespace atodds::rules::en
