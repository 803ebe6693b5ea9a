// One says that something was done, the other that it was not, in fewer words.
#include <algorithm>

#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "extract/background.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"

namespace atodds::compare {

namespace {

/// An act of fewer words ("he did not speak") can be any.
constexpr std::size_t fewest_denied = 3;

/// All that the denial speaks of, the other speaks of too: what it does not say was not done is not denied.
bool adds_nothing(const Claim& negative, const Claim& positive) {
    return std::ranges::all_of(negative.words, [&](std::string_view word) { return std::binary_search(positive.words.begin(), positive.words.end(), word); });
}

/// Printed first, or told of another time: what had not been done by then may have been done since.
bool may_have_come_since(const Pair& pair, const Claim& negative, const Claim& positive) {
    if (pair.evidence.link.time == TimeRelation::apart || extract::is_background(positive)) return true;
    if (!negative.as_of || !positive.as_of) return true;
    const auto when = positive.time && positive.time->to ? *positive.time->to : *positive.as_of;
    return *negative.as_of < when;
}

bool are_done_to_two(const Claim& a, const Claim& b) {
    static const rules::Listed anybody("whoever");
    return !a.thing.empty() && !b.thing.empty() && !anybody.has(a.thing) && !anybody.has(b.thing) && gazetteer::kinship(a.thing, b.thing) != gazetteer::Kinship::one_thing;
}

/// "Could not reach", "would not sell": no act.
bool tells_of_no_act(const Pair& pair, const Claim& claim) {
    const Words words = written_words(clause_text(pair, claim));
    return std::ranges::any_of(words, [](std::string_view word) { return text::is_one_of(word, "could", "can", "would", "will", "may", "might", "should", "must", "cannot", "if", "until", "unless"); });
}

/// "The Front | was not invited": what stands before the verb undergoes the act.
bool stands_in_passive(const Pair& pair, const Claim& claim) {
    const auto cue = std::ranges::find(claim.parts, PartRole::cue, &Part::role);
    if (cue == claim.parts.end() || cue->span.begin < claim.span.begin) return false;
    const std::string_view text = pair.article(claim).text;
    if (text.substr(cue->span.begin, cue->span.size()).ends_with("ing")) return false;
    const Words before = written_words(text.substr(claim.span.begin, cue->span.begin - claim.span.begin));
    constexpr std::size_t reach = 4;  // "was | never | even | formally"
    for (std::size_t i = before.size(); i-- > 0 && before.size() - i <= reach;)
        if (text::is_one_of(before[i], "was", "were", "been", "be", "being", "is", "are", "wasn't", "weren't")) return true;
    return false;
}

/// The words behind the verb up to the end of the next noun phrase: "the outskirts" of "entered | the outskirts of the town".
Words object_phrase(const Pair& pair, const Claim& claim) {
    const auto cue = std::ranges::find(claim.parts, PartRole::cue, &Part::role);
    if (cue == claim.parts.end()) return {};
    const std::string_view text = pair.article(claim).text;
    const std::size_t end = std::min<std::size_t>(text.find_first_of(",.;:", cue->span.end), claim.sentence.end);
    const Words words = written_words(text.substr(cue->span.end, end - cue->span.end));
    std::size_t first = 0;
    while (first < words.size() && (is_article(words[first]) || ends_phrase(words[first]))) ++first;  // "asked | for | the"
    std::size_t last = first;
    while (last < words.size() && !ends_phrase(words[last])) ++last;
    return {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// "Fined the firm", "fined a director of the firm": the noun of the one is no word of the other's.
bool act_on_two(const Pair& pair) {
    if (pair.a.predicate == "be" || stands_in_passive(pair, pair.a) || stands_in_passive(pair, pair.b)) return false;
    const Words x = object_phrase(pair, pair.a), y = object_phrase(pair, pair.b);
    if (x.empty() || y.empty()) return false;
    const auto meets = [](std::string_view head, const Words& phrase) {
        const std::string noun = noun_form(head);
        return std::ranges::any_of(phrase, [&](std::string_view word) { return noun_form(word) == noun || gazetteer::kinship(noun_form(word), noun) == gazetteer::Kinship::one_thing; });
    };
    return !meets(x.back(), y) && !meets(y.back(), x);
}

/// "The deputy of the minister Ada Lind", against her: the name stands in the subject and does not head it.
bool names_only_the_owner(const Pair& pair, const Claim& claim, const Claim& other) {
    const auto named = [](const Claim& c) { return std::ranges::any_of(c.entities, [](const EntityRef& e) { return e.role == EntityRole::subject; }); };
    if (claim.thing.empty() || !other.thing.empty() || named(claim) || !named(other)) return false;
    const std::string_view clause = clause_text(pair, claim);
    return clause.substr(0, clause.find(std::string(claim.thing)) + claim.thing.size() + 4).ends_with(" of ");
}

/// "Only on holidays": some of it was done.
bool is_told_in_part(const Pair& pair, const Claim& claim) {
    const Words words = written_words(clause_text(pair, claim));
    return std::ranges::any_of(words, [](std::string_view word) { return text::is_one_of(bare(word), "only", "partly", "partially", "himself", "herself", "itself", "themselves", "personally", "alone"); });
}

/// "Has not signed", of what was signed on the day after.
bool came_about_since(const Claim& negative, const Claim& positive) {
    return negative.as_of && positive.time && positive.time->from && *positive.time->from > *negative.as_of;
}

bool names_in_role(const Claim& claim, EntityRole role, std::string_view id) {
    return std::ranges::any_of(claim.entities, [&](const EntityRef& e) { return e.role == role && e.id == id; });
}

bool undergoes(const Pair& pair, const Claim& passive, const Claim& active) {
    const auto subject = std::ranges::find(passive.entities, EntityRole::subject, &EntityRef::role);
    return subject != passive.entities.end() && names_in_role(active, EntityRole::object, subject->id) && stands_in_passive(pair, passive) && !stands_in_passive(pair, active);
}

}  // namespace

bool one_undergoes(const Pair& pair) { return undergoes(pair, pair.a, pair.b) || undergoes(pair, pair.b, pair.a); }

bool speak_of_two_acts(const Pair& pair) {
    return act_on_two(pair) || names_only_the_owner(pair, pair.a, pair.b) || names_only_the_owner(pair, pair.b, pair.a) || is_told_in_part(pair, pair.a) || is_told_in_part(pair, pair.b);
}

bool happened_since(const Pair& pair) {
    return pair.a.polarity == Polarity::negative ? came_about_since(pair.a, pair.b) : came_about_since(pair.b, pair.a);
}

bool negates_the_same(const Pair& pair) {
    const Claim &negative = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &positive = &negative == &pair.a ? pair.b : pair.a;
    if (negative.words.size() < fewest_denied || pair.same_document() || !adds_nothing(negative, positive)) return false;
    if (pair.a.act != pair.b.act || has(pair.a, Modality::denied) || has(pair.b, Modality::denied)) return false;
    if (may_deny_a_part(pair, negative) || are_done_to_two(pair.a, pair.b) || tells_of_no_act(pair, negative) || tells_of_no_act(pair, positive)) return false;
    return pair.corpus.same_story(pair.a.document, pair.b.document) && !may_have_come_since(pair, negative, positive) && !surely_apart(pair.a, pair.b);
}

}  // namespace atodds::compare
