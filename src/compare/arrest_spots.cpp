#include "compare/arrest_spots.hpp"

#include "rules/listed.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// Somebody named was taken, and by a word that says so: who "is held at a prison" was taken elsewhere.
bool tells_of_arrest(const Pair& pair, const Claim& claim) {
    static const rules::Listed arrests("arrest-verb");
    if (!claim.slot.starts_with("pole:held:@") || claim.polarity != Polarity::positive || is_unreal(claim) || has(claim, Modality::denied)) return false;
    const auto cue = std::ranges::find(claim.parts, PartRole::cue, &Part::role);
    if (cue == claim.parts.end()) return false;
    return arrests.has(rules::Pack::english().lemma(text::fold(pair.article(claim).text.substr(cue->span.begin, cue->span.size())), 'v'));
}

/// The kind of the place where it was, as a rule names it: "dwelling" of "at his home"; empty: none, or two of them.
std::string_view kind_of_spot(const Claim& claim) {
    static const rules::Listed spots("arrest-spot");
    std::string_view kind;
    for (const std::string_view which : claim.which) {
        const std::size_t space = which.find(' ');
        if (space == std::string_view::npos || (which.substr(0, space) != "at" && which.substr(0, space) != "in")) continue;
        const rules::Phrase* spot = spots.find(which.substr(space + 1));
        if (spot == nullptr) continue;
        if (!kind.empty() && kind != spot->get("kind")) return {};
        kind = spot->get("kind");
    }
    return kind;
}

/// "Arrested in 2019": told of a time so long or so far back that he may have been taken again since.
bool may_be_of_another_time(const Claim& claim) {
    constexpr auto one_week = std::chrono::days(7);
    if (!claim.time || !claim.time->from || !claim.time->to) return claim.time.has_value();
    return *claim.time->to - *claim.time->from > one_week || (claim.as_of && *claim.as_of - *claim.time->to > one_week);
}

}  // namespace

bool are_taken_in_two_spots(const Pair& pair) {
    if (pair.same_document() || !tells_of_arrest(pair, pair.a) || !tells_of_arrest(pair, pair.b)) return false;
    if (may_be_of_another_time(pair.a) || may_be_of_another_time(pair.b)) return false;
    const std::string_view a = kind_of_spot(pair.a), b = kind_of_spot(pair.b);
    return !a.empty() && !b.empty() && a != b;
}

}  // namespace atodds::compare
