#include "compare/which.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "gazetteer/kinship.hpp"
#include "text/one_of.hpp"

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
    if (text::is_one_of(tie, "in", "at", "")) return false;  // places, of which one may hold the other
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

/// "To the fishermen", "to the hotels": nothing that stands behind the preposition is one thing. Of places one may hold the other.
bool tie_to_two(const Claim& a, const Claim& b, std::string_view tie) {
    if (tie.empty()) return false;
    const auto behind = [&](const Claim& c) {
        Marks all = tied(c, tie, true);
        if (tie != "in") std::ranges::copy(tied(c, tie, false), std::back_inserter(all));
        return all;
    };
    const Marks x = behind(a), y = behind(b);
    const auto one = [&](std::string_view u) {
        return std::ranges::any_of(y, [&](std::string_view v) { return u == v || gazetteer::kinship(u, v) == gazetteer::Kinship::one_thing; });
    };
    return !x.empty() && !y.empty() && std::ranges::none_of(x, one);
}

}  // namespace

bool are_for_two_purposes(const Claim& a, const Claim& b) {
    return std::ranges::any_of(a.which, [&](std::string_view mark) { return mark.front() != '#' && tie_to_two(a, b, tie_of(mark)); });
}

bool are_two_of_a_kind(const Claim& a, const Claim& b) {
    if (a.which == b.which) return false;
    if (counted(a) != counted(b)) return true;
    return std::ranges::any_of(a.which, [&](std::string_view mark) {
        return mark.front() != '#' && (name_two(a, b, tie_of(mark)) || are_two_kinds(a, b, tie_of(mark)));
    });
}

}  // namespace atodds::compare
