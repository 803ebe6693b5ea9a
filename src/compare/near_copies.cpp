#include "compare/near_copies.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compare/clause_words.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// A word of a sentence, and whether it belongs to what is at odds.
struct Word {
    std::string_view written;
    std::string folded;
    bool value = false;
    bool owner = false;  ///< "the brothers'"
};

std::vector<Word> words_of(const Pair& pair, const Claim& claim) {
    const std::string& text = pair.article(claim).text;
    std::vector<Word> words;
    for (const std::string_view written : written_words(sentence_text(pair, claim))) {
        const std::string_view word = bare(written);
        if (word.empty()) continue;
        const std::size_t at = static_cast<std::size_t>(word.data() - text.data());
        const bool digit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
        const bool value = digit || std::ranges::any_of(claim.parts, [&](const Part& p) { return p.role == PartRole::value && at < p.span.end && p.span.begin < at + word.size(); });
        words.push_back({word, text::fold(word), value, word.ends_with("'s") || written.ends_with('\'')});
    }
    return words;
}

/// The lengths of the longest common subsequences of what follows each two words.
std::vector<std::vector<int>> common_behind(const std::vector<Word>& a, const std::vector<Word>& b) {
    std::vector<std::vector<int>> length(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i][j] = a[i].folded == b[j].folded ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    return length;
}

/// Words that stand between two that both sentences have: from, to of each.
struct Rewording {
    std::size_t a_from, a_to, b_from, b_to;
};

std::vector<Rewording> changes(const std::vector<Word>& a, const std::vector<Word>& b, const std::vector<std::vector<int>>& length) {
    std::vector<Rewording> found;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i].folded == b[j].folded) {
            ++i, ++j;
            continue;
        }
        Rewording change{i, i, j, j};
        while ((i < a.size() || j < b.size()) && !(i < a.size() && j < b.size() && a[i].folded == b[j].folded))
            i < a.size() && (j == b.size() || length[i + 1][j] >= length[i][j + 1]) ? ++i : ++j;
        change.a_to = i, change.b_to = j;
        found.push_back(change);
    }
    return found;
}

/// What stands before a noun: nothing, an article, an owner or a preposition.
bool opens_noun(const std::vector<Word>& words, std::size_t at) {
    static const rules::PhraseTable& stops = rules::Pack::english().phrases("noun.stop");
    if (at == 0) return true;
    const std::string& before = words[at - 1].folded;
    return is_article(before) || words[at - 1].owner || text::is_one_of(before, "of", "in", "at", "for", "to", "by", "with", "from", "on") || (stops.written(before) != nullptr && text::is_one_of(before, "per", "than", "among", "under"));
}

/// "The ministry said": who tells of it, not what is told of.
bool is_of_teller(const std::vector<Word>& words, std::size_t from, std::size_t to) {
    static const rules::PhraseTable& speech = rules::Pack::english().phrases("speech");
    const auto speaks = [&](std::size_t at) { return at < words.size() && speech.written(rules::Pack::english().lemma(words[at].folded, 'v')) != nullptr; };
    return speaks(to) || (from > 0 && speaks(from - 1)) || (from > 1 && words[from - 1].folded == "to" && words[from - 2].folded == "according");
}

/// "On Friday": when it was told, or what is at odds.
bool tells_time(const std::string& word) {
    static const rules::Listed weekdays("time.weekday"), months("time.month");
    return weekdays.has(word) || months.has(word);
}

/// "Its lowest level", "its highest": what goes with the figure.
bool is_superlative(const std::string& word) { return word.ends_with("est") || text::is_one_of(word, "best", "worst", "most", "least", "first", "last"); }

/// The article writes the word, or one that begins with it: "men" is no part of "women".
bool writes(const Pair& pair, const Claim& claim, std::string_view word) {
    const std::string text = text::fold(pair.article(claim).text);
    const auto letter = [&](std::size_t at) { return (text[at] >= 'a' && text[at] <= 'z') || static_cast<unsigned char>(text[at]) >= 0x80; };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at == 0 || !letter(at - 1)) return true;
    return false;
}

/// The last word of a run that is a noun of the one sentence only, and of nothing that the other article writes.
std::string_view own_noun(const Pair& pair, const Claim& other, const std::vector<Word>& words, std::size_t from, std::size_t to) {
    constexpr std::size_t longest = 2, shortest = 3;
    while (to > from && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to), [](const Word& w) { return w.value; })) --to;  // "its members | 46"
    if (to == from || to - from > longest) return {};
    for (std::size_t i = from; i < to; ++i)
        if (ends_phrase(words[i].folded)) return {};
    const Word& head = words[to - 1];
    if (tells_time(head.folded) || is_superlative(head.folded)) return {};
    return head.folded.size() < shortest || writes(pair, other, head.folded) || writes(pair, other, noun_form(head.written)) ? std::string_view() : head.written;
}

