#pragma once
#include <cstdint>
#include <string_view>

namespace atodds::segment {

/// What a character is to the tokeniser.
enum class CharKind : std::uint8_t {
    lower,
    upper,  ///< title case too
    digit,
    space,       ///< line ends too: paragraphs are cut before tokens
    no_break,    ///< no-break and thin spaces, which may group digits
    apostrophe,  ///< ' ’ ‘ and their like
    hyphen,      ///< - and the two hyphens of Unicode; dashes are marks
    dot,
    mark,
    symbol,
    fraction,   ///< ½ ¼ ¾ and their like
    invisible,  ///< soft hyphen, zero-width characters, byte order mark: no token, no space
};

struct Character {
    char32_t value = 0;
    std::uint32_t length = 1;  ///< bytes
    CharKind kind = CharKind::mark;
};

namespace detail {
constexpr CharKind ascii_kind(unsigned c) {
    if (c >= 'a' && c <= 'z') return CharKind::lower;
    if (c >= 'A' && c <= 'Z') return CharKind::upper;
    if (c >= '0' && c <= '9') return CharKind::digit;
    if (c <= ' ' || c == 0x7f) return CharKind::space;
    if (c == '\'') return CharKind::apostrophe;
    if (c == '-') return CharKind::hyphen;
    if (c == '.') return CharKind::dot;
    if (c == '_') return CharKind::lower;
    return std::string_view("$%+=<>#@&~^|*`").find(static_cast<char>(c)) == std::string_view::npos
               ? CharKind::mark
               : CharKind::symbol;
}

struct AsciiTable {
    CharKind kind[128] = {};
    constexpr AsciiTable() {
        for (unsigned c = 0; c < 128; ++c) kind[c] = ascii_kind(c);
    }
};
inline constexpr AsciiTable ascii_table;

Character beyond_ascii(std::string_view text, std::size_t at);
}  // namespace detail

/// The character at byte `at` of valid UTF-8.
inline Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {byte, 1, detail::ascii_table.kind[byte]};
    return detail::beyond_ascii(text, at);
}

inline bool is_letter(CharKind kind) {
    return kind == CharKind::lower || kind == CharKind::upper;
}

}  // namespace atodds::segment
