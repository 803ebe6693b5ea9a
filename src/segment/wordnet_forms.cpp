// Run at build time: which tags WordNet lets a word have.
#include "segment/wordnet_forms.hpp"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <set>
#include <sstream>
#include <vector>

namespace atodds::segment {
namespace {

using Forms = std::map<std::string, FormTags>;
/// How often a word stands as one part of speech, by the word.
using Uses = std::map<std::string, double>;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_plain(const std::string& word) {
    constexpr std::size_t shortest = 3, longest = 24;
    return word.size() >= shortest && word.size() <= longest && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool ends_in_consonant_y(const std::string& word) { return word.ends_with("y") && !is_vowel(word[word.size() - 2]); }

std::string with_s(const std::string& word) {
    if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ies";
    const bool hisses = word.ends_with("s") || word.ends_with("x") || word.ends_with("z") || word.ends_with("ch") || word.ends_with("sh");
    return word + (hisses ? "es" : "s");
}

/// "stop", "occur": a consonant that is doubled before an ending; where the stress lies nobody knows, so both forms are made.
bool may_double(const std::string& word) {
    const std::size_t n = word.size();
    return !is_vowel(word[n - 1]) && is_vowel(word[n - 2]) && !is_vowel(word[n - 3]) && word.find_last_of("wxy") != n - 1;
}

std::vector<std::string> past_forms(const std::string& verb) {
    if (verb.ends_with("e")) return {verb + "d"};
    if (ends_in_consonant_y(verb)) return {verb.substr(0, verb.size() - 1) + "ied"};
    if (may_double(verb)) return {verb + "ed", verb + verb.back() + "ed"};
    return {verb + "ed"};
}

std::vector<std::string> ing_forms(const std::string& verb) {
    if (verb.ends_with("ie")) return {verb.substr(0, verb.size() - 2) + "ying"};
    if (verb.ends_with("e") && !verb.ends_with("ee")) return {verb.substr(0, verb.size() - 1) + "ing"};
    if (may_double(verb)) return {verb + "ing", verb + verb.back() + "ing"};
    return {verb + "ing"};
}

void add(Forms& forms, const std::string& form, std::initializer_list<Tag> tags, double uses) {
    for (const Tag tag : tags) forms[form][tag] += uses;
}

void add_noun(Forms& forms, const std::string& noun, double uses) {
    add(forms, noun, {Tag::nn}, uses);
    add(forms, with_s(noun), {Tag::nns}, uses);
}

/// Participles stand as adjectives and nouns too, but rarely.
constexpr double as_another_word = 0.2;

void add_past(Forms& forms, const std::string& form, double uses) {
    add(forms, form, {Tag::vbd, Tag::vbn}, uses);
    add(forms, form, {Tag::jj}, as_another_word * uses);
}

void add_ing(Forms& forms, const std::string& form, double uses) {
    add(forms, form, {Tag::vbg}, uses);
    add(forms, form, {Tag::nn, Tag::jj}, as_another_word * uses);
}

void add_verb(Forms& forms, const std::string& verb, double uses) {
    add(forms, verb, {Tag::vb, Tag::vbp}, uses);
    add(forms, with_s(verb), {Tag::vbz}, uses);
    for (const std::string& form : past_forms(verb)) add_past(forms, form, uses);
    for (const std::string& form : ing_forms(verb)) add_ing(forms, form, uses);
}

/// Single lower-case words of the synsets of a data file.
std::set<std::string> words_of(const std::filesystem::path& file) {
    std::set<std::string> words;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string offset, lexicographer, part, count, word, sense;
        if (line.starts_with("  ") || !(fields >> offset >> lexicographer >> part >> count)) continue;
        for (int left = std::stoi(count, nullptr, 16); left > 0 && fields >> word >> sense; --left)
            if (word = word.substr(0, word.find('(')); is_plain(word)) words.insert(word);
    }
    return words;
}

/// Uses of a part of speech, by the digit that its sense keys have behind the percent sign ("drone%1:06:00::"), 3 and 5 being adjectives.
Uses uses_of(const std::filesystem::path& counts, std::string_view digits) {
    Uses uses;
    std::ifstream in(counts);
    std::string key;
    double number = 0, count = 0;
    while (in >> key >> number >> count) {
        const std::size_t percent = key.find('%');
        if (percent != std::string::npos && digits.find(key[percent + 1]) != digits.npos) uses[key.substr(0, percent)] += count;
    }
    return uses;
}

/// Irregular forms: lines "retook retake".
template <class Add>
void add_exceptions(const std::filesystem::path& file, Add add) {
    std::ifstream in(file);
    for (std::string form, base; in >> form >> base;)
        if (is_plain(form) && is_plain(base)) add(form, base);
}

/// What an unused word counts for: new words of news are nouns more often than anything else.
constexpr double noun = 1, verb = 0.3, adjective = 0.6, adverb = 0.3;

double used(const Uses& uses, const std::string& word, double least) {
    const auto found = uses.find(word);
    return least + (found == uses.end() ? 0 : found->second);
}

}  // namespace

Forms wordnet_forms(const std::filesystem::path& folder) {
    const auto nouns = words_of(folder / "data.noun"), verbs = words_of(folder / "data.verb"), adjectives = words_of(folder / "data.adj"), adverbs = words_of(folder / "data.adv");
    if (nouns.empty() || verbs.empty() || adjectives.empty() || adverbs.empty()) return {};
    const auto counts = folder / "cntlist.rev";
    const Uses as_noun = uses_of(counts, "1"), as_verb = uses_of(counts, "2"), as_adjective = uses_of(counts, "35"), as_adverb = uses_of(counts, "4");
    Forms forms;
    for (const std::string& word : nouns) add_noun(forms, word, used(as_noun, word, noun));
    for (const std::string& word : verbs) add_verb(forms, word, used(as_verb, word, verb));
    for (const std::string& word : adjectives) {
        const bool of_verb = word.ends_with("ed") && forms.contains(word);  // "doped": added as a form of "dope"
        if (!of_verb) add(forms, word, {Tag::jj}, used(as_adjective, word, adjective));
    }
    for (const std::string& word : adverbs) add(forms, word, {Tag::rb}, used(as_adverb, word, adverb));
    add_exceptions(folder / "noun.exc", [&](const std::string& form, const std::string& base) { add(forms, form, {Tag::nns}, used(as_noun, base, noun)); });
    add_exceptions(folder / "verb.exc", [&](const std::string& form, const std::string& base) {
        form.ends_with("ing") ? add_ing(forms, form, used(as_verb, base, verb)) : add_past(forms, form, used(as_verb, base, verb));
    });
    return forms;
}

}  // namespace atodds::segment
