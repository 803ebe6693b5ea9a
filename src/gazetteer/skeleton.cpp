#include <algorithm>
#include <array>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "text/utf8.hpp"

// Romanised Arabic, Russian, Ukrainian and Chinese names vary in vowels, in the article, in doubled letters
// and in a few digraphs. What stays is the order of consonants, the first vowel's class and the ending -ia,
// which tells Niger from Nigeria.
namespace atodds::gazetteer {
namespace {

constexpr std::array<std::string_view, 17> articles{"al", "el", "as", "ash", "an", "ar", "at",  "ad", "az",
                                                    "ul", "ed", "es", "et",  "er", "ez", "the", "ath"};

/// Ways to write one sound, longest first; the right side is a letter that no name holds otherwise where two
/// letters are one sound (S: sh, K: kh, C: ch, Z: zh).
struct Digraph {
    std::string_view written;
    char sound;
};
constexpr std::array<Digraph, 13> digraphs{{{"tsch", 'C'},
                                            {"tch", 'C'},
                                            {"sch", 'S'},
                                            {"sh", 'S'},
                                            {"kh", 'K'},
                                            {"gh", 'g'},
                                            {"ch", 'C'},
                                            {"zh", 'Z'},
                                            {"dj", 'j'},
                                            {"ph", 'f'},
                                            {"dh", 'd'},
                                            {"ck", 'k'},
                                            {"th", 't'}}};

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// a; e, i, y; o, u: spellings keep to these classes at a word's begin (Idlib, Edlib; Urum, Orum).
char vowel_class(char c) {
    if (c == 'a') return 'a';
    return c == 'o' || c == 'u' ? 'u' : 'i';
}

char plain_consonant(std::string_view word, std::size_t at) {
    const char next = at + 1 < word.size() ? word[at + 1] : '\0';
    switch (word[at]) {
        case 'q':
            return 'k';
        case 'c':
            return next == 'e' || next == 'i' ? 's' : 'k';
        case 'x':
            return 'k';
        default:
            return word[at];
    }
}

/// w glides into a vowel before it unless one follows (Zawr, Zor), and a last h after a vowel is not heard
/// (Raqqa, Raqqah).
bool is_silent(std::string_view word, std::size_t at) {
    const bool after_vowel = at > 0 && is_vowel(word[at - 1]);
    const bool before_vowel = at + 1 < word.size() && is_vowel(word[at + 1]);
    if (word[at] == 'w') return after_vowel && !before_vowel;
    return word[at] == 'h' && after_vowel && at + 1 == word.size();
}

bool ends_in_ia(std::string_view word) {
    return word.size() > 3 && (word.ends_with("ia") || word.ends_with("ya")) &&
           !is_vowel(word[word.size() - 3]);
}

const Digraph* digraph_at(std::string_view word, std::size_t at) {
    constexpr std::string_view second_letters = "shcjk";  // of all digraphs
    if (at + 1 >= word.size() || second_letters.find(word[at + 1]) == std::string_view::npos) return nullptr;
    const auto found = std::ranges::find_if(
        digraphs, [&](const Digraph& d) { return word.substr(at).starts_with(d.written); });
    return found == digraphs.end() ? nullptr : &*found;
}

std::string word_skeleton(std::string_view word) {
    std::string bones;
    for (std::size_t at = 0; at < word.size();) {
        char sound = 0;
        std::size_t length = 1;
        if (is_vowel(word[at])) {
            if (at == 0) sound = vowel_class(word[at]);
        } else if (const Digraph* digraph = digraph_at(word, at)) {
            sound = digraph->sound;
            length = digraph->written.size();
        } else if (!is_silent(word, at)) {
            sound = plain_consonant(word, at);
        }
        // a doubled letter, or two that are one sound, stand side by side in the word ("Hussein",
        // "Zaporizhzhia")
        if (sound != 0 && (bones.empty() || bones.back() != sound || is_vowel(word[at - 1]))) bones += sound;
        at += length;
    }
    if (ends_in_ia(word)) bones += "ia";
    return bones;
}

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : text::fold_accents(name)) {
        if (c == '\'' || c == '`' || c == '.') continue;
        if (c == ' ' || c == '-') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

std::string skeleton(std::string_view name) {
    std::string result;
    const std::vector<std::string> words = words_of(name);
    for (const std::string& word : words) {
        if (words.size() > 1 && std::ranges::find(articles, word) != articles.end()) continue;
        if (!result.empty()) result += ' ';
        result += word_skeleton(word);
    }
    return result;
}

}  // namespace atodds::gazetteer
