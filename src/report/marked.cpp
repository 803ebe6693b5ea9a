#include "report/marked.hpp"

#include "report/layout.hpp"

namespace atodds::report {
namespace {

// Clean text holds no control characters, so these two can stand for the marks while lines are broken; they
// take no room.
constexpr char begin_mark = '\x01';
constexpr char end_mark = '\x02';

/// Puts colours in the place of the marks, closing them at each line end.
std::string painted(const std::string& paragraph, const Paint& paint, std::string_view rest) {
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < paragraph.size(); ++at) {
        const char c = paragraph[at];
        if (c == begin_mark || c == end_mark) {
            inside = c == begin_mark;
            out += inside ? paint.mark_begin() : paint.mark_end();
        } else if (c == '\n' && inside) {
            out.append(paint.mark_end()) += '\n';
            if (at + 1 < paragraph.size()) {
                out.append(rest).append(paint.mark_begin());
                at += rest.size();
            }
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string marked_paragraph(const Excerpt& excerpt, const Paint& paint, std::string_view first,
                             std::string_view rest, unsigned width) {
    std::string text = "“" + excerpt.before;
    if (paint.colour())
        text += begin_mark + excerpt.words + end_mark;
    else
        text.append(paint.mark_begin()).append(excerpt.words).append(paint.mark_end());
    text += excerpt.after + "”";
    const std::string lines = paragraph(text, first, rest, width);
    return paint.colour() ? painted(lines, paint, rest) : lines;
}

}  // namespace atodds::report
