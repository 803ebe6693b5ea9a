#include "extract/untrue_words.hpp"

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

namespace {

/// Words that turn a cue into none stand at most so many tokens before it.
constexpr std::uint32_t reach_before = 4;

std::uint32_t shortly_before(const segment::Document& d, std::uint32_t token) {
    const std::uint32_t first = d.sentences[sentence_of(d, token)].first;
    return token > first + reach_before ? token - reach_before : first;
}

}  // namespace

namespace {

/// The words that call something untrue; a null phrase: none. Begins at the token `at`.
struct Untrue {
    std::uint32_t at = 0, end = 0;
};

Untrue find_untrue(const segment::Document& d, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t) {
        if (d.tokens[t].kind == segment::TokenKind::punct) return {};
        if (phrase_of<"modality">(d, t, last)) return {};
        if (const auto untrue = phrase_of<"false-word">(d, t, last)) return {t, t + untrue.length};
        if (const auto real = phrase_of<"true-word">(d, t, last)) return has_phrase<"negation">(d, first, t) ? Untrue{t, t + real.length} : Untrue{};
        if (phrase_of<"negation">(d, t, last) && !phrase_of<"true-word">(d, t + 1, last)) return {};
    }
    return {};
}

}  // namespace

bool calls_untrue(const segment::Document& d, std::uint32_t first, std::uint32_t last) { return find_untrue(d, first, last).end != 0; }

std::uint32_t end_of_untrue(const segment::Document& d, std::uint32_t first, std::uint32_t last, bool told) {
    const Untrue words = find_untrue(d, first, last);
    const bool of_reports = !told || phrase_of<"untrue-told">(d, words.at, words.end) || phrase_of<"true-word">(d, words.at, words.end);
    return words.end != 0 && of_reports && ends_there(d, words.end) && !has_phrase<"partly-word">(d, first, words.at) ? words.end : 0;
}

bool ends_there(const segment::Document& d, std::uint32_t token) {
    if (token >= d.tokens.size() || d.sentence_of[token] != d.sentence_of[token - 1]) return true;
    return d.tokens[token].kind == segment::TokenKind::punct || lower(d, token) == "and";
}

bool is_plain_refusal(const segment::Document& d, std::uint32_t cue) { return !has_phrase<"no-denial">(d, shortly_before(d, cue), cue); }

bool follows_condition(const segment::Document& d, std::uint32_t token) { return has_phrase<"condition">(d, shortly_before(d, token), token); }

bool is_in_question(const segment::Document& d, std::uint32_t token) {
    constexpr std::uint32_t reach = 2;  // a quotation mark may follow
    const segment::Sentence& sentence = d.sentences[sentence_of(d, token)];
    for (std::uint32_t t = sentence.last; t-- > sentence.first && t + reach >= sentence.last;)
        if (d.text(t) == "?") return true;
    return false;
}

}  // namespace atodds::extract
