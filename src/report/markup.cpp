#include "report/markup.hpp"

#include <algorithm>
#include <array>

#include "report/layout.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

constexpr char32_t first_noncharacter = 0xFFFE;  // XML knows neither U+FFFE nor U+FFFF

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

/// The schemes of addresses, in any letters, that run nothing when they are followed.
bool leads_somewhere(std::string_view url) {
    constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
    const auto lower = [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); };
    return std::ranges::any_of(schemes, [&](std::string_view scheme) {
        return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, {}, lower);
    });
}

/// No address holds these as they are; in a picture or page they would end the attribute that holds it.
bool breaks_out(unsigned char byte) {
    constexpr unsigned char last_control = 0x20, removed = 0x7F;
    return byte <= last_control || byte == removed || std::string_view("\"'<>\\^`{|}").find(static_cast<char>(byte)) != std::string_view::npos;
}

}  // namespace

std::string plain_text(std::string_view text) {
    const std::string safe = clean(text);
    std::string out;
    out.reserve(safe.size());
    for (std::size_t at = 0; at < safe.size();) {
        const text::CodePoint next = text::decode(safe, at);
        const bool forbidden = next.value == first_noncharacter || next.value == first_noncharacter + 1;
        if (!forbidden) out.append(safe, at, next.length);
        at += next.length;
    }
    return out;
}

std::string markup_text(std::string_view text) {
    std::string out;
    for (char c : plain_text(text)) {
        const std::string_view replaced = entity(c);
        if (replaced.empty())
            out += c;
        else
            out += replaced;
    }
    return out;
}

std::string markup_piece(std::string_view text) {
    if (text.empty()) return {};
    std::string out = markup_text(text);
    if (out.empty()) return is_space(text.front()) ? " " : "";
    if (is_space(text.front())) out.insert(out.begin(), ' ');
    if (is_space(text.back())) out += ' ';
    return out;
}

std::string tag(std::string_view name, Attributes attributes) {
    std::string out = "<";
    out += name;
    for (const auto& [key, value] : attributes)
        out.append(" ").append(key).append("=\"").append(markup_text(value)) += '"';
    return out += '>';
}

std::string element(std::string_view name, Attributes attributes, std::string_view inner) {
    std::string out = tag(name, attributes);
    return out.append(inner).append("</").append(name).append(">");
}

std::string text_element(std::string_view name, Attributes attributes, std::string_view text) {
    return element(name, attributes, markup_text(text));
}

std::string link_address(std::string_view url) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    if (!leads_somewhere(url)) return out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (!breaks_out(byte)) {
            out += c;
            continue;
        }
        out += {'%', hex[byte >> 4U], hex[byte & 0xFU]};
    }
    return out;
}

}  // namespace atodds::report
