// Numbers: digits with inner commas, points and grouping spaces.
#include <algorithm>

#include "segment/tokenizer.hpp"

namespace atodds::segment {
namespace {

constexpr std::uint32_t group_size = 3;         // digits of a group of thousands
constexpr std::uint32_t indian_group_size = 2;  // 12,50,000
constexpr std::uint32_t shortest_name_tail =
    3;  // capitals that make "1MDB" a name; "5GB" stays a number with a unit

char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr std::uint32_t loose_decimals = 2;          // most digits behind "6 . "
constexpr std::uint32_t shortest_behind_number = 4;  // letters of a word glued to digits: "people", not "to"

}  // namespace

std::uint32_t Tokenizer::end_of_digits(std::uint32_t at) const {
    while (at < end_) {
        const Character c = character_at(text_, at);
        if (c.kind != CharKind::digit) break;
        at += c.length;
    }
    return at;
}

/// How many digits stand at `at`.
std::uint32_t Tokenizer::digits_after(std::uint32_t at) const {
    std::uint32_t count = 0;
    for (Character c = look(at); c.kind == CharKind::digit; c = look(at)) {
        at += c.length;
        ++count;
    }
    return count;
}

/// "at least 3 385 people", "Displaced: 2 387": a plain space groups digits only after a word that stands before one number, not
/// several, and behind a colon.
bool Tokenizer::groups_by_space(std::uint32_t group) const {
    if (tokens_.empty()) return false;
    if (text_[tokens_.back().begin] != ':' && !stop_words_.has(tokens_.back().word, before_grouped)) return false;
    const Character after = look(group + group_size);
    return !is_letter(after.kind) && after.kind != CharKind::hyphen && after.kind != CharKind::symbol;
}

/// "170 , 000", "6 . 1": the number goes on behind a mark that a tokeniser took apart from its digits (no writer puts a blank before
/// a comma). Where its next digits stand; 0: it ends here. Not behind a month: "On April 6 , 300 people".
std::uint32_t Tokenizer::behind_loose_mark(std::uint32_t begin, std::uint32_t at) const {
    const auto blank = [&](std::uint32_t b) { return b < end_ && text_[b] == ' '; };
    if (!blank(at) || !blank(at + 2) || !digit_at(at + 3)) return 0;
    if (!tokens_.empty() && stop_words_.has(tokens_.back().word, month_word)) return 0;
    const bool first = at == end_of_digits(begin);
    const std::uint32_t digits = digits_after(at + 3);
    if (text_[at + 1] == ',') return digits == group_size && digits_after(begin) <= group_size ? at + 3 : 0;
    return text_[at + 1] == '.' && first && digits <= loose_decimals ? at + 3 : 0;
}

std::uint32_t Tokenizer::end_of_number(std::uint32_t begin) const {
    std::uint32_t at = end_of_digits(begin);
    const bool may_group_by_space = digits_after(begin) <= group_size;
    for (;;) {
        const Character c = look(at);
        const std::uint32_t next = at + c.length;
        if (const std::uint32_t loose = behind_loose_mark(begin, at); loose != 0) {
            at = end_of_digits(loose);
            continue;
        }
        if (c.kind == CharKind::digit || !digit_at(next)) return at;
        const std::uint32_t digits = digits_after(next);
        const bool comma = c.value == U',' || c.value == 0xFF0C;
        const bool joins = c.kind == CharKind::dot ||
                           (comma && (digits == group_size || (digits == indian_group_size &&
                                                               look(end_of_digits(next)).value == U','))) ||
                           (c.kind == CharKind::no_break && may_group_by_space && digits == group_size) ||
                           (c.value == U' ' && may_group_by_space && digits == group_size && groups_by_space(next)) ||
                           (c.kind == CharKind::apostrophe && digits == group_size);
        if (!joins) return at;
        at = end_of_digits(next);
    }
}

/// Bytes of an ordinal ending ("th") or the s of a decade, when it ends there.
std::uint32_t Tokenizer::number_suffix(std::uint32_t at) const {
    const auto ends_at = [&](std::uint32_t end) { return !letter_at(end) && !digit_at(end); };
    if (at < end_ && text_[at] == 's' && ends_at(at + 1)) return 1;
    if (at + 2 > end_ || !ends_at(at + 2)) return 0;
    const char pair[2] = {lower_ascii(text_[at]), lower_ascii(text_[at + 1])};
    const std::string_view ending(pair, 2);
    return ending == "st" || ending == "nd" || ending == "rd" || ending == "th" ? 2 : 0;
}

/// True for "1MDB": one digit that runs into three or more capitals.
bool Tokenizer::is_digit_name(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin != 1) return false;
    std::uint32_t at = end;
    while (look(at).kind == CharKind::upper) at += look(at).length;
    return at - end >= shortest_name_tail && !letter_at(at);
}

void Tokenizer::number() {
    const std::uint32_t digits = end_of_digits(at_);
    if (is_digit_name(at_, digits)) return word();
    const std::uint32_t end = end_of_number(at_);
    const bool glued = number_suffix(end) == 0 && end_of_letters(end) >= end + shortest_behind_number && stop_words_.has(id_of(end, end_of_letters(end)), glued_word);
    emit(TokenKind::number, at_, end + number_suffix(end));
    if (glued) space_ = true;  // "2,300people"
}

}  // namespace atodds::segment
