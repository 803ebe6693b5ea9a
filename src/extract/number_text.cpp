#include "extract/number_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.hpp"

namespace atodds::extract {
namespace {

constexpr int most_digits = 18;  // what a Decimal holds
constexpr int group_size = 3;
constexpr int indian_group_size = 2;
constexpr std::size_t most_groups = 8;

/// Value of a decimal digit of the scripts that news mixes with Latin text; -1 for anything else.
int digit_value(char32_t c) {
    constexpr std::array<char32_t, 5> zeros{U'0', 0xFF10, 0x0660, 0x06F0, 0x0966};
    for (const char32_t zero : zeros) {
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    }
    return -1;
}

struct Fraction {
    char32_t sign;
    int over;
    int under;
};
constexpr std::array<Fraction, 18> fractions{{{0xBC, 1, 4},
                                              {0xBD, 1, 2},
                                              {0xBE, 3, 4},
                                              {0x2150, 1, 7},
                                              {0x2151, 1, 9},
                                              {0x2152, 1, 10},
                                              {0x2153, 1, 3},
                                              {0x2154, 2, 3},
                                              {0x2155, 1, 5},
                                              {0x2156, 2, 5},
                                              {0x2157, 3, 5},
                                              {0x2158, 4, 5},
                                              {0x2159, 1, 6},
                                              {0x215A, 5, 6},
                                              {0x215B, 1, 8},
                                              {0x215C, 3, 8},
                                              {0x215D, 5, 8},
                                              {0x215E, 7, 8}}};

DigitsText::Suffix take_suffix(std::string_view& text) {
    const auto ends = [&](std::string_view ending) {
        if (text.size() <= ending.size()) return false;
        const std::string_view tail = text.substr(text.size() - ending.size());
        return std::equal(tail.begin(), tail.end(), ending.begin(),
                          [](char a, char b) { return (a | 0x20) == b; });
    };
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (!ends(ending)) continue;
        text.remove_suffix(ending.size());
        return DigitsText::Suffix::ordinal;
    }
    if (!ends("s")) return DigitsText::Suffix::none;
    text.remove_suffix(1);
    return DigitsText::Suffix::plural;
}

/// The groups of digits of a number and the separators between them.
struct Groups {
    std::array<int, most_groups> sizes{};
    std::array<char32_t, most_groups> separators{};  ///< separators[i] stands before group i
    std::size_t count = 0;
    std::int64_t mantissa = 0;
    int digits = 0;
    std::optional<Fraction> fraction;
};

std::optional<Groups> split(std::string_view text) {
    Groups groups;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint c = text::decode(text, at);
        at += c.length;
        const int digit = digit_value(c.value);
        if (digit >= 0) {
            if (!open) {
                if (groups.count == most_groups) return std::nullopt;
                ++groups.count;
                open = true;
            }
            ++groups.sizes[groups.count - 1];
            if (++groups.digits > most_digits) return std::nullopt;
            groups.mantissa = groups.mantissa * 10 + digit;
            continue;
        }
        const auto* sign = std::find_if(fractions.begin(), fractions.end(),
                                        [&](const Fraction& f) { return f.sign == c.value; });
        if (sign != fractions.end() && at == text.size()) {
            groups.fraction = *sign;
            break;
        }
        if (!open && groups.count > 0) return std::nullopt;  // two separators in a row
        if (groups.count == most_groups) return std::nullopt;
        open = false;
        if (groups.count == 0 && c.value != U'.') return std::nullopt;
        if (groups.count == 0) groups.count = 1;  // ".5": an empty whole part
        groups.separators[groups.count] = c.value;
    }
    return groups;
}

/// True when groups 1 .. last-1 can be thousands after group 0, in threes or the Indian way.
bool are_thousands(const Groups& groups, std::size_t last) {
    if (groups.sizes[0] == 0 || groups.sizes[0] > group_size || groups.sizes[last - 1] != group_size)
        return false;
    const int inner = last > 2 ? groups.sizes[1] : group_size;
    if (inner != group_size && (inner != indian_group_size || groups.sizes[0] > indian_group_size))
        return false;
    for (std::size_t i = 1; i + 1 < last; ++i) {
        if (groups.sizes[i] != inner) return false;
    }
    for (std::size_t i = 2; i < last; ++i) {
        if (groups.separators[i] != groups.separators[1]) return false;
    }
    return true;
}

std::optional<DigitsText> interpret(const Groups& groups) {
    DigitsText result;
    std::size_t whole = groups.count;  // groups before the point
    if (groups.count > 1 &&
        (groups.separators[groups.count - 1] == U'.' || groups.separators[groups.count - 1] == 0xFF0E)) {
        const bool dotted_thousands =
            groups.count > 2 && groups.separators[1] == groups.separators[groups.count - 1];
        if (!dotted_thousands) --whole;
    }
    if (whole > 1 && !are_thousands(groups, whole)) return std::nullopt;
    result.decimals = whole < groups.count ? groups.sizes[groups.count - 1] : 0;
    result.grouped = whole > 1;
    result.digits = groups.digits - result.decimals;
    result.value = Decimal(groups.mantissa, result.decimals);
    return result;
}

/// "170 , 000", "6 . 1": a tokeniser took the mark apart from its digits.
bool has_loose_mark(std::string_view text) { return text.find(" ,") != text.npos || text.find(" .") != text.npos; }

std::string without_blanks(std::string_view text) {
    std::string joined(text);
    std::erase(joined, ' ');
    return joined;
}

/// Digits and nothing else, as most numbers are; nothing for all others.
std::optional<DigitsText> read_plain(std::string_view text) {
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    DigitsText result;
    result.value = Decimal(value);
    result.digits = static_cast<int>(text.size());
    return result;
}

}  // namespace

std::optional<DigitsText> read_digits(std::string_view text) {
    if (const auto plain = read_plain(text)) return plain;
    const std::string joined = has_loose_mark(text) ? without_blanks(text) : std::string();
    if (!joined.empty()) text = joined;
    const DigitsText::Suffix suffix = take_suffix(text);
    const auto groups = split(text);
    if (!groups || (groups->digits == 0 && !groups->fraction)) return std::nullopt;
    DigitsText whole;
    if (groups->digits > 0) {
        const auto read = interpret(*groups);
        if (!read) return std::nullopt;
        whole = *read;
    }
    if (groups->fraction) {
        whole.value = whole.value + Decimal(groups->fraction->over) / Decimal(groups->fraction->under);
        whole.decimals = std::max(whole.decimals, 1);
    }
    whole.suffix = suffix;
    return whole;
}

}  // namespace atodds::extract
