// One says that something was done, the other that it was not, in fewer words.
#include <algorithm>
#include <optional>

#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/passives.hpp"
#include "extract/background.hpp"
#include "rules/listed.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

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

bool has_listed(std::string_view text, const rules::Listed& listed) {
    return std::ranges::any_of(written_words(text), [&](std::string_view word) { return listed.has(text::fold(bare(word))); });
}

/// Told with "not", "never" or "nobody": the polarity of "was dismissed" is that of keeping the post.
bool is_told_as_not(const Pair& pair, const Claim& claim) {
    static const rules::Listed negations("negation");
    return has_listed(std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.span.size()), negations);
}

/// "Could not reach", "would not sell": no act.
bool tells_of_no_act(const Pair& pair, const Claim& claim) {
    static const rules::Listed words("no-act");
    return has_listed(clause_text(pair, claim), words);
}

/// Where the words of the act stand in the text; nothing where no part of the claim says so.
std::optional<Span> act_of(const Claim& claim) {
    const auto cue = std::ranges::find(claim.parts, PartRole::cue, &Part::role);
    return cue == claim.parts.end() ? std::nullopt : std::optional(cue->span);
}

/// The words behind the verb up to the end of the next noun phrase: "the outskirts" of "entered | the outskirts of the town".
Words object_phrase(const Pair& pair, const Claim& claim) {
    const auto act = act_of(claim);
    if (!act) return {};
    const std::string_view text = pair.article(claim).text;
    const std::size_t end = std::min<std::size_t>(text.find_first_of(",.;:", act->end), claim.sentence.end);
    const Words words = written_words(text.substr(act->end, end - act->end));
    std::size_t first = 0;
    while (first < words.size() && (is_article(words[first]) || ends_phrase(words[first]))) ++first;  // "asked | for | the"
    std::size_t last = first;
    while (last < words.size() && !ends_phrase(words[last])) ++last;
    return {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// The words of the clause before its act: "the parents of the school".
Words before_act(const Pair& pair, const Claim& claim) {
    const auto act = act_of(claim);
    if (!act || act->begin < claim.span.begin) return {};
    return written_words(std::string_view(pair.article(claim).text).substr(claim.span.begin, act->begin - claim.span.begin));
}

/// "Fined the firm", "fined a director of the firm": the noun of the one is no word of the other's.
bool act_on_two(const Pair& pair) {
    if (pair.a.predicate == "be" || is_passive(pair, pair.a) || is_passive(pair, pair.b)) return false;
    const Words x = object_phrase(pair, pair.a), y = object_phrase(pair, pair.b);
    if (x.empty() || y.empty()) return false;
    const auto meets = [](std::string_view head, const Words& phrase) {
        const std::string noun = noun_form(head);
        return std::ranges::any_of(phrase, [&](std::string_view word) { return is_one_thing(noun_form(word), noun); });
    };
    return !meets(x.back(), y) && !meets(y.back(), x);
}

/// "The parents of the school" against the school, "the deputy of Ada Lind" against her: who the other is about only owns this one's noun.
bool names_only_the_owner(const Pair& pair, const Claim& claim, const Claim& other) {
    if (claim.thing.empty() || claim.thing == other.thing) return false;
    const Words subject = before_act(pair, claim);
    if (!other.thing.empty()) return has_noun(subject, other.thing);
    const auto named = [](const Claim& c) { return std::ranges::any_of(c.entities, [](const EntityRef& e) { return e.role == EntityRole::subject; }); };
    const auto noun = std::ranges::find_if(subject, [&](std::string_view word) { return noun_form(word) == claim.thing; });
    return !named(claim) && named(other) && noun != subject.end() && noun + 1 != subject.end() && *(noun + 1) == "of";
}

/// "Only on holidays": some of it was done.
bool is_told_in_part(const Pair& pair, const Claim& claim) {
    static const rules::Listed words("in-part");
    return has_listed(clause_text(pair, claim), words);
}

/// "Has not signed", of what was signed on the day after.
bool came_about_since(const Claim& negative, const Claim& positive) {
    return negative.as_of && positive.time && positive.time->from && *positive.time->from > *negative.as_of;
}

}  // namespace

bool speak_of_two_acts(const Pair& pair) {
    return act_on_two(pair) || names_only_the_owner(pair, pair.a, pair.b) || names_only_the_owner(pair, pair.b, pair.a) || is_told_in_part(pair, pair.a) || is_told_in_part(pair, pair.b);
}

bool happened_since(const Pair& pair) {
    const bool not_a = is_told_as_not(pair, pair.a), not_b = is_told_as_not(pair, pair.b);
    return not_a != not_b && (not_a ? came_about_since(pair.a, pair.b) : came_about_since(pair.b, pair.a));
}

bool negates_the_same(const Pair& pair) {
    const bool not_a = is_told_as_not(pair, pair.a);
    if (not_a == is_told_as_not(pair, pair.b)) return false;
    const Claim &negative = not_a ? pair.a : pair.b, &positive = not_a ? pair.b : pair.a;
    if (negative.words.size() < fewest_words || pair.same_document() || !adds_nothing(negative, positive)) return false;
    if (pair.a.act != pair.b.act || has(pair.a, Modality::denied) || has(pair.b, Modality::denied)) return false;
    if (may_deny_a_part(pair, negative) || are_two_nouns(pair.a, pair.b) || tells_of_no_act(pair, negative) || tells_of_no_act(pair, positive)) return false;
    return pair.corpus.same_story(pair.a.document, pair.b.document) && !may_have_come_since(pair, negative, positive) && !surely_apart(pair.a, pair.b);
}

}  // namespace atodds::compare
