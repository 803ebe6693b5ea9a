#include "compare/edits.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace atodds::compare {

namespace {

/// Fewer words in common can be chance: "the police said on Monday that".
constexpr std::size_t fewest_shared = 9;
/// Words that an edit may put in the place of others: "Attorney General Tan Sri Ismail".
constexpr std::size_t longest_edit = 4;

bool starts_large(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }
bool holds_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

using EditWords = std::vector<std::string_view>;

Edit::Kind edit_kind(const EditWords& a, const EditWords& b, bool heads_sentence) {
    const auto all = [](const EditWords& words, bool (*is)(std::string_view)) { return std::all_of(words.begin(), words.end(), is); };
    const auto any = [](const EditWords& words, bool (*is)(std::string_view)) { return std::any_of(words.begin(), words.end(), is); };
    if (any(a, holds_digit) && any(b, holds_digit)) return Edit::Kind::figure;
    // two spellings of one name begin alike; the first word of a sentence is written large whatever it is
    const bool names = all(a, starts_large) && all(b, starts_large) && a.front().front() != b.front().front();
    return names && !heads_sentence ? Edit::Kind::name : Edit::Kind::other;
}

std::string joined_words(const EditWords& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
    static constexpr auto parts_words = [] {
        std::array<bool, 256> marks{};
        for (const char mark : std::string_view(" \t\r\n.,;:!?\"()[]")) marks[static_cast<unsigned char>(mark)] = true;
        return marks;
    }();
    constexpr std::size_t bytes_per_word = 6;
    std::vector<std::string_view> words;
    words.reserve(text.size() / bytes_per_word + 1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !parts_words[static_cast<unsigned char>(text[end])]) ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::optional<Edit> single_edit(std::string_view first, std::string_view second) {
    const EditWords a = split_words(first), b = split_words(second);
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && a[head] == b[head]) ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::size_t in_a = a.size() - head - tail, in_b = b.size() - head - tail;
    if (in_a == 0 || in_b == 0 || in_a > longest_edit || in_b > longest_edit || head + tail < fewest_shared) return std::nullopt;
    const auto middle = [&](const EditWords& words, std::size_t count) {
        return EditWords(words.begin() + static_cast<std::ptrdiff_t>(head), words.begin() + static_cast<std::ptrdiff_t>(head + count));
    };
    const EditWords x = middle(a, in_a), y = middle(b, in_b);
    return Edit{edit_kind(x, y, head == 0), joined_words(x), joined_words(y)};
}

}  // namespace atodds::compare
