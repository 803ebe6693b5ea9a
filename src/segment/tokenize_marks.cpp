// Marks, signs and quotation marks.
#include <algorithm>

#include "segment/tokenizer.hpp"

namespace atodds::segment {
namespace {

constexpr char32_t ellipsis_sign = 0x2026;
constexpr char32_t left_single_quote = 0x2018;
constexpr std::uint32_t longest_single_quotation = 400;  // bytes; a lone ' beyond it is an apostrophe

bool opens_quotation(char32_t c) {
    return c == 0x201C || c == 0x201E || c == 0x201F || c == 0xAB;
}
bool closes_quotation(char32_t c) {
    return c == 0x201D || c == 0xBB;
}
bool is_bullet(char32_t c) {
    return c == 0x2022 || c == 0x25CF || c == 0x25AA || c == 0xB7;
}

}  // namespace

void Tokenizer::emit_quote(std::uint32_t begin, std::uint32_t end, bool opens) {
    in_double_ = false;
    emit(TokenKind::punct, begin, end);
    in_double_ = opens;
}

/// Double quotes in all their forms: “ ” " « » and the pairs `` ''. False when `c` is none.
bool Tokenizer::double_quote(Character c) {
    const std::uint32_t pair_end = at_ + 2;
    const bool pair =
        pair_end <= end_ && text_[at_] == text_[at_ + 1] && (c.value == U'\'' || c.value == U'`');
    if (pair) {
        emit_quote(at_, pair_end, c.value == U'`' || (!in_double_ && space_));
    } else if (opens_quotation(c.value)) {
        emit_quote(at_, at_ + c.length, true);
    } else if (closes_quotation(c.value)) {
        emit_quote(at_, at_ + c.length, false);
    } else if (c.value == U'"' || c.value == 0xFF02) {
        const CharKind next = look(at_ + c.length).kind;
        const bool before_space = next == CharKind::space || next == CharKind::no_break;
        const bool opening_side = space_ && !before_space;
        emit_quote(at_, at_ + c.length, opening_side || (!in_double_ && (space_ || !before_space)));
    } else {
        return false;
    }
    return true;
}

/// True when a straight or curly apostrophe that ends a quotation follows in the paragraph.
bool Tokenizer::closes_single_quote_ahead(std::uint32_t at) const {
    const std::uint32_t limit = std::min(end_, at + longest_single_quotation);
    for (CharKind before = CharKind::space; at < limit;) {
        const Character c = character_at(text_, at);
        at += c.length;
        if (c.kind == CharKind::apostrophe && c.value != left_single_quote && before != CharKind::space &&
            !letter_at(at)) {
            return true;
        }
        before = c.kind;
    }
    return false;
}

/// An apostrophe that no word took: a single quotation mark, a possessive ending of a number or of tokenised
/// text ("Syria 's").
void Tokenizer::apostrophe(Character c) {
    if (double_quote(c)) return;
    if (clitic_length(at_) != 0) return clitic(at_);
    const std::uint32_t next = at_ + c.length;
    const bool free_left = space_ || c.value == left_single_quote ||
                           (!tokens_.empty() && tokens_.back().kind == TokenKind::punct);
    const bool opens = !in_single_ && free_left && letter_at(next) && closes_single_quote_ahead(next);
    in_single_ = false;
    emit(TokenKind::punct, at_, next);
    in_single_ = opens;
}

void Tokenizer::mark(Character c) {
    if (double_quote(c)) return;
    const std::uint32_t next = at_ + c.length;
    if (c.kind == CharKind::dot) {
        if (digit_at(next) && space_) {  // .5
            const std::uint32_t end = end_of_number(next);
            return emit(TokenKind::number, at_, end + number_suffix(end));
        }
        const std::uint32_t end = c.length == 1 ? end_of_run(at_, '.') : next;
        const bool several = c.length == 1 && end > next;
        emit(TokenKind::punct, at_, end);
        return add_stop(several ? StopKind::ellipsis : StopKind::full_stop);
    }
    if (c.kind == CharKind::hyphen && c.length == 1) return emit(TokenKind::punct, at_, end_of_run(at_, '-'));
    emit(c.kind == CharKind::symbol && !is_bullet(c.value) ? TokenKind::symbol : TokenKind::punct, at_, next);
    if (c.value == U'!' || c.value == U'?') add_stop(StopKind::outcry);
    if (c.value == ellipsis_sign) add_stop(StopKind::ellipsis);
    if (c.value == 0x3002) add_stop(StopKind::full_stop);
    if (is_bullet(c.value)) add_stop(StopKind::bullet);
}

}  // namespace atodds::segment
