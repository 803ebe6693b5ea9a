#include "report/marked.hpp"

#include <optional>

#include "report/layout.hpp"

namespace atodds::report {
namespace {

// Clean text holds no control characters, so these can stand for the marks while lines are broken; they take
// no room.
constexpr char begin_mark = '\x01';
constexpr char end_mark = '\x02';
constexpr char begin_deciding = '\x03';
constexpr char end_deciding = '\x04';
constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view underlined = "\x1b[4m";
constexpr std::string_view bold_underlined = "\x1b[1;4m";

bool tells_apart(const Excerpt& excerpt) {
    return excerpt.pieces.size() > 1;
}

/// The style that holds from a mark on; nothing for a character that is none.
std::optional<std::string_view> style_from(char c, std::string_view span) {
    if (c == begin_mark || c == end_deciding) return span;
    if (c == begin_deciding) return bold_underlined;
    if (c == end_mark) return std::string_view();
    return std::nullopt;
}

/// Puts colours in the place of the marks, closing them at each line end.
std::string painted(const std::string& paragraph, std::string_view span, std::string_view rest) {
    std::string out;
    std::string_view style;
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
        const char c = paragraph[at];
        if (const auto next = style_from(c, span)) {
            if (!style.empty()) out += reset;
            style = *next;
            out += style;
        } else if (c == '\n' && !style.empty()) {
            out.append(reset) += '\n';
            if (at + 1 < paragraph.size()) {
                out.append(rest).append(style);
                at += rest.size();
            }
        } else {
            out += c;
        }
    }
    return out;
}

std::string marked_words(const Excerpt& excerpt, bool colour) {
    std::string out(1, colour ? begin_mark : '[');
    for (const Excerpt::Piece& piece : excerpt.pieces) {
        const bool apart = piece.decides && tells_apart(excerpt);
        if (apart) out += colour ? begin_deciding : '*';
        out += piece.text;
        if (apart) out += colour ? end_deciding : '*';
    }
    return out + (colour ? end_mark : ']');
}

}  // namespace

std::string marked_paragraph(const Excerpt& excerpt, const Paint& paint, std::string_view first,
                             std::string_view rest, unsigned width) {
    const std::string text =
        "“" + excerpt.before + marked_words(excerpt, paint.colour()) + excerpt.after + "”";
    const std::string lines = paragraph(text, first, rest, width);
    if (!paint.colour()) return lines;
    return painted(lines, tells_apart(excerpt) ? underlined : bold_underlined, rest);
}

}  // namespace atodds::report
