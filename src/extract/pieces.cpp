#include "extract/pieces.hpp"

#include <array>
#include <cstring>

#include "text/utf8.hpp"

namespace atodds::extract {
namespace {

constexpr std::size_t longest_part = 24;  // bytes; no word of the lexicon is longer

constexpr std::uint64_t splitting =
    bit(WordClass::cardinal) | bit(WordClass::scale) | bit(WordClass::dozen) | bit(WordClass::denominator) |
    bit(WordClass::ordinal) | bit(WordClass::unit_time) | bit(WordClass::unit) | bit(WordClass::age) |
    bit(WordClass::month) | bit(WordClass::weekday) | bit(WordClass::part) | bit(WordClass::vague_plural) |
    bit(WordClass::times) | bit(WordClass::season) | bit(WordClass::percent);
// Words that are too common in names and compounds to cut a token apart by themselves.
constexpr std::uint64_t weak = bit(WordClass::article) | bit(WordClass::stop);

/// '-' for the dashes as well.
char mark_of(std::string_view text) {
    if (text.size() == 1) return text[0];
    if (text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "\xE2\x80\x90" || text == "\xE2\x80\x91" ||
        text == "\xE2\x88\x92" || text == "--") {
        return '-';
    }
    if (text == "\xC2\xB1") return 'p';  // plus-minus
    return 0;
}

}  // namespace

void Pieces::push(Piece piece) {
    words_.push_back(piece.word);
    items_.push_back(piece);
}

bool Pieces::add_parts(const segment::Token& token, std::uint32_t index) {
    const std::string_view text = slice(token.begin, token.end);
    if (std::memchr(text.data(), '-', text.size()) == nullptr) return false;
    constexpr std::size_t most_parts = 8;
    std::array<Piece, most_parts> parts;
    std::size_t count = 0;
    bool splits = false;
    std::array<char, longest_part> lower;
    for (std::size_t at = 0; at <= text.size() && count < most_parts;) {
        const std::size_t hyphen = std::min(text.find('-', at), text.size());
        Piece& part = parts[count++];
        part.begin = token.begin + static_cast<std::uint32_t>(at);
        part.end = token.begin + static_cast<std::uint32_t>(hyphen);
        part.token = index;
        part.flags = token.flags & (at == 0 ? 0xFF : ~(segment::space_before | segment::sentence_start | segment::capitalised));
        const std::size_t length = hyphen - at;
        if (length == 0) return false;
        if (length <= longest_part) {
            for (std::size_t i = 0; i < length; ++i) {
                const char c = text[at + i];
                lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
            }
            part.word = lexicon_.pack().word(std::string_view(lower.data(), length));
            part.classes = lexicon_.classes(part.word);
            if (text[at] >= 'A' && text[at] <= 'Z') part.flags |= segment::capitalised;
            splits = splits || (part.any(splitting) && !part.any(weak));
        }
        at = hyphen + 1;
    }
    if (!splits || count == 1) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) {
            Piece hyphen;
            hyphen.begin = parts[i - 1].end;
            hyphen.end = hyphen.begin + 1;
            hyphen.token = index;
            hyphen.word = lexicon_.hyphen;
            hyphen.classes = lexicon_.classes(hyphen.word);
            hyphen.kind = segment::TokenKind::punct;
            hyphen.mark = '-';
            push(hyphen);
        }
        push(parts[i]);
    }
    return true;
}

void Pieces::add(const segment::Token& token, std::uint32_t index) {
    constexpr std::uint32_t shortest_compound = 5;  // "a-day"
    if (token.kind == segment::TokenKind::word && token.end - token.begin >= shortest_compound &&
        lexicon_.classes(token.word) == 0 && add_parts(token, index)) {
        return;
    }
    Piece piece;
    piece.begin = token.begin;
    piece.end = token.end;
    piece.token = index;
    piece.word = token.word;
    piece.kind = token.kind;
    piece.flags = token.flags;
    piece.classes = lexicon_.classes(token.word);
    if (token.kind == segment::TokenKind::punct || token.kind == segment::TokenKind::symbol) {
        piece.mark = mark_of(slice(token.begin, token.end));
        if (piece.mark == '-') piece.word = lexicon_.hyphen;
    }
    push(piece);
}

void Pieces::read(const segment::Sentence& sentence) {
    items_.clear();
    words_.clear();
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) add(document_.tokens[i], i);
}

}  // namespace atodds::extract
