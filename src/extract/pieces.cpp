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

void Pieces::push(const Piece& piece) {
    words_.push_back(piece.word);
    items_.push_back(piece);
}

/// Bytes [begin, end) of a hyphenated token, with the lexicon's word for them.
Piece Pieces::part_of_token(const segment::Token& token, std::uint32_t index, std::uint32_t begin,
                            std::uint32_t end) const {
    Piece part;
    part.begin = begin;
    part.end = end;
    part.token = index;
    constexpr auto of_whole_token = segment::space_before | segment::sentence_start | segment::capitalised;
    part.flags = begin == token.begin ? token.flags : token.flags & ~of_whole_token;
    const std::string_view text = slice(begin, end);
    if (text.empty() || text.size() > longest_part) return part;
    std::array<char, longest_part> lower;
    std::ranges::transform(text, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    part.word = lexicon_.pack().word(std::string_view(lower.data(), text.size()));
    part.classes = lexicon_.classes(part.word);
    if (text[0] >= 'A' && text[0] <= 'Z') part.flags |= segment::capitalised;
    return part;
}

Piece Pieces::hyphen_at(std::uint32_t begin, std::uint32_t index) const {
    Piece hyphen;
    hyphen.begin = begin;
    hyphen.end = begin + 1;
    hyphen.token = index;
    hyphen.word = lexicon_.hyphen;
    hyphen.classes = lexicon_.classes(hyphen.word);
    hyphen.kind = segment::TokenKind::punct;
    hyphen.mark = '-';
    return hyphen;
}

/// Cuts a token at its hyphens when one of the parts is a word of figures; says whether it did.
bool Pieces::add_parts(const segment::Token& token, std::uint32_t index) {
    const std::string_view text = slice(token.begin, token.end);
    if (std::memchr(text.data(), '-', text.size()) == nullptr) return false;
    constexpr std::size_t most_parts = 8;
    std::array<Piece, most_parts> parts;
    std::size_t count = 0;
    bool splits = false;
    for (std::size_t at = 0; at <= text.size() && count < most_parts;) {
        const std::size_t hyphen = std::min(text.find('-', at), text.size());
        if (hyphen == at) return false;
        Piece& part = parts[count++];
        part = part_of_token(token, index, token.begin + static_cast<std::uint32_t>(at),
                             token.begin + static_cast<std::uint32_t>(hyphen));
        splits = splits || (part.any(splitting) && !part.any(weak));
        at = hyphen + 1;
    }
    if (!splits || count == 1) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) push(hyphen_at(parts[i - 1].end, index));
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

/// Piece `begin` to `end` of a token that money and digits share.
Piece Pieces::fused_part(const segment::Token& token, std::uint32_t index, std::size_t begin,
                         std::size_t end) const {
    Piece part = plain(token, index);
    part.begin = token.begin + static_cast<std::uint32_t>(begin);
    part.end = token.begin + static_cast<std::uint32_t>(end);
    if (begin > 0) part.flags = 0;
    segment::FoldBuffer buffer;
    part.word = lexicon_.pack().word(buffer.fold(slice(part.begin, part.end)));
    part.classes = lexicon_.classes(part.word);
    return part;
}

/// The tokens behind a fused number that belong to it: the points and commas of "RM23.50". Gives the token
/// after them.
std::uint32_t Pieces::join_digits(Piece& number, std::uint32_t next, std::uint32_t last) const {
    const auto& tokens = document_.tokens;
    const auto is_separator = [&](const segment::Token& token) {
        const std::string_view text = slice(token.begin, token.end);
        return text == "." || text == ",";
    };
    while (next + 1 < last && tokens[next].begin == number.end && is_separator(tokens[next]) &&
           tokens[next + 1].begin == tokens[next].end &&
           tokens[next + 1].kind == segment::TokenKind::number) {
        number.end = tokens[next + 1].end;
        next += 2;
    }
    return next;
}

/// "USD10m", "RM23.50", "US113" after a dollar sign: a word that runs into digits is cut before them when it
/// names a currency. The number may go on in the tokens behind it. Gives the index after the last token
/// taken, or `index` when it is no such word.
std::uint32_t Pieces::add_fused_money(const segment::Token& token, std::uint32_t index, std::uint32_t last) {
    constexpr std::string_view all_digits = "0123456789";
    constexpr std::size_t longest_code = 4;
    const std::string_view text = slice(token.begin, token.end);
    const std::size_t digits = text.find_first_of(all_digits);
    if (digits == 0 || digits > longest_code) return index;  // no digits are at npos
    const std::size_t after = std::min(text.find_first_not_of(all_digits, digits), text.size());
    if (text.size() - after > longest_code) return index;
    const Piece letters = fused_part(token, index, 0, digits);
    const bool after_sign =
        !items_.empty() && items_.back().is(WordClass::currency_sign) && items_.back().end == token.begin;
    if (!letters.is(after_sign ? WordClass::currency_country : WordClass::currency_code)) return index;
    Piece number = plain(token, index);
    number.kind = segment::TokenKind::number;
    number.flags = 0;
    number.begin = letters.end;
    number.end = token.begin + static_cast<std::uint32_t>(after);
    push(letters);
    const bool scale_letter = after != text.size();
    const std::uint32_t next = scale_letter ? index + 1 : join_digits(number, index + 1, last);
    push(number);
    if (scale_letter) push(fused_part(token, index, after, text.size()));
    return next;
}

/// ".08": a point that no word stands before, with digits right behind it.
bool Pieces::add_bare_decimal(std::uint32_t index, const segment::Sentence& sentence) {
    const auto& tokens = document_.tokens;
    const segment::Token& point = tokens[index];
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
        if (token.kind == segment::TokenKind::punct && token.end == token.begin + 1 && document_.article->text[token.begin] == '.' &&
            add_bare_decimal(i, sentence)) {
            i += 2;
            continue;
        }
        const std::uint32_t next = may_be_fused ? add_fused_money(token, i, sentence.last) : i;
        if (next == i) add(token, i);
        i = std::max(next, i + 1);
    }
    uses_.assign(items_.size(), {});
}

}  // namespace atodds::extract
