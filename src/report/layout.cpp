#include "report/layout.hpp"

#include <algorithm>
#include <array>

#include "text/calendar.hpp"
#include "text/utf8.hpp"

namespace atodds::report {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15, EastAsianWidth W and F and default-emoji pictures, in coarse blocks.
constexpr std::array<Range, 14> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1F64F},
                                         {0x1F680, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};
// Combining marks of the scripts news is written in, joiners, direction marks, variation selectors.
constexpr std::array<Range, 14> narrowless = {{{0x0300, 0x036F},
                                               {0x0483, 0x0489},
                                               {0x0591, 0x05BD},
                                               {0x0610, 0x061A},
                                               {0x064B, 0x065F},
                                               {0x06D6, 0x06DC},
                                               {0x0900, 0x0902},
                                               {0x094D, 0x094D},
                                               {0x200B, 0x200F},
                                               {0x202A, 0x202E},
                                               {0x2060, 0x206F},
                                               {0x20D0, 0x20FF},
                                               {0xFE00, 0xFE0F},
                                               {0xE0100, 0xE01EF}}};
// Embeddings, overrides and isolates: an article that holds one unclosed would turn the rest of the report
// around.
constexpr std::array<Range, 2> turning = {{{0x202A, 0x202E}, {0x2066, 0x2069}}};
constexpr char32_t no_break_space = 0xA0;
constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;
constexpr char32_t byte_order_mark = 0xFEFF;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

template <std::size_t size>
bool in(const std::array<Range, size>& ranges, char32_t code_point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [=](Range range) { return range.first <= code_point && code_point <= range.last; });
}

bool is_control(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool is_space(char32_t code_point) {
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0x85 ||
           code_point == no_break_space || code_point == line_separator || code_point == paragraph_separator;
}

bool is_dropped(char32_t code_point) {
    return is_control(code_point) || in(turning, code_point) || code_point == byte_order_mark;
}

/// Appends a valid stretch; true when the text so far ends in white space that still has to be written.
bool append_clean(std::string& out, std::string_view valid, bool gap) {
    for (std::size_t at = 0; at < valid.size();) {
        const text::CodePoint next = text::decode(valid, at);
        if (is_space(next.value)) {
            gap = true;
        } else if (!is_dropped(next.value)) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out.append(valid, at, next.length);
        }
        at += next.length;
    }
    return gap;
}

/// Bytes of `text` that fill at most `width` columns; at least one code point, so that wrapping always moves
/// on.
std::size_t bytes_that_fit(std::string_view text, unsigned width) {
    unsigned used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const text::CodePoint next = text::decode(text, at);
        used += width_of(next.value);
        if (used > width && at > 0) break;
        at += next.length;
    }
    return at;
}

void append_word(std::vector<std::string>& lines, unsigned& used, std::string_view word, unsigned width) {
    const unsigned wanted = width_of(word);
    if (used > 0 && used + 1 + wanted <= width) {
        lines.back().append(" ").append(word);
        used += 1 + wanted;
        return;
    }
    if (used > 0 || !lines.back().empty()) lines.emplace_back();
    while (width_of(word) > width) {
        const std::size_t bytes = bytes_that_fit(word, width);
        if (bytes == word.size()) break;
        lines.back() = word.substr(0, bytes);
        lines.emplace_back();
        word.remove_prefix(bytes);
    }
    lines.back() = word;
    used = width_of(word);
}

}  // namespace

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    while (const auto bad = text::first_invalid_utf8(text)) {
        if (append_clean(out, text.substr(0, *bad), gap)) out += ' ';
        out += replacement;
        gap = false;
        text.remove_prefix(*bad + 1);
    }
    append_clean(out, text, gap);
    return out;
}

unsigned width_of(char32_t code_point) {
    if (is_control(code_point) || in(narrowless, code_point)) return 0;
    return in(wide, code_point) ? 2 : 1;
}

unsigned width_of(std::string_view text) {
    unsigned width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint next = text::decode(text, at);
        width += width_of(next.value);
        at += next.length;
    }
    return width;
}

std::string padded(std::string_view text, unsigned width) {
    const unsigned used = width_of(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string shortened(std::string_view text, unsigned width) {
    if (width_of(text) <= width) return std::string(text);
    return std::string(text.substr(0, bytes_that_fit(text, std::max(width, 2u) - 1))) + std::string(ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, unsigned width) {
    std::vector<std::string> lines(1);
    unsigned used = 0;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (space > 0) append_word(lines, used, text.substr(0, space), std::max(width, 2u));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return lines;
}

std::string paragraph(std::string_view text, std::string_view first, std::string_view rest, unsigned width) {
    const unsigned margin = std::max(width_of(first), width_of(rest));
    std::string out;
    for (const std::string& line : wrapped(text, width > margin ? width - margin : 1))
        out.append(out.empty() ? first : rest).append(line) += '\n';
    return out;
}

std::string row(const std::vector<Cell>& cells, std::string_view indent) {
    constexpr std::string_view gap = "  ";
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 0;
    for (const Cell& cell : cells) {
        lines.push_back(wrapped(cell.text, cell.width));
        height = std::max(height, lines.back().size());
    }
    std::string out;
    for (std::size_t at = 0; at < height; ++at) {
        std::string line(indent);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) line += gap;
            line += padded(at < lines[i].size() ? lines[i][at] : std::string_view(), cells[i].width);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

std::string grouped(std::size_t number) {
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0) out += ',';
        out += digits[at];
    }
    return out;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    std::string out = grouped(number) + ' ';
    if (number == 1) return out.append(one);
    return many.empty() ? out.append(one) += 's' : out.append(many);
}

std::string listed(const std::vector<std::string>& items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
        out += items[i];
    }
    return out;
}


std::string spelled(const PartialDate& date) {
    if (!date.has_month()) return std::to_string(date.year);
    const std::chrono::year_month_day first_day(std::chrono::year(date.year), std::chrono::month(date.month),
                                                std::chrono::day(std::max(date.day, 1u)));
    const std::string day = text::spell(std::chrono::sys_days(first_day));
    return date.has_day() ? day : day.substr(day.find(' ') + 1);
}

std::string spelled(const std::optional<PartialDate>& first, const std::optional<PartialDate>& last) {
    if (!first) return {};
    if (!last || *first == *last) return spelled(*first);
    return spelled(*first) + " to " + spelled(*last);
}

}  // namespace atodds::report
