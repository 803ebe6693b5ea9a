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

bool has_digit(std::string_view word) { return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; }); }
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
    const bool of_figure = i + 1 < words.size() && words[i] == "of" && (has_digit(words[i + 1]) || (i + 2 < words.size() && has_digit(words[i + 2])));
    if (of_figure) return {};  // "at a depth of about 95 km"
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

/// "The fund", "the interest on the fund": what a clause names beside the other's noun is not it.
bool are_of_two(const Words& a, const Words& b, Prepositions prepositions) {
    const auto x = heads_behind(a, prepositions), y = heads_behind(b, prepositions);
    const auto one = [&](const std::string& u) {
        return std::ranges::any_of(y, [&](const std::string& v) { return u == v || (gazetteer::kinship(u, v) == gazetteer::Kinship::one_thing && !has_noun(a, v) && !has_noun(b, u)); });
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
    constexpr std::size_t stem = 5;  // "adverts", "advertising"
    const auto own = [](const Words& one, const Words& other) {
        return std::ranges::any_of(one, [&](std::string_view word) { return std::ranges::none_of(other, [&](std::string_view also) { return also.substr(0, stem) == word.substr(0, stem); }); });
    };
    return !x.empty() && !y.empty() && own(x, y) && own(y, x);
}

bool is_statement(const Claim& c) { return c.slot.starts_with("statement:"); }
bool is_pole(const Claim& c) { return c.slot.starts_with("pole:"); }
bool is_act(const Claim& c) { return c.slot.starts_with("pole:act "); }

}  // namespace

/// "From the bank", "from a customer at the bank": one names the other's noun beside its own, and so tells of another.
bool set_off(const Words& a, const Words& b, Prepositions prepositions) {
    const auto x = heads_behind(a, prepositions), y = heads_behind(b, prepositions);
    return !x.empty() && !y.empty() && are_of_two(a, b, prepositions) && (std::ranges::any_of(x, [&](const std::string& noun) { return has_noun(b, noun); }) || std::ranges::any_of(y, [&](const std::string& noun) { return has_noun(a, noun); }));
}

/// A length is told from some point, a depth and a speed at some other: of two widths or masses the spot says which is meant.
bool is_told_by_its_spot(const Claim& c) {
    return is_measured(c) && !text::is_one_of(c.measure, "depth", "speed", "distance") && !c.measure.starts_with("distance") && c.unit->dimension != Dimension::speed;
}

bool tie_to_two_nouns(const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    const bool measured = is_told_by_its_spot(a) && is_told_by_its_spot(b);
    const bool fined = a.measure == "fine" && b.measure == "fine";
    if (!measured && !fined && !is_statement(a) && !is_pole(a) && !extract::is_absence(a)) return false;
    const Words x = clause_of(pair, a), y = clause_of(pair, b);
    if (fined) return are_over_two(x, y);
    if (is_act(a)) return has(a, Modality::denied) != has(b, Modality::denied) && are_of_two(x, y, of_acts);
    if (measured) return are_of_two(x, y, spots) || (a.unit->dimension != Dimension::length && are_of_two(x, y, source));
    return set_off(x, y, source);
}

namespace {

/// A word of the one, and no name, that the other's clause does not have. Asked first: most pairs that agree end here.
bool has_word_of_its_own(const Claim& claim, const Claim& other) {
    return std::ranges::any_of(claim.words, [&](std::string_view word) { return is_lower_letter(word.front()) && !std::ranges::binary_search(other.words, word); });
}

bool each_has_word_of_its_own(const Pair& pair) { return has_word_of_its_own(pair.a, pair.b) && has_word_of_its_own(pair.b, pair.a); }

/// Such words that stand in the one's article as they are, and nowhere in the other's.
std::vector<std::string_view> own_words(const Pair& pair, const Claim& claim, const Claim& other) {
    std::vector<std::string_view> own;
    for (const std::string_view word : claim.words)
        if (is_lower_letter(word.front()) && !std::ranges::binary_search(other.words, word) && article_has(pair, claim, word) && !article_has(pair, other, word)) own.push_back(word);
    return own;
}

}  // namespace

