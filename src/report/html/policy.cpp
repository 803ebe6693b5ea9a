#include "report/html/policy.hpp"

#include <cstdint>

#include "text/sha256.hpp"

namespace atodds::report::html {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr unsigned bits_a_letter = 6;
constexpr unsigned bits_a_hex_digit = 4;
constexpr std::size_t letters_a_group = 4;

unsigned hex_value(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Base64 (RFC 4648) of the bytes a hex string stands for.
std::string base64(std::string_view hex) {
    std::string out;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (char digit : hex) {
        bits = bits << bits_a_hex_digit | hex_value(digit);
        held += bits_a_hex_digit;
        if (held < bits_a_letter) continue;
        held -= bits_a_letter;
        out += alphabet[bits >> held & 0x3FU];
    }
    if (held > 0) out += alphabet[bits << (bits_a_letter - held) & 0x3FU];
    while (out.size() % letters_a_group != 0) out += '=';
    return out;
}

std::string source(std::string_view text) {
    return " 'sha256-" + base64(text::sha256(text)) + "'";
}

}  // namespace

std::string content_policy(std::initializer_list<std::string_view> styles, std::string_view script) {
    std::string policy = "default-src 'none'; style-src";
    for (std::string_view style : styles) policy += source(style);
    return policy + "; script-src" + source(script) + "; base-uri 'none'; form-action 'none'";
}

}  // namespace atodds::report::html
