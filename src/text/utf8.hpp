#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atodds::text {

/// Offset of the first byte that is not part of valid UTF-8; nothing when all is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// Length of the well-formed UTF-8 sequence at `at` (1 to 4); 0 when there is none. `at` must be inside the
/// text.
unsigned sequence_length(std::string_view text, std::size_t at);

/// The code point at `at` and its length in bytes. The text must be valid there.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 1;
};
CodePoint decode(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code_point);
std::size_t count_code_points(std::string_view text);

inline bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
bool is_ascii(std::string_view text);
/// Lower case of an ASCII letter; any other byte unchanged.
inline char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Letters and case beyond ASCII, as Unicode has them.
bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);

/// Case folding for look-ups: lower case, curly apostrophes straight, full-width forms narrow; not for
/// display.
std::string fold(std::string_view text);
/// fold() appended to `out`, so that a caller in a hot loop keeps its buffer.
void fold_into(std::string& out, std::string_view text);
/// fold() and accents off ("Erdoğan" -> "erdogan").
std::string fold_accents(std::string_view text);

/// Lines of a text: 1-based line and column (in code points) of a byte offset.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);
    struct Place {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    Place at(std::uint32_t offset) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace atodds::text
