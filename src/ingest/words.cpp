#include "ingest/words.hpp"

#include <algorithm>
#include <array>

namespace atodds::ingest {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// En dash, em dash, horizontal bar, middle dot, bullet, no-break space in UTF-8.
constexpr std::array<std::string_view, 6> wide_marks{"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95",
                                                     "\xC2\xB7",     "\xE2\x80\xA2", "\xC2\xA0"};

std::size_t wide_mark_at(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return 0;
    for (const std::string_view mark : wide_marks) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

std::size_t run_length(std::string_view text, Word::Kind kind) {
    std::size_t length = 0;
    while (length < text.size()) {
        if (kind == Word::Kind::digits ? !is_digit(text[length]) : !is_letter(text[length])) break;
        const bool wide = static_cast<unsigned char>(text[length]) >= 0x80;
        if (wide && wide_mark_at(text.substr(length)) != 0) break;
        ++length;
    }
    return length;
}

}  // namespace

Word next_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    const auto begin = static_cast<std::uint32_t>(at);
    if (at >= text.size()) return {begin, begin, Word::Kind::mark};
    Word::Kind kind = Word::Kind::mark;
    std::size_t length = wide_mark_at(text.substr(at));
    if (length == 0 && (is_digit(text[at]) || is_letter(text[at]))) {
        kind = is_digit(text[at]) ? Word::Kind::digits : Word::Kind::letters;
        length = run_length(text.substr(at), kind);
    }
    return {begin, static_cast<std::uint32_t>(at + std::max<std::size_t>(length, 1)), kind};
}

std::vector<Word> cut_words(std::string_view text) {
    std::vector<Word> words;
    for (Word word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end))
        words.push_back(word);
    return words;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

bool is_capitalised(std::string_view word) {
    return !word.empty() &&
           ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

}  // namespace atodds::ingest
