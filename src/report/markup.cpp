#include "report/markup.hpp"

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

bool is_web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace atodds::report
