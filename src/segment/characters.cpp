#include "segment/characters.hpp"

#include <unicode/uchar.h>

#include "text/utf8.hpp"

namespace atodds::segment::detail {
namespace {

constexpr char32_t superscript_two = 0xB2, superscript_three = 0xB3, superscript_one = 0xB9;

CharKind kind_of_general_punctuation(char32_t c) {
    if (c <= 0x2006) return CharKind::space;
    if (c <= 0x200A) return CharKind::no_break;  // figure, punctuation, thin and hair space
    if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
        return CharKind::invisible;
    if (c == 0x2010 || c == 0x2011) return CharKind::hyphen;
    if (c == 0x2018 || c == 0x2019 || c == 0x201B) return CharKind::apostrophe;
    if (c == 0x2028 || c == 0x2029 || c == 0x205F) return CharKind::space;
    if (c == 0x202F) return CharKind::no_break;
    return c == 0x2044 || c == 0x2052 ? CharKind::symbol : CharKind::mark;
}

CharKind kind_of_number(char32_t c) {
    if (c == superscript_one || c == superscript_two || c == superscript_three)
        return CharKind::lower;  // km²
    return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) ? CharKind::fraction : CharKind::mark;
}

CharKind kind_by_category(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return CharKind::upper;
        case U_LOWERCASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return CharKind::lower;
        case U_DECIMAL_DIGIT_NUMBER:
            return CharKind::digit;
        case U_OTHER_NUMBER:
        case U_LETTER_NUMBER:
            return kind_of_number(c);
        case U_SPACE_SEPARATOR:
            return CharKind::space;
        case U_CONTROL_CHAR:
            return CharKind::space;
        case U_FORMAT_CHAR:
            return CharKind::invisible;
        case U_MATH_SYMBOL:
        case U_CURRENCY_SYMBOL:
        case U_MODIFIER_SYMBOL:
        case U_OTHER_SYMBOL:
            return CharKind::symbol;
        default:
            return CharKind::mark;
    }
}

CharKind kind_of(char32_t c) {
    if (c == 0xA0) return CharKind::no_break;
    if (c == 0xAD || c == 0xFEFF) return CharKind::invisible;
    if (c >= 0x2000 && c <= 0x206F) return kind_of_general_punctuation(c);
    if (c == 0x02BC || c == 0xFF07) return CharKind::apostrophe;
    if (c == 0xFF0E) return CharKind::dot;
    return kind_by_category(c);
}

}  // namespace

Character beyond_ascii(std::string_view text, std::size_t at) {
    const text::CodePoint point = text::decode(text, at);
    return {point.value, point.length, kind_of(point.value)};
}

}  // namespace atodds::segment::detail
