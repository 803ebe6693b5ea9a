#include "segment/paragraphs.hpp"

#include <algorithm>
#include <cstring>

#include "segment/characters.hpp"

namespace atodds::segment {
namespace {

constexpr std::uint32_t shortest_wrapped_line = 40;  // bytes; a shorter line was ended on purpose
constexpr std::uint32_t longest_wrapped_line = 130;  // bytes: 110 columns and some letters beyond ASCII
constexpr std::size_t fewest_continuations =
    3;                                         // lines continued in lower case that show a text to be wrapped
constexpr std::size_t continuation_share = 4;  // and at least one line end in so many

/// A line without the white space around it.
struct Line {
    Span span;
    bool blank_before = true;  ///< a blank line, or the begin of the text, stands before it
};

bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

std::vector<Line> find_lines(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    constexpr std::size_t usual_line = 128;  // bytes: a paragraph of news or a blank line; to count them would be one more walk over the text
    std::vector<Line> lines;
    lines.reserve((end - begin) / usual_line + 1);
    bool blank = true;
    for (std::uint32_t at = begin; at < end;) {
        const void* found = std::memchr(text.data() + at, '\n', end - at);
        const std::uint32_t stop =
            found ? static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data()) : end;
        std::uint32_t first = at, last = stop;
        while (first < last && is_blank(text[first])) ++first;
        while (last > first && is_blank(text[last - 1])) --last;
        if (first < last) lines.push_back({{first, last}, blank});
        blank = first >= last;
        at = stop + 1;
    }
    return lines;
}

bool ends_sentence(std::string_view text, Span line) {
    std::uint32_t at = line.end;
    while (at > line.begin && std::strchr("\"')]", text[at - 1]) != nullptr) --at;
    if (at >= line.begin + 3 && text.substr(at - 3, 2) == "\xE2\x80") at -= 3;  // ” ’ …
    return at == line.begin || std::strchr(".!?:;", text[at - 1]) != nullptr;
}

/// Words that never end a line of their own, and begin none in lower case.
bool is_small_word(std::string_view word) {
    constexpr std::string_view words[] = {"a",    "about", "an",   "and",  "are",   "as",    "at",    "be",
                                          "been", "by",    "for",  "from", "had",   "has",   "have",  "his",
                                          "in",   "into",  "is",   "its",  "more",  "of",    "on",    "or",
                                          "some", "than",  "that", "the",  "their", "to",    "under", "was",
                                          "were", "which", "who",  "with", "Some",  "About", "The",   "At"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Words that a count follows: "killing | 31 people", "at least | 12 houses". A headline may end in "bombing" or "killed".
bool asks_for_figure(std::string_view word) {
    constexpr std::string_view words[] = {"affecting", "almost",  "another", "around", "carrying",  "damaging",  "destroying", "displacing", "including", "injuring",
                                          "killing",   "leaving", "least",   "most",   "nearly",    "only",      "over",       "roughly",    "stranding", "trapping",
                                          "up",        "wounding"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string_view first_word(std::string_view line) {
    return line.substr(0, line.find_first_of(" \t"));
}

std::string_view last_word(std::string_view line) {
    const auto space = line.find_last_of(" \t");
    return space == std::string_view::npos ? line : line.substr(space + 1);
}

/// A line that begins with a figure and a word in lower case: "31 people", and no "15 May 2024".
bool counts_something(std::string_view text, Span line) {
    if (character_at(text, line.begin).kind != CharKind::digit) return false;
    const std::uint32_t word = line.begin + static_cast<std::uint32_t>(first_word(text.substr(line.begin, line.size())).size()) + 1;
    return word < line.end && character_at(text, word).kind == CharKind::lower;
}

/// "29,739 people lost | their homes", "Some | 189,800 residents": a short line whose words show that it
/// breaks off.
bool breaks_off(std::string_view text, Span line, Span next) {
    const auto begin = text.substr(next.begin, next.size());
    const auto kind = character_at(text, next.begin).kind;
    if (line.size() > longest_wrapped_line || ends_sentence(text, line)) return false;
    if (kind == CharKind::lower && is_small_word(first_word(begin))) return true;
    const bool goes_on = kind == CharKind::lower || kind == CharKind::digit;
    const std::string_view last = last_word(text.substr(line.begin, line.size()));
    return (goes_on && is_small_word(last)) || (counts_something(text, next) && asks_for_figure(last));
}

/// The line breaks off in mid-sentence and the next line goes on in lower case.
bool is_continued(std::string_view text, Span line, Span next) {
    return line.size() >= shortest_wrapped_line && line.size() <= longest_wrapped_line &&
           character_at(text, next.begin).kind == CharKind::lower && !ends_sentence(text, line);
}

/// Widest line of a text that is hard-wrapped throughout; 0 for one that has a paragraph a line.
std::uint32_t wrapped_width(std::string_view text, const std::vector<Line>& lines) {
    std::uint32_t widest = 0;
    std::size_t continued = 0, pairs = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        widest = std::max(widest, lines[i].span.size());
        if (i + 1 == lines.size() || lines[i + 1].blank_before) continue;
        ++pairs;
        continued += is_continued(text, lines[i].span, lines[i + 1].span);
    }
    const bool wrapped = continued >= fewest_continuations && continued * continuation_share >= pairs;
    return wrapped && widest <= longest_wrapped_line ? widest : 0;
}

/// In a wrapped text a line goes on unless the first word of the next one would have fitted on it.
bool joins(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
    if (next.blank_before) return false;
    if (is_continued(text, line.span, next.span) || breaks_off(text, line.span, next.span)) return true;
    if (width == 0) return false;
    std::uint32_t word_end = next.span.begin;
    while (word_end < next.span.end && !is_blank(text[word_end])) ++word_end;
    return line.span.size() + 1 + (word_end - next.span.begin) > width * 9 / 10;
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::vector<Line> lines = find_lines(text, begin, end);
    const std::uint32_t width = wrapped_width(text, lines);
    std::vector<Span> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && joins(text, lines[i - 1], lines[i], width)) {
            paragraphs.back().end = lines[i].span.end;
        } else {
            paragraphs.push_back(lines[i].span);
        }
    }
    return paragraphs;
}

}  // namespace atodds::segment
