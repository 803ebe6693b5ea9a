// Slips of the hand between a figure and its copy.
#include <algorithm>

#include "compare/entries.hpp"

namespace atodds::compare {

namespace {

std::string digits_of(Decimal number) {
    std::string text = number.text();
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text;
}

bool same_digits(std::string a, std::string b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

std::size_t differing(const std::string& a, const std::string& b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) count += a[i] != b[i];
    return count;
}

/// True when `longer` is `shorter` with one digit more somewhere.
bool one_more(const std::string& longer, const std::string& shorter) {
    if (longer.size() != shorter.size() + 1) return false;
    for (std::size_t i = 0; i < longer.size(); ++i)
        if (longer.substr(0, i) + longer.substr(i + 1) == shorter) return true;
    return false;
}

std::string factor_of(Decimal larger, Decimal smaller) {
    if (smaller.is_zero()) return {};
    for (const std::int64_t factor : {10, 100, 1'000, 1'000'000})
        if (larger == smaller * Decimal(factor)) return std::to_string(factor);
    return {};
}

}  // namespace

std::string slip(Decimal entered, Decimal written) {
    constexpr std::size_t shortest = 2;  // of one digit any other is a slip
    if (entered == written) return {};
    if (const std::string factor = factor_of(written, entered); !factor.empty()) return "too small by a factor of " + factor;
    if (const std::string factor = factor_of(entered, written); !factor.empty()) return "too large by a factor of " + factor;
    const std::string a = digits_of(entered), b = digits_of(written);
    if (std::min(a.size(), b.size()) < shortest) return {};
    if (a.size() == b.size() && same_digits(a, b)) return "its digits have changed places";
    if (a.size() == b.size() && differing(a, b) == 1 && a.size() > shortest) return "one digit differs";
    if (one_more(b, a) && b.size() > shortest) return "a digit is missing";
    if (one_more(a, b) && a.size() > shortest) return "it has a digit too many";
    return {};
}

}  // namespace atodds::compare
