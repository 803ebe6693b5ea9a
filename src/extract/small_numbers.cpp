#include "extract/small_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "text/one_of.hpp"

namespace atodds::extract {

namespace {

/// "3", "14th"; nothing for "3.5" and "390,000".
std::optional<SmallNumber> in_digits(std::string_view text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    SmallNumber number;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number.value);
    const std::string_view rest(end, static_cast<std::size_t>(last - end));
    number.ordinal = !rest.empty();
    if (error != std::errc() || (number.ordinal && !text::is_one_of(rest, "st", "nd", "rd", "th"))) return std::nullopt;
    return number;
}

}  // namespace

std::optional<SmallNumber> read_small_number(const segment::Document& document, std::uint32_t token) {
    if (const auto digits = in_digits(document.text(token))) return digits;
    const auto word = phrase_of<"small-number">(document, token, token + 1);
    if (!word) return std::nullopt;
    return SmallNumber{std::stoi(std::string(word.phrase->get("value"))), word.phrase->get("ordinal") == "yes"};
}

std::vector<SmallNumberAt> find_small_numbers(const segment::Document& document) {
    std::vector<SmallNumberAt> found;
    const auto& words = phrases_of<"small-number">(document);
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
        const bool in_words = document.may_hold(words, s);
        for (std::uint32_t t = document.sentences[s].first; t < document.sentences[s].last; ++t) {
            if (document.tokens[t].kind == segment::TokenKind::word && !in_words) continue;
            if (const auto number = small_number(document, t)) found.push_back({*number, t});
        }
    }
    return found;
}

std::span<const SmallNumberAt> numbers_in(std::span<const SmallNumberAt> all, std::uint32_t first, std::uint32_t last) {
    const auto begin = std::ranges::lower_bound(all, first, {}, &SmallNumberAt::token);
    const auto end = std::ranges::lower_bound(begin, all.end(), last, {}, &SmallNumberAt::token);
    return {begin, end};
}

}  // namespace atodds::extract
