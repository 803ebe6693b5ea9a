#include "segment/tokenizer.hpp"

namespace atodds::segment {

void Tokenizer::paragraph(std::uint32_t begin, std::uint32_t end) {
    at_ = begin_ = begin;
    end_ = end;
    space_ = true;
    in_double_ = in_single_ = false;
    stops_.clear();
    while (at_ < end_) {
        const Character c = character_at(text_, at_);
        switch (c.kind) {
            case CharKind::space:
            case CharKind::no_break:
                at_ += c.length;
                space_ = true;
                break;
            case CharKind::invisible:
                at_ += c.length;
                break;
            case CharKind::lower:
            case CharKind::upper:
                word();
                break;
            case CharKind::digit:
                number();
                break;
            case CharKind::apostrophe:
                apostrophe(c);
                break;
            case CharKind::fraction:
                emit(TokenKind::number, at_, at_ + c.length);
                break;
            case CharKind::symbol:
            case CharKind::hyphen:
            case CharKind::dot:
            case CharKind::mark:
                mark(c);
                break;
        }
    }
}

void Tokenizer::emit(TokenKind kind, std::uint32_t begin, std::uint32_t end, std::uint8_t flags) {
    if (space_) flags |= space_before;
    if (in_double_ || in_single_) flags |= in_quotes;
    Token token;
    token.begin = begin;
    token.end = end;
    token.kind = kind;
    token.flags = flags;
    if (kind == TokenKind::word || kind == TokenKind::symbol) token.word = id_of(begin, end);
    if (kind == TokenKind::word && token.word == rules::unknown_word) token.word = id_without_hyphen(begin, end);
    tokens_.push_back(token);
    space_ = false;
    at_ = end;
}

std::uint32_t Tokenizer::end_of_run(std::uint32_t at, char c) const {
    while (at < end_ && text_[at] == c) ++at;
    return at;
}

}  // namespace atodds::segment
