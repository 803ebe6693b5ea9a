#include "segment/sentences.hpp"

#include <algorithm>
#include <array>

namespace atodds::segment {
namespace {

constexpr std::uint32_t shortest_glued_word =
    3;  // letters before a stop that runs into the next sentence ("quickly.The")
constexpr std::uint32_t shortest_glued_name = 4;  // the same of a name ("October.The"); a shorter may be cut short
constexpr std::array<std::string_view, 10> opening_marks{"(", "[", "\"", "'", "“", "‘", "«", "``", "—", "–"};
constexpr std::array<std::string_view, 9> closing_marks{")", "]", "”", "’", "»", "''", "!", "?", "..."};

bool is_lower_word(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_name(std::string_view word) { return word[0] >= 'A' && word[0] <= 'Z' && is_lower_word(word.substr(1)); }

}  // namespace

/// `quoted`: the stop before it stands within quotation marks, so a straight mark closes them.
bool SentenceCutter::closes(std::uint32_t token, bool quoted) const {
    const std::string_view mark = text(token);
    if (mark == "\"" || mark == "'" || mark == "’" || mark == "''") {
        if (!tokens_[token].is(space_before)) return true;
        const bool free_right = token + 1 >= tokens_.size() || tokens_[token + 1].is(space_before);
        return quoted && free_right;  // tokenised text sets its marks off on both sides
    }
    if (mark == "." && !tokens_[token].is(space_before)) return true;
    return std::find(closing_marks.begin(), closing_marks.end(), mark) != closing_marks.end();
}

bool SentenceCutter::opens(std::uint32_t token) const {
    return tokens_[token].kind == TokenKind::punct &&
           std::find(opening_marks.begin(), opening_marks.end(), text(token)) != opening_marks.end();
}

SentenceCutter::Next SentenceCutter::after(std::uint32_t stop) const {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    const bool quoted = tokens_[stop].is(in_quotes);
    Next next;
    next.token = stop + 1;
    while (next.token < count && tokens_[next.token].kind == TokenKind::punct && closes(next.token, quoted)) {
        next.closed = true;
        ++next.token;
    }
    next.word = next.token;
    while (next.word < count && opens(next.word)) ++next.word;
    return next;
}

bool SentenceCutter::begins_sentence(std::uint32_t token) const {
    const Token& t = tokens_[token];
    if (t.kind == TokenKind::number || t.kind == TokenKind::symbol || t.is(capitalised)) return true;
    return t.kind == TokenKind::word && static_cast<unsigned char>(text_[t.begin]) >= 0x80 &&
           !is_letter(character_at(text_, t.begin).kind);
}

bool SentenceCutter::is_starter(std::uint32_t token) const {
    return tokens_[token].is(capitalised) && words_.has(tokens_[token].word, starter_word);
}

/// "7 : 37 a . m . UTC": the abbreviation in text that was split into words.
bool SentenceCutter::closes_half_day(std::uint32_t stop) const {
    if (stop < 3 || text(stop - 1) != "m" || text(stop - 2) != ".") return false;
    return text(stop - 3) == "a" || text(stop - 3) == "p";
}

/// A plain stop ends a sentence before a capital or a figure; with no space after it only where that is safe.
bool SentenceCutter::ends_at_full_stop(std::uint32_t stop, const Next& next) const {
    if (!begins_sentence(next.word)) return false;
    if (closes_half_day(stop)) return is_starter(next.word);
    const Token& before = tokens_[stop == 0 ? 0 : stop - 1];
    const Token& first = tokens_[next.token];
    if (first.is(space_before)) {
        const bool decimal_point = tokens_[stop].is(space_before) && before.kind == TokenKind::number &&
                                   tokens_[next.word].kind == TokenKind::number && !next.closed;
        return !decimal_point;  // "6 . 1" of tokenised text
    }
    if (next.closed) return true;
    if (!tokens_[next.word].is(capitalised)) return next.word != next.token;
    return before.kind == TokenKind::number ||
           (before.span().size() >= shortest_glued_word && is_lower_word(text(stop - 1))) ||
           (before.span().size() >= shortest_glued_name && is_name(text(stop - 1)) && is_starter(next.word)) ||
           next.word != next.token;
}

bool SentenceCutter::ends(const Stop& stop, const Next& next) const {
    switch (stop.kind) {
        case StopKind::full_stop:
        case StopKind::outcry:
            return ends_at_full_stop(stop.token, next);
        case StopKind::ellipsis:
            return is_starter(next.word) || (next.closed && begins_sentence(next.word));
        case StopKind::abbreviation:
            return is_starter(next.word) || (next.word != next.token && tokens_[next.word].is(capitalised));
        case StopKind::glued:
        case StopKind::bullet:
            return true;
        case StopKind::title:
        case StopKind::initial:
            break;
    }
    return false;
}

void SentenceCutter::push(std::uint32_t first, std::uint32_t last, std::uint32_t paragraph,
                          std::vector<Sentence>& out) {
    if (first == last) return;
    out.push_back({first, last, paragraph, false});
    tokens_[first].flags |= sentence_start;
    std::uint32_t word = first;
    while (word < last && tokens_[word].kind == TokenKind::punct) ++word;
    if (word < last) tokens_[word].flags |= sentence_start;
}

void SentenceCutter::cut(std::uint32_t first, std::span<const Stop> stops, std::uint32_t paragraph,
                         std::vector<Sentence>& out) {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::uint32_t begin = first;
    for (const Stop& stop : stops) {
        if (stop.kind == StopKind::bullet) {
            push(begin, stop.token, paragraph, out);
            begin = stop.token;
            continue;
        }
        if (stop.token < begin) continue;
        const Next next = after(stop.token);
        if (next.word >= count || !ends(stop, next)) continue;
        push(begin, next.token, paragraph, out);
        begin = next.token;
    }
    push(begin, count, paragraph, out);
}

}  // namespace atodds::segment
