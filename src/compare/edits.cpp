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

bool parts_words(char c) {
    static constexpr auto marks = [] {
        std::array<bool, 256> all{};
        for (const char mark : std::string_view(" \t\r\n.,;:!?\"()[]")) all[static_cast<unsigned char>(mark)] = true;
        return all;
    }();
    return marks[static_cast<unsigned char>(c)];
}

/// Cuts the first word off a text; empty: it has none.
std::string_view cut_first(std::string_view& text) {
    while (!text.empty() && parts_words(text.front())) text.remove_prefix(1);
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), parts_words) - text.begin());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// The same with the last word.
std::string_view cut_last(std::string_view& text) {
    while (!text.empty() && parts_words(text.back())) text.remove_suffix(1);
    const auto size = static_cast<std::size_t>(std::find_if(text.rbegin(), text.rend(), parts_words) - text.rbegin());
    const std::string_view word = text.substr(text.size() - size);
    text.remove_suffix(size);
    return word;
}

/// Words that two texts have in common at their beginnings and at their ends; counted twice where these overlap.
std::size_t shared_at_ends(std::string_view a, std::string_view b) {
    std::size_t shared = 0;
    for (auto* cut : {cut_first, cut_last})
        for (std::string_view x = a, y = b, word; !(word = cut(x)).empty() && word == cut(y);) ++shared;
    return shared;
}

std::string joined_words(const EditWords& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
    constexpr std::size_t bytes_per_word = 6;
    std::vector<std::string_view> words;
    words.reserve(text.size() / bytes_per_word + 1);
    for (auto word = cut_first(text); !word.empty(); word = cut_first(text)) words.push_back(word);
    return words;
}

std::optional<Edit> single_edit(std::string_view first, std::string_view second) {
    if (shared_at_ends(first, second) < fewest_shared) return std::nullopt;  // nearly always, and sooner known than all words
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