/// "Norland's [men] lost", "Norland's [women] won": the word that opens each run, where the two are things of a kind.
bool open_with_two_of_a_kind(const Pair& pair, const std::vector<Word>& a, const std::vector<Word>& b, const Rewording& c) {
    if (c.a_from == c.a_to || c.b_from == c.b_to) return false;
    const std::string_view x = own_noun(pair, pair.b, a, c.a_from, c.a_from + 1), y = own_noun(pair, pair.a, b, c.b_from, c.b_from + 1);
    return !x.empty() && !y.empty() && gazetteer::kinship(noun_form(x), noun_form(y)) == gazetteer::Kinship::one_kind;
}

/// "Before tax", "after tax"; "net", "gross": words of which one says the opposite of the other.
bool are_set_apart(const std::vector<Word>& a, const std::vector<Word>& b, const Rewording& c) {
    static const rules::Listed apart("set-apart");
    if (c.a_to == c.a_from || c.b_to == c.b_from) return false;
    const rules::Phrase *x = apart.find(a[c.a_from].folded), *y = apart.find(b[c.b_from].folded);
    return x && y && x->get("axis") == y->get("axis");
}

/// "31 kilometres of new track [below ground]", "hectolitres of beer [abroad]": what only the lower of two figures is told of, right behind its
/// thing: a part.
bool narrows(const std::vector<Word>& words, std::size_t from, std::size_t to) {
    static const rules::Listed narrowing("part-opener");
    constexpr std::size_t longest = 5, reach = 5;
    if (to == from || to - from > longest || !narrowing.has(words[from].folded)) return false;
    const auto behind_value = [&](std::size_t at) { return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at > reach ? at - reach : 0), words.begin() + static_cast<std::ptrdiff_t>(at), [](const Word& w) { return w.value; }); };
    const bool timed = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to), [](const Word& w) { return w.value || tells_time(w.folded); });
    return behind_value(from) && !timed;
}

bool is_narrowed(const Pair& pair, const std::vector<Word>& a, const std::vector<Word>& b, const Rewording& c) {
    if (!pair.a.value || !pair.b.value || !pair.a.value->nominal || !pair.b.value->nominal) return false;
    const bool a_is_lower = *pair.a.value->nominal < *pair.b.value->nominal;
    if (a_is_lower) return c.b_from == c.b_to && narrows(a, c.a_from, c.a_to);
    return c.a_from == c.a_to && narrows(b, c.b_from, c.b_to);
}

/// Of so many words in a hundred that both have on two sentences are near-copies: below that each tells the whole in words of its own.
constexpr int alike = 60, hundred = 100;

}  // namespace

bool differ_in_one_more_noun(const Pair& pair) {
    const bool figure = pair.a.kind == ClaimKind::quantity || pair.a.kind == ClaimKind::share || pair.a.kind == ClaimKind::duration || pair.a.kind == ClaimKind::date || (pair.a.kind == ClaimKind::attribute && pair.a.value);
    const bool statement = pair.a.slot.starts_with("statement:");
    if ((!figure && !statement) || pair.same_document()) return false;
    const auto a = words_of(pair, pair.a), b = words_of(pair, pair.b);
    const auto length = common_behind(a, b);
    if (length[0][0] * hundred < static_cast<int>(std::max(a.size(), b.size())) * alike) return false;
    return std::ranges::any_of(changes(a, b, length), [&](const Rewording& c) {
        if (is_narrowed(pair, a, b, c) || are_set_apart(a, b, c)) return true;
        if (!opens_noun(a, c.a_from) || !opens_noun(b, c.b_from) || is_of_teller(a, c.a_from, c.a_to) || is_of_teller(b, c.b_from, c.b_to)) return false;
        if (open_with_two_of_a_kind(pair, a, b, c)) return true;
        const std::string_view x = figure ? own_noun(pair, pair.b, a, c.a_from, c.a_to) : std::string_view(), y = figure ? own_noun(pair, pair.a, b, c.b_from, c.b_to) : std::string_view();
        return !x.empty() && !y.empty() && gazetteer::kinship(noun_form(x), noun_form(y)) != gazetteer::Kinship::one_thing;
    });
}

}  // namespace atodds::compare
