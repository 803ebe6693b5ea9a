#include "compare/which.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <string_view>
#include <vector>

#include "compare/clause_words.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

using Marks = std::vector<std::string_view>;

/// Ordinals, and words that speak of another one.
Marks counted(const Claim& c) {
    Marks found;
    for (const std::string_view mark : c.which)
        if (mark.front() == '#') found.push_back(mark);
    return found;
}

std::string_view tie_of(std::string_view mark) { return mark.substr(0, mark.find(' ')); }

/// What stands behind one preposition: names or nouns.
Marks tied(const Claim& c, std::string_view tie, bool names) {
    Marks found;
    for (const std::string_view mark : c.which)
        if (mark.front() != '#' && tie_of(mark) == tie && (mark[tie.size() + 1] == '@') == names) found.push_back(mark.substr(tie.size() + 1));
    return found;
}

bool name_two(const Claim& a, const Claim& b, std::string_view tie) {
    if (tie.empty() || text::is_one_of(tie, "in", "at")) return false;  // places, of which one may hold the other
    const Marks x = tied(a, tie, true), y = tied(b, tie, true);
    return !x.empty() && !y.empty() && std::ranges::find_first_of(x, y) == x.end();
}

/// "Of a tram", "of a bus": no noun of the one is what a noun of the other is, and two of them are of one kind.
bool are_two_kinds(const Claim& a, const Claim& b, std::string_view tie) {
    bool two = false;
    const Marks others = tied(b, tie, false);
    for (const std::string_view x : tied(a, tie, false))
        for (const std::string_view y : others) {
            const auto close = gazetteer::kinship(x, y);
            if (close == gazetteer::Kinship::one_thing) return false;
            two |= close == gazetteer::Kinship::one_kind;
        }
    return two;
}

/// "To the fishermen", "to the hotels": nothing that stands behind the preposition is one thing. "In damages" tells nothing of a sum.
bool tie_to_two(const Claim& a, const Claim& b, std::string_view tie, bool of_sum) {
    if (tie.empty()) return false;
    const auto behind = [&](const Claim& c) {
        Marks all = tied(c, tie, true);
        if (tie != "in" || !of_sum) std::ranges::copy(tied(c, tie, false), std::back_inserter(all));
        return all;
    };
    const Marks x = behind(a), y = behind(b);
    const auto one = [&](std::string_view u) {
        return std::ranges::any_of(y, [&](std::string_view v) { return u == v || gazetteer::kinship(u, v) == gazetteer::Kinship::one_thing; });
    };
    return !x.empty() && !y.empty() && std::ranges::none_of(x, one);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words of a clause as they are written, with the marks behind them: "Ann Lee, 34" has no number.
Words words_of_clause(const Pair& pair, const Claim& c) { return written_words(std::string_view(pair.article(c).text).substr(c.span.begin, c.span.size())); }

/// "Lissa 2": the number is part of the name; not "May 2", which is a day, nor "Elm 200 times".
bool is_numbered(std::string_view name, std::string_view number) {
    constexpr std::size_t most_digits = 2, least_letters = 4;
    static const rules::Listed months("time.month");
    const bool capital = name.size() >= least_letters && name.front() >= 'A' && name.front() <= 'Z' && std::ranges::all_of(name, is_letter);
    if (number.ends_with(',')) number.remove_suffix(1);
    return capital && number.size() <= most_digits && !number.empty() && std::ranges::all_of(number, is_digit) && !months.has(text::fold(name));
}

bool number_two(const Words& a, const Words& b) {
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        for (std::size_t k = 0; is_numbered(a[i], a[i + 1]) && k + 1 < b.size(); ++k)
            if (a[i] == b[k] && a[i + 1] != b[k + 1] && is_numbered(b[k], b[k + 1])) return true;
    return false;
}

/// "A fifth suspect", "the second lorry", "a priest from another parish": the clause opens with another one.
bool opens_with_another(const Words& words) {
    static const rules::Listed ordinals("number.ordinal"), others("other-one-word");
    constexpr std::size_t head = 6;
    for (std::size_t i = 0; i < std::min(head, words.size()); ++i)
        if (text::is_one_of(words[i], "another", "Another")) return true;
    if (words.size() < 2) return false;
    if (text::is_one_of(words[0], "A", "a", "An", "an") && others.has(words[1])) return true;
    return text::is_one_of(words[0], "A", "a", "The", "the") && words[1] != "first" && ordinals.has(words[1]);
}

/// "Its eighth test flight", "its ninth test flight": other numbers before one word.
bool count_off_two(const Words& a, const Words& b) {
    static const rules::Listed ordinals("number.ordinal");
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        for (std::size_t k = 0; ordinals.has(a[i]) && a[i + 1] != "of" && k + 1 < b.size(); ++k)
            if (a[i + 1] == b[k + 1] && a[i] != b[k] && ordinals.has(b[k])) return true;
    return false;
}

/// "Denied attacking the Kremlin": what the denial names behind its verb, and of which the other article never speaks.
bool denies_of_another(const Pair& pair, const Claim& denial, const Claim& other) {
    const auto cue = std::ranges::find(denial.parts, PartRole::cue, &Part::role);
    if (!has(denial, Modality::denied) || cue == denial.parts.end()) return false;
    static const rules::Listed months("time.month"), days("time.weekday");
    const std::string& text = pair.article(denial).text;
    std::string_view rest = std::string_view(text).substr(cue->span.end, std::max(denial.span.end, cue->span.end) - cue->span.end);
    rest = rest.substr(0, rest.find_first_of(",.;"));
    bool named = false;
    while (!rest.empty()) {
        std::string_view word = rest.substr(0, std::min(rest.find(' '), rest.size()));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        word = word.substr(0, word.find('\''));
        const bool name = word.size() > 1 && word.front() >= 'A' && word.front() <= 'Z' && !months.has(text::fold(word)) && !days.has(text::fold(word));
        if (name && pair.article(other).text.find(word) != std::string::npos) return false;
        named |= name;
    }
    return named;
}

/// Capitalised words right behind a preposition that says where: "at Elm", "off the Skarn coast"; of a road where it leads.
std::vector<std::string_view> names_behind(const Words& words, std::string_view prep) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != prep) continue;
        const std::string_view next = words[i + 1] == "the" && i + 2 < words.size() ? words[i + 2] : words[i + 1];
        const std::string_view name = next.substr(0, next.find_first_of(",.;:'"));
        if (name.size() > 1 && name.front() >= 'A' && name.front() <= 'Z') names.push_back(name);
    }
    return names;
}

