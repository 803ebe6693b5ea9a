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

namespace {

/// "Six at the airport, two at the church".
bool tells_of_other_spots(const Pair& pair, ClaimIndex index) {
    const Claim& own = pair.corpus.claims()[index];
    const auto [first, last] = pair.corpus.claims_of(own.document);
    for (ClaimIndex c = first; c < last; ++c)
        if (pair.corpus.slot(c) == pair.corpus.slot(index) && pair.corpus.claims()[c].side != own.side) return true;
    return false;
}

}  // namespace

bool is_spot(const Claim& claim) { return claim.slot.starts_with("event spot:"); }

/// Somebody is freed, found or killed at one kind of place. Groups come free in several, and so do those of two numbers or two days.
Judgement judge_spot(const Pair& pair) {
    Judgement j("attribute-mismatch");
    j.inferred();
    const Claim &a = pair.a, &b = pair.b;
    if (a.side == b.side) return j.decide(Verdict::agreement, "same-place", "both name one kind of place: " + a.attribute->text + ", " + b.attribute->text);
    if (pair.same_document()) return j.step("one-article", "two places in one article");
    if (!pair.corpus.same_story(a.document, b.document)) return j.step("other-story", "the articles tell of different events");
    if (is_unreal(a) || is_unreal(b)) return j.step("not-actual", "one is a plan or a possibility");
    if (!a.subject_named || !b.subject_named) return j.step("no-subject", "one of several, or one that nothing names");
    if (!a.thing.empty() && !b.thing.empty() && a.thing != b.thing) return j.step("other-thing", "they are told of two: " + a.thing + ", " + b.thing);
    constexpr int next_ones = 3;  // days between two prints after which others may have come free
    const bool two_days = a.time && b.time && a.time->from && a.time->to && b.time->from && b.time->to && (*a.time->from > *b.time->to || *b.time->from > *a.time->to);
    if (two_days || days_apart(pair).value_or(next_ones + 1) > next_ones) return j.step("other-time", "they may tell of two times");
    if (tells_of_other_spots(pair, pair.index_a) || tells_of_other_spots(pair, pair.index_b)) return j.step("several-values", "an article tells of several such places");
    j.step("other-place", "it took place once, and the places are of two kinds: " + a.attribute->text + ", " + b.attribute->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
