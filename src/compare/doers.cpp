#include <algorithm>
#include <set>

#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/sides.hpp"
#include "extract/parties.hpp"

namespace atodds::compare {

namespace {

using extract::any_group;
using extract::the_state;

/// What stands for nobody: "it is unclear who did it".
constexpr const char* unknown_doer = "not known";

bool has_state(const Claim& claim) {
    return std::any_of(claim.entities.begin(), claim.entities.end(),
                       [](const EntityRef& e) { return e.role == EntityRole::party && e.name == the_state; });
}

/// Two articles of one story mean one state by "the army", whatever country each names most.
std::set<std::string> doers(const Claim& claim, const Claim& other) {
    const bool one_state = has_state(other);
    std::set<std::string> who;
    for (const auto& e : claim.entities)
        if (e.role == EntityRole::party) who.insert(one_state && e.name == the_state ? e.name : e.id);
    return who;
}

/// A state is no armed group, whichever group is meant.
bool all_countries(const std::set<std::string>& who) {
    return std::all_of(who.begin(), who.end(), is_state);
}

/// Said of the attack that the article is about.
bool is_outright(const Claim& claim) {
    return claim.predicate == "carried out";
}

/// "It is unclear who did it" against an outlet that names the doer as a matter of course.
Judgement judge_unknown(Judgement j, const Pair& pair, const Claim& named) {
    if (pair.same_document() || named.speaker || is_hedged(named))
        return j.step("attributed", "who names somebody does so for another, or with doubt");
    return j.decide(Verdict::framing, "other-certainty",
                    "one states who did it, the other says that nobody knows");
}

/// The one denies what the other says of it; an armed group denies what is put on "terrorists".
Judgement judge_denial(Judgement j, const Pair& pair, const Claim& denial, const Claim& blame) {
    if (!is_outright(denial) || (!is_outright(blame) && blame.predicate != extract::carried_out_besides))
        return j.step("loose", "the words may be of another attack");
    const auto who = doers(denial, blame), blamed = doers(blame, denial);
    const bool named =
        std::any_of(who.begin(), who.end(), [&](const std::string& id) { return blamed.count(id) > 0; });
    const bool as_group = blamed.count(any_group) > 0 && !has_state(denial) && std::none_of(who.begin(), who.end(), is_state);
    if (!named && !as_group) return j.step("other-doer", "who denies it is not who is blamed");
    if (denies_another_object(pair, denial, blame)) return j.step("other-thing", "what is denied is an attack on something else");
    if (blame.speaker && who.count(blame.speaker->id))
        return j.step("one-speaker", "one speaker tells of both");
    return j.decide(Verdict::dispute, "denial", "one side is a denial of the other");
}

}  // namespace

bool applies_to_doers(const Claim& a, const Claim& b) {
    return a.slot.starts_with("event doer:") && b.slot.starts_with("event doer:");
}

/// An attack has its doers. Who is merely put before the noun ("Russian strikes") is too loose a word for an
/// alarm.
Judgement judge_doer(const Pair& pair) {
    Judgement j("doer-mismatch");
    j.inferred();
    if (pair.a.sentence == pair.b.sentence && pair.same_document())
        return j.step("one-sentence", "two clauses of one sentence");
    if (is_unreal(pair.a) || is_unreal(pair.b)) return j.step("not-actual", "one is a plan or a possibility");
    if (pair.a.place_stated && pair.b.place_stated &&
        link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "they tell of different places");
    if (pair.a.time && pair.b.time && pair.evidence.link.time == TimeRelation::apart)
        return j.step("other-time", "they tell of different times");
    if (is_denial(pair.a) && is_denial(pair.b)) return j.step("same-side", "both deny it");
    if (is_denial(pair.a) != is_denial(pair.b) && may_deny_a_part(pair, is_denial(pair.a) ? pair.a : pair.b))
        return j.step("denied-in-part", "what is denied may be why, how or for whom it was done");
    if (is_denial(pair.a) != is_denial(pair.b))
        return is_denial(pair.a) ? judge_denial(std::move(j), pair, pair.a, pair.b)
                                 : judge_denial(std::move(j), pair, pair.b, pair.a);
    const auto x = doers(pair.a, pair.b), y = doers(pair.b, pair.a);
    if (x == y) {
        if (pair.same_document()) return j.step("one-article", "two statements of one article");
        const bool both = is_outright(pair.a) && is_outright(pair.b);
        if (!is_outright(is_hedged(pair.a) ? pair.a : pair.b))
            return j.step("loose", "the words may be of another attack");
        const Claim& plain = is_hedged(pair.a) ? pair.b : pair.a;
        if (is_hedged(pair.a) != is_hedged(pair.b) && !plain.speaker)
            return j.decide(Verdict::framing, "other-certainty",
                            "one states who did it, the other keeps it at arm's length");
        if (!both) return j.step("loose", "the words may be of another attack");
        return j.decide(Verdict::agreement, "same-doer", "both name the same doer: " + pair.a.position);
    }
    if (x.count(unknown_doer) || y.count(unknown_doer))
        return judge_unknown(std::move(j), pair, x.count(unknown_doer) ? pair.b : pair.a);
    if (surely_apart(pair.a, pair.b)) return j.step("other-place", "the articles tell of different places");
    if (x.count(any_group) ? !all_countries(y) && !has_state(pair.b) : y.count(any_group) && !all_countries(x) && !has_state(pair.a))
        return j.step("no-name", "one names no group");
    if (!is_outright(pair.a) || !is_outright(pair.b))
        return j.step("loose", "one only puts a name before the noun");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("several", "one voice of an article names several doers of such attacks");
    const bool doubted = is_hedged(pair.a) || is_hedged(pair.b);
    if (pair.a.speaker && pair.b.speaker && pair.a.speaker->id == pair.b.speaker->id)
        return j.step("one-speaker", "one speaker tells of both");
    j.step("one-value", (pair.a.event == "first shot" ? "one side fires first: " : "an attack is carried out once, and the doers differ: ") + std::string(pair.a.position) + " / " + std::string(pair.b.position));
    if (doubted) return j.decide(Verdict::dispute, "doubted", "one side is only supposed");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
