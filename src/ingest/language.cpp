#include "ingest/language.hpp"

#include <algorithm>
#include <vector>

#include "ingest/words.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::ingest {
namespace {

// The first lines settle most articles; what is not clearly English there is judged by more of its text.
constexpr std::size_t quick_sample = 500;
constexpr std::size_t full_sample = 6000;
constexpr std::size_t clearly_common_of_1000 = 250;
constexpr std::size_t fewest_letters = 20;
constexpr std::size_t fewest_words = 30;  // names apart
// Shorter lines are menus, tables and headings, which hold few common words in any language.
constexpr std::size_t fewest_in_line = 8;
// Measured on 4,500 English news passages of 40 words and more: 250 in 1000 is the smallest share. Passages
// in French, Spanish, German, Dutch, Norwegian, Indonesian and Turkish reach 60 at most.
constexpr std::size_t least_common_of_1000 = 150;
// Latin, Greek and Cyrillic share the range below; letters of the Latin script end here (Latin Extended
// Additional apart).
constexpr char32_t last_latin = 0x024F;
constexpr char32_t first_latin_additional = 0x1E00;
constexpr char32_t last_latin_additional = 0x1EFF;
constexpr char32_t first_general_punctuation = 0x2000;
constexpr char32_t last_general_punctuation = 0x2BFF;

std::string_view beginning(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

bool is_latin_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return (c >= 0xC0 && c <= last_latin) || (c >= first_latin_additional && c <= last_latin_additional);
}

bool is_other_letter(char32_t c) {
    return c > last_latin && !is_latin_letter(c) &&
           !(c >= first_general_punctuation && c <= last_general_punctuation);
}

bool is_mostly_foreign_script(std::string_view text) {
    std::size_t latin = 0;
    std::size_t other = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_ascii(text[at])) {  // nearly all
            latin += is_latin_letter(static_cast<unsigned char>(text[at++])) ? 1 : 0;
            continue;
        }
        const text::CodePoint point = text::decode(text, at);
        latin += is_latin_letter(point.value) ? 1 : 0;
        other += is_other_letter(point.value) ? 1 : 0;
        at += point.length;
    }
    return other > latin && other >= fewest_letters;
}

struct Count {
    std::size_t words = 0;  ///< in lower case: names speak no language
    std::size_t names = 0;
    std::size_t common = 0;
};

/// A word with a capital first letter only: mostly a name. Words all in capitals are words of a headline.
bool is_name(std::string_view word) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return upper(word[0]) && word.size() > 1 && !upper(word[1]);
}

/// The words that most English sentences hold some of. All are short: a longer word need not be looked up.
class CommonWords {
  public:
    CommonWords() {
        for (const rules::Phrase& phrase : pack_.phrases("language-common").phrases()) {
            if (phrase.words.size() != 1) continue;
            is_common_[phrase.words.front()] = true;
            longest_ = std::max(longest_, pack_.text(phrase.words.front()).size());
        }
    }
    bool has(std::string_view word) const {
        return word.size() <= longest_ && is_common_[pack_.word(ascii_lower(word))];
    }

  private:
    const rules::Pack& pack_ = rules::Pack::english();
    std::vector<bool> is_common_ = std::vector<bool>(pack_.words() + 1);  // by word
    std::size_t longest_ = 0;
};

Count count_words(std::string_view line) {
    static const CommonWords common;
    Count count;
    for (Word word = next_word(line, 0); word.begin < word.end; word = next_word(line, word.end)) {
        if (word.kind != Word::Kind::letters) continue;
        const std::string_view text = line.substr(word.begin, word.end - word.begin);
        ++(is_name(text) ? count.names : count.words);
        if (common.has(text)) ++count.common;
    }
    return count;
}

LanguageGuess guess_from(std::string_view text, std::size_t least_common) {
    if (is_mostly_foreign_script(text)) return LanguageGuess::other;
    Count total;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const Count line = count_words(text.substr(at, end - at));
        if (line.words + line.names >= fewest_in_line) {
            total.words += line.words;
            total.common += line.common;
        }
        at = end + 1;
    }
    if (total.words < fewest_words) return LanguageGuess::unknown;
    return total.common * 1000 < total.words * least_common ? LanguageGuess::other : LanguageGuess::english;
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
    const LanguageGuess first = guess_from(beginning(text, quick_sample), clearly_common_of_1000);
    return first == LanguageGuess::english ? first
                                           : guess_from(beginning(text, full_sample), least_common_of_1000);
}

bool names_english(std::string_view language) {
    const std::string lower = ascii_lower(trim(language));
    return lower == "en" || lower == "eng" || lower == "english" || lower.starts_with("en-") ||
           lower.starts_with("en_");
}

}  // namespace atodds::ingest
