#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace atodds::ingest {

/// A run of letters, a run of digits, or one mark of a short stretch of text. Offsets are bytes into that
/// stretch.
struct Word {
    enum class Kind : std::uint8_t { letters, digits, mark };
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Kind kind = Kind::mark;
};

/// The first word at or after an offset; empty at the end of the text.
Word next_word(std::string_view text, std::size_t at);

/// Cuts header values and datelines, before the article's language is known. Bytes above ASCII count as
/// letters, except the dashes and middle dots that part a dateline from the text, which are marks.
std::vector<Word> cut_words(std::string_view text);

std::string ascii_lower(std::string_view text);
std::string_view trim(std::string_view text);
/// True when the word begins with an upper-case letter of ASCII or with a letter beyond it.
bool is_capitalised(std::string_view word);

}  // namespace atodds::ingest
