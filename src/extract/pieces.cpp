#include "extract/pieces.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "segment/words.hpp"

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
    if (text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "\xE2\x80\x90" ||
        text == "\xE2\x80\x91" || text == "\xE2\x88\x92" || text == "--") {
        return '-';
    }
    if (text == "\xE2\x81\x84" || text == "\xE2\x88\x95") return '/';  // fraction and division slash
    if (text == "\xC2\xB1") return 'p';                                // plus-minus
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
        part.flags =
            token.flags &
            (at == 0 ? 0xFF : ~(segment::space_before | segment::sentence_start | segment::capitalised));
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

Piece Pieces::plain(const segment::Token& token, std::uint32_t index) const {
    Piece piece;
    piece.begin = token.begin;
    piece.end = token.end;
    piece.token = index;
    piece.word = token.word;
    piece.kind = token.kind;
    piece.flags = token.flags;
    piece.classes = lexicon_.classes(token.word);
    return piece;
}

void Pieces::add(const segment::Token& token, std::uint32_t index) {
    constexpr std::uint32_t shortest_compound = 5;  // "a-day"
    if (token.kind == segment::TokenKind::word && token.end - token.begin >= shortest_compound &&
        lexicon_.classes(token.word) == 0 && add_parts(token, index)) {
        return;
    }
    Piece piece = plain(token, index);
    if (token.kind == segment::TokenKind::punct || token.kind == segment::TokenKind::symbol) {
        piece.mark = mark_of(slice(token.begin, token.end));
        if (piece.mark == '-') {
            piece.word = lexicon_.hyphen;
        } else if (piece.word == rules::unknown_word) {
            piece.word = piece.mark > 0 ? lexicon_.mark_word(piece.mark)
                                        : lexicon_.pack().word(slice(token.begin, token.end));
            piece.classes = lexicon_.classes(piece.word);
        }
    }
    push(piece);
}

/// "USD10m", "RM23.50", "US113" after a dollar sign: a word that runs into digits is cut before them when it
/// names a currency. The number may go on in the tokens behind it. Gives the index of the last token taken,
/// or `index` when it is no such word.
std::uint32_t Pieces::add_fused_money(const segment::Token& token, std::uint32_t index, std::uint32_t last) {
    const std::string_view text = slice(token.begin, token.end);
    const std::size_t digits = text.find_first_of("0123456789");
    constexpr std::size_t longest_code = 4;
    if (digits == 0 || digits > longest_code) return index;
    const std::size_t after = text.find_first_not_of("0123456789", digits);
    if (digits == std::string_view::npos ||
        (after != std::string_view::npos && text.size() - after > longest_code))
        return index;
    segment::FoldBuffer buffer;
    const rules::WordId code = lexicon_.pack().word(buffer.fold(text.substr(0, digits)));
    const bool after_sign =
        !items_.empty() && items_.back().is(WordClass::currency_sign) && items_.back().end == token.begin;
    if (!lexicon_.has(code, after_sign ? WordClass::currency_country : WordClass::currency_code))
        return index;
    Piece letters = plain(token, index);
    letters.end = token.begin + static_cast<std::uint32_t>(digits);
    letters.word = code;
    letters.classes = lexicon_.classes(code);
    Piece number = plain(token, index);
    number.kind = segment::TokenKind::number;
    number.flags = 0;
    number.begin = letters.end;
    number.end = token.begin + static_cast<std::uint32_t>(std::min(after, text.size()));
    push(letters);
    if (after != std::string_view::npos) {  // a scale letter in the same token
        push(number);
        Piece tail = plain(token, index);
        tail.begin = number.end;
        tail.flags = 0;
        tail.word = lexicon_.pack().word(buffer.fold(text.substr(after)));
        tail.classes = lexicon_.classes(tail.word);
        push(tail);
        return index + 1;
    }
    const auto& tokens = document_.tokens;
    std::uint32_t next = index + 1;
    while (
        next + 1 < last && tokens[next].begin == number.end && tokens[next + 1].begin == tokens[next].end &&
        tokens[next + 1].kind == segment::TokenKind::number && tokens[next].end == tokens[next].begin + 1 &&
        (slice(tokens[next].begin, tokens[next].end) == "." ||
         slice(tokens[next].begin, tokens[next].end) == ",")) {
        number.end = tokens[next + 1].end;
        next += 2;
    }
    push(number);
    return next;
}

/// ".08": a point that no word stands before, with digits right behind it.
bool Pieces::add_bare_decimal(std::uint32_t index, const segment::Sentence& sentence) {
    const auto& tokens = document_.tokens;
    const segment::Token& point = tokens[index];
    if (point.kind != segment::TokenKind::punct || point.end != point.begin + 1 ||
        document_.article->text[point.begin] != '.')
        return false;
    if (index + 1 >= sentence.last || tokens[index + 1].kind != segment::TokenKind::number ||
        tokens[index + 1].begin != point.end)
        return false;
    if (index > 0 && tokens[index - 1].end == point.begin) return false;
    Piece number = plain(tokens[index + 1], index + 1);
    number.begin = point.begin;
    number.flags = point.flags;
    push(number);
    return true;
}

void Pieces::read(const segment::Sentence& sentence) {
    items_.clear();
    words_.clear();
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
        const segment::Token& token = document_.tokens[i];
        const bool may_be_fused = token.kind == segment::TokenKind::word &&
                                  token.word == rules::unknown_word &&
                                  document_.article->text[token.begin] <= 'Z';
        if (add_bare_decimal(i, sentence)) {
            i += 2;
            continue;
        }
        const std::uint32_t next = may_be_fused ? add_fused_money(token, i, sentence.last) : i;
        if (next == i) add(token, i);
        i = std::max(next, i + 1);
    }
}

}  // namespace atodds::extract
