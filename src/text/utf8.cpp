#include "text/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace atodds::text {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// First offset from `at` on that holds a byte beyond ASCII, or the text's size.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    std::uint64_t block = 0;
    while (at + sizeof block <= text.size()) {
        std::memcpy(&block, text.data() + at, sizeof block);
        if ((block & high_bits) != 0) break;
        at += sizeof block;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

/// The second byte of a sequence is limited by the first (Unicode 15, table 3-7): no overlong forms, no
/// surrogates, nothing above U+10FFFF.
bool second_byte_fits(unsigned char first, unsigned char second) {
    switch (first) {
        case 0xE0:
            return second >= 0xA0 && second <= 0xBF;
        case 0xED:
            return second >= 0x80 && second <= 0x9F;
        case 0xF0:
            return second >= 0x90 && second <= 0xBF;
        case 0xF4:
            return second >= 0x80 && second <= 0x8F;
        default:
            return is_continuation(second);
    }
}

unsigned declared_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

}  // namespace

unsigned sequence_length(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    const unsigned length = declared_length(first);
    if (length <= 1) return length;
    if (length > text.size() - at || !second_byte_fits(first, byte_at(text, at + 1))) return 0;
    for (unsigned i = 2; i < length; ++i) {
        if (!is_continuation(byte_at(text, at + i))) return 0;
    }
    return length;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = skip_ascii(text, 0);
    while (at < text.size()) {
        const unsigned length = sequence_length(text, at);
        if (length == 0) return at;
        at = skip_ascii(text, at + length);
    }
    return std::nullopt;
}

bool is_ascii(std::string_view text) {
    return skip_ascii(text, 0) == text.size();
}

CodePoint decode(std::string_view text, std::size_t at) {
    const char32_t first = byte_at(text, at);
    const auto next = [&](std::size_t i) { return static_cast<char32_t>(byte_at(text, at + i) & 0x3FU); };
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1FU) << 6U | next(1), 2};
    if (first < 0xF0) return {(first & 0x0FU) << 12U | next(1) << 6U | next(2), 3};
    return {(first & 0x07U) << 18U | next(1) << 12U | next(2) << 6U | next(3), 4};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | (code_point >> shift & 0x3FU));
    };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xC0U | code_point >> 6U);
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0U | code_point >> 12U);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | code_point >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

LineIndex::Place LineIndex::at(std::uint32_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::uint32_t start = *(after - 1);
    const auto column = count_code_points(text_.substr(start, offset - start));
    return {static_cast<std::uint32_t>(after - starts_.begin()), static_cast<std::uint32_t>(column + 1)};
}

}  // namespace atodds::text
