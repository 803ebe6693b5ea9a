#include "compare/tied_nouns.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/clause_words.hpp"
#include "extract/absences.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

using Prepositions = std::span<const std::string_view>;

bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }

Words clause_of(const Pair& pair, const Claim& claim) { return written_words(clause_text(pair, claim)); }

/// What cannot stand within a noun phrase, and so ends it.
bool ends_phrase(std::string_view word) {
    static const rules::PhraseTable& listed = rules::Pack::english().phrases("noun.stop");
    return listed.written(word) != nullptr;
}

bool has_digit(std::string_view word) { return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; }); }
bool is_article(std::string_view word) { return text::is_one_of(word, "the", "a", "an", "its", "his", "her", "their", "this", "that"); }

bool is_time(const std::string& noun) {
    return text::is_one_of(noun, "year", "month", "week", "day", "hour", "minute", "morning", "afternoon", "evening", "night", "time", "past", "meantime");
}

/// The last word of the noun phrase that begins at `from`, in the singular; empty: it has a name, a figure or a time in it.
std::string head_of(const Words& words, std::size_t from) {
    std::string_view head;
    while (from < words.size() && is_article(words[from])) ++from;
    std::size_t i = from;
    for (; i < words.size() && !ends_phrase(words[i]); ++i) {
        if (has_digit(words[i])) return {};
        head = words[i];
        if (!is_lower_letter(head.back())) break;
    }
    if (i + 1 < words.size() && words[i] == "of" && has_digit(words[i + 1])) return {};  // "at a depth of 95 km"
    while (!head.empty() && !is_lower_letter(head.back())) head.remove_suffix(1);
    if (head.empty() || !is_lower_letter(head.front())) return {};
    std::string noun = rules::Pack::english().lemma(head, 'n');
    return is_time(noun) ? std::string() : noun;
}

std::vector<std::string> heads_behind(const Words& words, Prepositions prepositions) {
    std::vector<std::string> heads;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (std::ranges::find(prepositions, words[i]) == prepositions.end()) continue;
        std::string head = head_of(words, i + 1);
        if (!head.empty()) heads.push_back(std::move(head));
    }
    return heads;
}

bool holds(const Words& words, std::string_view noun) {
    return std::ranges::any_of(words, [&](std::string_view word) { return rules::Pack::english().lemma(text::fold(bare(word)), 'n') == noun; });
}

/// "The fund", "the interest on the fund": what a clause names beside the other's noun is not it.
bool are_of_two(const Words& a, const Words& b, Prepositions prepositions) {
    const auto x = heads_behind(a, prepositions), y = heads_behind(b, prepositions);
    const auto one = [&](const std::string& u) {
        return std::ranges::any_of(y, [&](const std::string& v) { return u == v || (gazetteer::kinship(u, v) == gazetteer::Kinship::one_thing && !holds(a, v) && !holds(b, u)); });
    };
    return !x.empty() && !y.empty() && std::ranges::none_of(x, one);
}

constexpr std::array<std::string_view, 1> source{"from"}, matter{"over"};
constexpr std::array<std::string_view, 10> spots{"at", "under", "above", "below", "inside", "outside", "behind", "beside", "on", "near"};
constexpr std::array<std::string_view, 5> of_acts{"in", "into", "at", "on", "onto"};

/// Metres, tonnes, hectares: not people or things, nor money.
bool is_measured(const Claim& c) { return c.unit && c.unit->dimension != Dimension::count && c.unit->dimension != Dimension::money && c.unit->dimension != Dimension::percent; }

/// The words of the noun phrase behind "over", in which "data" of two kinds is told apart by the words beside it.
Words phrase_behind(const Words& words, std::string_view preposition) {
    auto at = std::ranges::find(words, preposition);
    Words phrase;
    for (; at != words.end() && ++at != words.end();) {
        if (!text::is_one_of(*at, "the", "a", "its", "their", "to", "of", "in")) phrase.push_back(*at);
    }
    return phrase;
}

/// "Fined over data sent abroad", "fined over the data of children": two words and more of each are none of the other's.
bool are_over_two(const Words& a, const Words& b) {
    const Words x = phrase_behind(a, matter.front()), y = phrase_behind(b, matter.front());
    const auto own = [](const Words& one, const Words& other) {
        return std::ranges::any_of(one, [&](std::string_view word) { return std::ranges::find(other, word) == other.end(); });
    };
    return !x.empty() && !y.empty() && own(x, y) && own(y, x);
}

bool is_statement(const Claim& c) { return c.slot.starts_with("statement:"); }
bool is_pole(const Claim& c) { return c.slot.starts_with("pole:"); }
bool is_act(const Claim& c) { return c.slot.starts_with("pole:act "); }

}  // namespace

bool tie_to_two_nouns(const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    const bool measured = is_measured(a) && is_measured(b);
    const bool fined = a.measure == "fine" && b.measure == "fine";
    if (!measured && !fined && !is_statement(a) && !is_pole(a) && !extract::is_absence(a)) return false;
    const Words x = clause_of(pair, a), y = clause_of(pair, b);
    if (fined) return are_over_two(x, y);
    if (is_act(a)) return has(a, Modality::denied) != has(b, Modality::denied) && are_of_two(x, y, of_acts);
    return are_of_two(x, y, source) || (measured && are_of_two(x, y, spots));
}

bool is_for_some_only(const Pair& pair) {
    constexpr std::array<std::string_view, 1> whom{"for"};
    static const rules::PhraseTable& times = rules::Pack::english().phrases("for-a-time");
    const auto told = [&](const Claim& c) {
        auto heads = heads_behind(clause_of(pair, c), whom);
        std::erase_if(heads, [](const std::string& noun) { return times.written(noun) != nullptr; });
        return heads;
    };
    return is_statement(pair.a) && is_statement(pair.b) && told(pair.a).empty() != told(pair.b).empty();
}

bool denies_at_a_time(const Pair& pair) {
    if (has(pair.a, Modality::denied) == has(pair.b, Modality::denied)) return false;
    constexpr std::array<std::string_view, 5> times{"during", "in", "amid", "before", "after"};
    const Claim &denial = has(pair.a, Modality::denied) ? pair.a : pair.b, &told = &denial == &pair.a ? pair.b : pair.a;
    const Words other = clause_of(pair, told);
    static const rules::Listed reports("report-noun"), rumours("rumour-noun");  // "no truth in the report"
    return std::ranges::any_of(heads_behind(clause_of(pair, denial), times), [&](const std::string& noun) { return !holds(other, noun) && !reports.has(noun) && !rumours.has(noun); });
}

bool denies_of_fewer(const Pair& pair) {
    if (!is_statement(pair.a) || !is_statement(pair.b) || pair.a.polarity == pair.b.polarity) return false;
    const Claim &denied = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    const std::string& text = pair.article(denied).text;
    const std::string sentence = text::fold(text.substr(denied.sentence.begin, denied.span.end - denied.sentence.begin)) + " ";
    const bool of_all = std::ranges::any_of(std::array<std::string_view, 4>{"not one ", "none of ", "not a single ", "no "}, [&](std::string_view words) { return sentence.starts_with(words) || sentence.find(" " + std::string(words)) != std::string::npos; });
    return of_all && std::ranges::any_of(denied.words, [&](std::string_view word) {
        return is_lower_letter(word.front()) && word != denied.act && !std::binary_search(told.words.begin(), told.words.end(), word);
    });
}

}  // namespace atodds::compare