/// "The crossing at Elm is shut", "the crossing at Tamm is open": each clause says where by a name that the other article never writes. Of where
/// something happened the name is what they differ on; of what is open, or how many it were, it tells which one is meant.
bool are_at_two_places(const Pair& pair, const Words& a, const Words& b) {
    static const rules::Listed months("time.month"), days("time.weekday");
    const bool by_place = pair.a.kind == ClaimKind::quantity || pair.a.slot.starts_with("pole:") || pair.a.slot.starts_with("statement:");
    if (!by_place || pair.same_document()) return false;
    const auto unknown_to = [&](const Words& names, const Claim& other) {
        return !names.empty() && std::ranges::none_of(names, [&](std::string_view name) {
            return months.has(text::fold(name)) || days.has(text::fold(name)) || pair.article(other).text.find(name) != std::string::npos;
        });
    };
    return std::ranges::any_of(std::array<std::string_view, 5>{"at", "off", "near", "outside", "to"}, [&](std::string_view prep) {
        if (prep == "to" && (std::ranges::find(a, "from") == a.end() || std::ranges::find(b, "from") == b.end())) return false;  // "the road from Elm to Tamm"
        return unknown_to(names_behind(a, prep), pair.b) && unknown_to(names_behind(b, prep), pair.a);
    });
}

}  // namespace

bool clauses_tell_of_two(const Pair& pair) {
    const auto a = words_of_clause(pair, pair.a), b = words_of_clause(pair, pair.b);
    if (has(pair.a, Modality::denied) != has(pair.b, Modality::denied) && (denies_of_another(pair, pair.a, pair.b) || denies_of_another(pair, pair.b, pair.a))) return true;
    if (are_at_two_places(pair, a, b) || (pair.a.kind != ClaimKind::attribute && count_off_two(a, b))) return true;
    const bool figures = pair.a.value || pair.b.value;  // "fined Lindal 9 million"
    return (!figures && number_two(a, b)) || opens_with_another(a) != opens_with_another(b);
}

bool are_for_two_purposes(const Claim& a, const Claim& b) {
    return std::ranges::any_of(a.which, [&](std::string_view mark) { return mark.front() != '#' && tie_to_two(a, b, tie_of(mark), true); });
}

bool are_told_of_two_spots(const Claim& a, const Claim& b) {
    return std::ranges::any_of(a.which, [&](std::string_view mark) { return mark.front() != '#' && mark.front() != '~' && tie_to_two(a, b, tie_of(mark), false); });
}

bool are_two_of_a_kind(const Claim& a, const Claim& b) {
    if (a.which == b.which) return false;
    if (counted(a) != counted(b)) return true;
    return std::ranges::any_of(a.which, [&](std::string_view mark) {
        return mark.front() != '#' && (name_two(a, b, tie_of(mark)) || are_two_kinds(a, b, tie_of(mark)));
    });
}

bool have_other_words_before(const Claim& a, const Claim& b) {
    const auto words = [](const Claim& c) { return std::views::split(std::string_view(c.thing), ' ') | std::views::filter([](const auto& word) { return !word.empty(); }); };
    auto x = words(a), y = words(b);
    if (x.begin() == x.end() || y.begin() == y.end()) return false;
    return std::ranges::none_of(x, [&](const auto& u) { return std::ranges::any_of(y, [&](const auto& v) { return std::ranges::equal(u, v); }); });
}

}  // namespace atodds::compare
