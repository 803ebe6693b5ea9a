#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace atodds::text {
namespace {

constexpr char32_t first_full_width = 0xFF01, last_full_width = 0xFF5E;
constexpr char32_t full_width_shift = 0xFEE0;

bool is_apostrophe(char32_t c) {
    return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x2032;
}

char32_t fold_code_point(char32_t c) {
    if (is_apostrophe(c)) return U'\'';
    if (c >= first_full_width && c <= last_full_width) c -= full_width_shift;
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_mark(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

/// Appends the folded text; true when it holds combining marks, so that it is not in composed form.
bool fold_code_points(std::string& out, std::string_view text) {
    bool marks = false;
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii(text[at])) {
            out += ascii_lower(text[at++]);
            continue;
        }
        const CodePoint point = decode(text, at);
        append_utf8(out, fold_code_point(point.value));
        marks = marks || is_mark(point.value);
        at += point.length;
    }
    return marks;
}

std::string normalise(const icu::Normalizer2* form, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const icu::UnicodeString result = form->normalize(wide, status);
    std::string bytes;
    if (U_FAILURE(status)) return std::string(text);
    return result.toUTF8String(bytes);
}

const icu::Normalizer2* composed() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2* decomposed() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFDInstance(status);
}

/// Letters whose stroke or ligature Unicode does not take for an accent.
std::string_view plain_letters(char32_t c) {
    switch (c) {
        case U'ø':
            return "o";
        case U'ł':
            return "l";
        case U'đ':
        case U'ð':
            return "d";
        case U'ħ':
            return "h";
        case U'ı':
            return "i";
        case U'ß':
            return "ss";
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'þ':
            return "th";
        default:
            return {};
    }
}

}  // namespace

bool is_letter(char32_t code_point) {
    return u_isalpha(static_cast<UChar32>(code_point));
}
bool is_upper(char32_t code_point) {
    return u_isupper(static_cast<UChar32>(code_point));
}

void fold_into(std::string& out, std::string_view text) {
    const std::size_t start = out.size();
    if (is_ascii(text)) {
        out.resize(start + text.size());
        std::transform(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(start),
                       [](char c) { return ascii_lower(c); });
        return;
    }
    if (!fold_code_points(out, text)) return;
    const std::string result = normalise(composed(), std::string_view(out).substr(start));
    out.replace(start, std::string::npos, result);
}

std::string fold(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    fold_into(result, text);
    return result;
}

std::string fold_accents(std::string_view text) {
    std::string folded = fold(text);
    if (is_ascii(folded)) return folded;
    const std::string parts = normalise(decomposed(), folded);
    std::string result;
    for (std::size_t at = 0; at < parts.size();) {
        const CodePoint point = decode(parts, at);
        const std::string_view plain = plain_letters(point.value);
        if (!plain.empty()) {
            result += plain;
        } else if (!is_mark(point.value)) {
            result += parts.substr(at, point.length);
        }
        at += point.length;
    }
    return result;
}

}  // namespace atodds::text
