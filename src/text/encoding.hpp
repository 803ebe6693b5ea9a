#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace atodds::text {

/// A text in UTF-8, and the name of the encoding it was in when it had to be converted.
struct Utf8Text {
    std::string text;
    std::optional<std::string>
        converted_from;  ///< "windows-1252", "utf-16le", ...; "utf-8" when broken bytes were replaced
};

/// True for bytes that are no text in any encoding read here: NUL bytes without a UTF-16 or UTF-32 mark, or
/// many control characters.
bool looks_binary(std::string_view bytes);

/// The bytes as UTF-8. Valid UTF-8 is handed through, its byte order mark included; UTF-16 and UTF-32 are
/// known by their mark; of the rest, text that is UTF-8 for the greater part keeps its good bytes and has
/// U+FFFD for the bad ones, and anything else is read as windows-1252. Nothing for binary data.
std::optional<Utf8Text> to_utf8(std::string bytes);

/// Length of a UTF-8 byte order mark at the start of the text: 3 or 0.
std::size_t byte_order_mark(std::string_view text);

}  // namespace atodds::text
