#include "text/encoding.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.hpp"

namespace atodds::text {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array byte_order_marks{Mark{"\xFF\xFE\0\0"sv, "utf-32le"}, Mark{"\0\0\xFE\xFF"sv, "utf-32be"},
                           Mark{"\xFF\xFE"sv, "utf-16le"}, Mark{"\xFE\xFF"sv, "utf-16be"}};

// A text file may hold a stray control character; more than one byte in this many means data of another kind.
constexpr std::size_t bytes_per_control = 100;

const Mark* find_mark(std::string_view bytes) {
    for (const Mark& mark : byte_order_marks) {
        if (bytes.starts_with(mark.bytes)) return &mark;
    }
    return nullptr;
}

bool is_odd_control(unsigned char byte) {
    return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != '\v' &&
           byte != 0x1B;
}

std::string convert(std::string_view bytes, const char* encoding) {
    // ICU counts in int32_t; larger inputs never come here (ingest has a limit far below).
    const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
    std::string out;
    wide.toUTF8String(out);
    return out;
}

struct Damage {
    std::size_t good = 0;  ///< well-formed sequences of two bytes or more
    std::size_t bad = 0;   ///< bytes that belong to no sequence
    std::string repaired;
};

// Copies the text with U+FFFD for each byte that is not UTF-8, counting how much of it was.
Damage repair(std::string_view bytes) {
    Damage damage;
    while (!bytes.empty()) {
        const std::size_t valid = first_invalid_utf8(bytes).value_or(bytes.size());
        const std::string_view run = bytes.substr(0, valid);
        damage.good += static_cast<std::size_t>(std::count_if(
            run.begin(), run.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
        damage.repaired += run;
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        ++damage.bad;
        append_utf8(damage.repaired, U'\uFFFD');
        bytes.remove_prefix(1);
    }
    return damage;
}

}  // namespace

bool looks_binary(std::string_view bytes) {
    if (find_mark(bytes)) return false;
    if (bytes.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(bytes.begin(), bytes.end(),
                                        [](char c) { return is_odd_control(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(controls) > bytes.size() / bytes_per_control;
}

std::optional<Utf8Text> to_utf8(std::string bytes) {
    if (const Mark* mark = find_mark(bytes)) {
        return Utf8Text{convert(std::string_view(bytes).substr(mark->bytes.size()), mark->encoding),
                        mark->encoding};
    }
    if (looks_binary(bytes)) return std::nullopt;
    if (!first_invalid_utf8(bytes)) return Utf8Text{std::move(bytes), std::nullopt};
    Damage damage = repair(bytes);
    if (damage.good > damage.bad) return Utf8Text{std::move(damage.repaired), "utf-8"};
    return Utf8Text{convert(bytes, "windows-1252"), "windows-1252"};
}

std::size_t byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? mark.size() : 0;
}

}  // namespace atodds::text