bool differ_in_one_noun(const Pair& pair) {
    if (pair.a.words.size() != pair.b.words.size() || !each_has_word_of_its_own(pair)) return false;
    const auto x = own_words(pair, pair.a, pair.b);
    if (x.size() != 1) return false;
    const auto y = own_words(pair, pair.b, pair.a);
    return y.size() == 1 && gazetteer::kinship(x.front(), y.front()) == gazetteer::Kinship::one_kind;
}

bool differ_in_a_tied_noun(const Pair& pair) {
    static constexpr std::array<std::string_view, 10> prepositions{"in", "at", "of", "from", "into", "under", "with", "on", "inside", "for"};
    if (!each_has_word_of_its_own(pair)) return false;
    const Words x = clause_of(pair, pair.a), y = clause_of(pair, pair.b);
    return std::ranges::any_of(prepositions, [&](const std::string_view& preposition) {
        if (std::ranges::find(x, preposition) == x.end() || std::ranges::find(y, preposition) == y.end()) return false;
        const auto a = heads_behind(x, std::span(&preposition, 1)), b = heads_behind(y, std::span(&preposition, 1));
        if (a.size() != 1 || b.size() != 1 || gazetteer::kinship(a.front(), b.front()) == gazetteer::Kinship::one_thing) return false;
        return a != b && !article_has(pair, pair.b, a.front()) && !article_has(pair, pair.a, b.front());
    });
}

bool is_for_some_only(const Pair& pair) {
    static const rules::PhraseTable& times = rules::Pack::english().phrases("for-a-time");
    const auto told = [&](const Claim& c) {  // "for hauliers": a plural without an article
        const Words words = clause_of(pair, c);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const std::string_view whom = bare(words[i + 1]);
            if (words[i] == "for" && whom.ends_with('s') && is_lower_letter(whom.front()) && times.written(whom) == nullptr && !is_article(whom) && rules::Pack::english().lemma(whom, 'n') != whom) return true;
        }
        return false;
    };
    return is_statement(pair.a) && is_statement(pair.b) && told(pair.a) != told(pair.b);
}

bool denies_at_a_time(const Pair& pair) {
    if (has(pair.a, Modality::denied) == has(pair.b, Modality::denied)) return false;
    constexpr std::array<std::string_view, 4> times{"during", "amid", "before", "after"};
    const Claim &denial = has(pair.a, Modality::denied) ? pair.a : pair.b, &told = &denial == &pair.a ? pair.b : pair.a;
    const Words other = clause_of(pair, told);
    static const rules::Listed reports("report-noun"), rumours("rumour-noun");  // "no truth in the report"
    return std::ranges::any_of(heads_behind(clause_of(pair, denial), times), [&](const std::string& noun) { return !has_noun(other, noun) && !reports.has(noun) && !rumours.has(noun); });
}

bool denies_of_fewer(const Pair& pair) {
    if (!is_statement(pair.a) || !is_statement(pair.b) || pair.a.polarity == pair.b.polarity) return false;
    const Claim &denied = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    const auto cue = std::ranges::find(denied.parts, PartRole::cue, &Part::role);
    if (cue == denied.parts.end()) return false;
    const std::string& text = pair.article(denied).text;
    constexpr std::size_t reach = 6;  // "Not | one house in the new quarter"
    const std::size_t from = std::max<std::size_t>(denied.sentence.begin, denied.span.begin > reach ? denied.span.begin - reach : 0);
    const Words words = written_words(std::string_view(text).substr(from, std::max<std::size_t>(cue->span.begin, from) - from)), other = written_words(sentence_text(pair, told));
    const auto no = std::ranges::find_if(words, [](std::string_view word) { return text::is_one_of(word, "No", "no", "Not", "not"); });
    if (no == words.end()) return false;
    constexpr std::array<std::string_view, 6> ties{"in", "at", "on", "near", "among", "from"};
    const auto tie = std::find_if(no, words.end(), [&](std::string_view word) { return std::ranges::find(ties, word) != ties.end(); });
    return tie != words.end() && std::any_of(tie + 1, words.end(), [&](std::string_view word) {
        return is_lower_letter(word.front()) && !ends_phrase(word) && !is_article(word) && !has_noun(other, noun_form(word));
    });
}

}  // namespace atodds::compare
