#include <algorithm>
#include <array>
#include <ranges>
#include <span>

#include "compare/absences.hpp"
#include "compare/arrest_spots.hpp"
#include "compare/checks.hpp"
#include "compare/clause_words.hpp"
#include "compare/for_whom.hpp"
#include "compare/passives.hpp"
#include "compare/which.hpp"
#include "extract/background.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// "We signed nothing": of no paper at all.
bool is_of_nothing(const Claim& c) { return std::ranges::find(c.which, std::string_view("#nothing")) != c.which.end(); }

/// "The deal has been signed", "the grain deal has not been signed": of papers the bare noun may be another one, unless nothing at all was signed.
bool are_two_papers(const Claim& a, const Claim& b) {
    return a.slot.starts_with("pole:signed:") && a.words.empty() != b.words.empty() && !is_of_nothing(a) && !is_of_nothing(b);
}

/// "We signed nothing", of who is not among those "by" whom the other says that it was signed.
bool signed_by_others(const Pair& pair) {
    if (is_of_nothing(pair.a) == is_of_nothing(pair.b)) return false;
    const Claim &denied = is_of_nothing(pair.a) ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    const std::string_view sentence = sentence_text(pair, told);
    if (!denied.speaker || sentence.find(" by ") == std::string_view::npos) return false;
    const std::string_view name = denied.speaker->name;
    return sentence.find(name.substr(name.rfind(' ') + 1)) == std::string_view::npos;
}

bool is_permit(const Claim& claim) { return claim.slot.starts_with("pole:valid:"); }

/// "Orbex lost its licence", "the company's licence": the one is named, the other told by what it is.
bool may_own_both(const Claim& a, const Claim& b) {
    static const rules::Listed anything("any-owner");
    const auto has_name = [](const Claim& c) { return std::ranges::any_of(c.words, [](std::string_view word) { return word.front() == '@'; }); };
    const auto has_any = [](const Claim& c) { return std::ranges::any_of(c.words, [](std::string_view word) { return anything.has(word); }); };
    return is_permit(a) && ((has_name(a) && has_any(b) && !has_name(b)) || (has_name(b) && has_any(a) && !has_name(a)));
}

/// "northern" and "southern": what the two say beside the noun has nothing in common.
bool other_thing(const Claim& a, const Claim& b) {
    if (a.words.empty() || b.words.empty() || may_own_both(a, b)) return false;
    return std::none_of(a.words.begin(), a.words.end(), [&](std::string_view word) {
        return std::binary_search(b.words.begin(), b.words.end(), word);
    });
}

/// "The dockers of Elm", "the pilots of Elm": what they share is a name, and each has a word of its own that tells which it is.
bool share_names_only(const Claim& a, const Claim& b) {
    const auto is_noun = [](std::string_view word) { return word.front() != '@'; };
    const bool told = std::ranges::any_of(a.words, is_noun) && std::ranges::any_of(b.words, is_noun);
    return told && std::ranges::none_of(a.words, [&](std::string_view word) { return is_noun(word) && std::binary_search(b.words.begin(), b.words.end(), word); });
}

/// Two roads, or two stretches of one: "#n14 elm skarn", "#n14 orla tamm".
bool is_other_road(const Claim& a, const Claim& b) {
    const auto numbered = [](const Claim& c) { return !c.words.empty() && c.words.front().front() == '#'; };
    if (!numbered(a) || !numbered(b)) return false;
    if (a.words.front() != b.words.front()) return true;
    const auto in_b = [&](std::string_view word) { return std::binary_search(b.words.begin(), b.words.end(), word); };
    return a.words.size() > 1 && b.words.size() > 1 && std::none_of(a.words.begin() + 1, a.words.end(), in_b);
}

/// "The road from Goma to Rutshuru", "the road from Goma to Sake", "the pension fund", "the road fund": each says what the other does not.
/// Of most things two words may tell of one; not of places and levies, of which there are many.
bool tell_of_two(const Claim& a, const Claim& b) {
    static const rules::Listed anything("any-owner");
    const bool many = a.slot.ends_with(" named") || a.slot.starts_with("pole:cut:") || a.slot.starts_with("pole:raised:") || a.slot == "pole:going ahead:strike";
    const auto tells_alone = [&](const Claim& one, const Claim& other, bool names) {
        return std::ranges::any_of(one.words, [&](std::string_view word) {
            return (word.front() == '@') == names && !(!names && anything.has(word)) && !std::binary_search(other.words.begin(), other.words.end(), word);
        });
    };
    const auto both_tell = [&](bool names) { return tells_alone(a, b, names) && tells_alone(b, a, names); };
    return both_tell(true) || (many && both_tell(false));
}

bool is_part(const Claim& claim) {
    return claim.subset && claim.subset->relation == SubsetRelation::part;
}
bool is_of_all(const Claim& claim) {
    return claim.subset && claim.subset->relation == SubsetRelation::whole;
}

/// "Two gates were open" and "the gate was not open" may be of different gates; "no gate was open" is of all.
bool may_be_other_ones(const Claim& a, const Claim& b) {
    return (is_part(a) && !is_of_all(b)) || (is_part(b) && !is_of_all(a));
}

/// "Schools are closed", "private schools are open": some of many, of which the other tells as a whole.
bool tells_of_some_kind(const Claim& a, const Claim& b) {
    static constexpr std::string_view many = "#many";
    const auto told = [](const Claim& c) {
        const auto mark = std::ranges::find_if(c.which, [](std::string_view m) { return m.starts_with(many); });
        return mark == c.which.end() ? std::string_view() : *mark;
    };
    if (!told(a).empty() && !told(b).empty() && (told(a) == many) != (told(b) == many)) return true;
    static const rules::Listed kinds("kind-of-place");  // "the school", "the primary school"
    const auto of_kind = [](const Claim& c) { return std::ranges::any_of(c.words, [](std::string_view word) { return kinds.has(word); }); };
    return of_kind(a) != of_kind(b);
}

/// "A smaller rocket", "the next block": a word of another one, which the other claim does not have.
bool tells_of_another(const Claim& a, const Claim& b) {
    static const rules::Listed others("other-one-word");
    const auto tells = [](const Claim& c) { return std::ranges::any_of(c.words, [](std::string_view word) { return others.has(word); }); };
    return tells(a) != tells(b);
}

std::string_view clause_of(const Pair& pair, const Claim& claim) { return std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.sentence.end - claim.span.begin); }

/// The words of a class that the two clauses hold are not the same.
bool say_differently(const Pair& pair, const rules::PhraseTable& words) {
    const auto said = [&](const Claim& claim) {
        std::vector<std::string_view> found;
        const std::string clause = " " + text::fold(clause_of(pair, claim));
        for (const rules::Phrase& word : words.phrases())
            if (clause.find(" " + std::string(word.base)) != std::string::npos) found.push_back(word.base);
        return found;
    };
    return said(pair.a) != said(pair.b);
}

/// "No truck entered northern Norland": in another part of it some may have.
bool is_of_a_part(const Pair& pair) {
    static const rules::PhraseTable& directions = rules::Pack::english().phrases("direction");
    return (is_of_all(pair.a) || is_of_all(pair.b)) && say_differently(pair, directions);
}

/// "Closed at night", "planes leave in the daytime".
bool at_a_part_of_the_day(const Pair& pair) {
    static const rules::PhraseTable& hours = rules::Pack::english().phrases("part-of-the-day");
    return pair.a.flow == Flow::stock && say_differently(pair, hours);
}

bool at_other_times(const Pair& pair) {
    if (!pair.a.time || !pair.b.time) return false;
    const TimeRelation time = pair.evidence.link.time;
    return time == TimeRelation::apart || time == TimeRelation::near;
}

/// "On Friday morning", "on Friday night": a state that may have changed within the day.
bool at_other_hours(const Claim& a, const Claim& b) {
    const auto hour = [](const Claim& c) {
        const auto at = c.timex ? c.timex->value.find('T') : std::string::npos;
        return at == std::string::npos ? std::string() : c.timex->value.substr(at);
    };
    return a.flow == Flow::stock && a.time && b.time && !hour(a).empty() && !hour(b).empty() && hour(a) != hour(b);
}

/// One on the one side, one on the other; or on two of three: turned down and put off.
bool at_odds(const Claim& a, const Claim& b) {
    return a.polarity != b.polarity || (!a.side.empty() && !b.side.empty() && a.side != b.side);
}

bool is_decision(const Claim& claim) { return claim.slot == "pole:adopted"; }

/// A decision or deed is told by who did it too; a state is the thing's own.
bool has_doer(const Claim& claim) {
    return is_decision(claim) || claim.slot.find(':', std::string_view("pole:").size()) == std::string::npos;
}

/// "Voted for the budget", "abstained in the vote on the pension law": each sentence says on what, and no word of it is the other's.
bool vote_on_two(const Pair& pair) {
    if (!pair.a.slot.starts_with("pole:voted for it:")) return false;
    const auto matter = [&](const Claim& c) {
        const std::string_view sentence = std::string_view(pair.article(c).text).substr(c.sentence.begin, c.sentence.size());
        std::vector<std::string> words;
        for (const std::string_view lead : {" vote on the ", "voted for the ", "voted against the ", " in favour of the ", " in favor of the "})
            if (const std::size_t at = sentence.find(lead); at != std::string_view::npos) {
                const std::string_view rest = sentence.substr(at + lead.size());
                words.push_back(text::fold(rest.substr(0, rest.find_first_of(" ,.;"))));
                if (const std::size_t next = rest.find(' '); next != std::string_view::npos) words.push_back(text::fold(rest.substr(next + 1, rest.find_first_of(" ,.;", next + 1) - next - 1)));
            }
        return words;
    };
    const auto x = matter(pair.a), y = matter(pair.b);
    return !x.empty() && !y.empty() && std::ranges::none_of(x, [&](const std::string& word) { return std::ranges::find(y, word) != y.end(); });
}

/// A decision of one day may be another's a few days later.
constexpr int one_decision_days = 3;
bool told_apart(const Pair& pair) {
    const auto days = link::days_apart(pair.a, pair.b);
    const bool dated = pair.a.time && pair.b.time && pair.evidence.link.time == TimeRelation::same;
    return has_doer(pair.a) && !dated && days && *days > one_decision_days;
}

/// A name that says which one is meant, and of which the other article never speaks: the school "in Elm" is
/// none of an article without Elm.
bool names_unknown_to_other(const Pair& pair, const Claim& named, const Claim& other) {
    const auto is_name = [](std::string_view word) { return word.front() == '@'; };
    if (!has_doer(named) && !named.slot.ends_with(" named") && !named.slot.starts_with("pole:raised:") && !named.slot.starts_with("pole:signed:") && !is_permit(named)) return false;
    if (may_own_both(named, other)) return false;  // "the company's licence" of an article that never names it
    if (std::none_of(named.words.begin(), named.words.end(), is_name)) return false;
    const std::string text = text::fold(pair.article(other).text);
    return std::none_of(named.words.begin(), named.words.end(), [&](std::string_view word) {
        return is_name(word) && (text.find(word.substr(1)) != std::string::npos ||
                                 std::binary_search(other.words.begin(), other.words.end(), word));
    });
}

/// Views into Claim::doers.
using Doers = std::vector<std::string_view>;

/// Those aboard: each sentence writes a name that the other article never does, as that of another ship.
bool name_two_ships(const Pair& pair) {
    if (!pair.a.slot.starts_with("pole:ashore:")) return false;
    const auto names_alone = [&](const Claim& claim, const Claim& other) {
        std::string_view rest = std::string_view(pair.article(claim).text).substr(claim.sentence.begin, claim.sentence.size());
        rest.remove_prefix(std::min(rest.find(' '), rest.size()));  // what opens a sentence is written like a name
        while (!rest.empty()) {
            rest.remove_prefix(std::min(rest.find_first_not_of(" ,.;:"), rest.size()));
            const std::string_view word = rest.substr(0, rest.find_first_of(" ,.;:"));
            rest.remove_prefix(word.size());
            if (!word.empty() && word.front() >= 'A' && word.front() <= 'Z' && pair.article(other).text.find(word) == std::string::npos) return true;
        }
        return false;
    };
    return names_alone(pair.a, pair.b) && names_alone(pair.b, pair.a);
}

/// Nouns of bodies stand with "="; names with "@"; the rest is what goes with them.
Doers heads_of(const Claim& claim) {
    Doers heads;
    std::copy_if(claim.doers.begin(), claim.doers.end(), std::back_inserter(heads),
                 [](std::string_view doer) { return doer.front() == '='; });
    return heads;
}

bool share(const auto& a, const auto& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::string_view word) { return std::binary_search(b.begin(), b.end(), word); });
}

std::string spaced(std::string_view words) { return " " + std::string(words) + " "; }

/// The noun of one goes with the noun of the other: "the nurses" and "the nurses' association".
bool is_of(const Doers& heads, const Claim& whole) {
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) {
        return std::any_of(whole.doers.begin(), whole.doers.end(), [&](std::string_view doer) {
            if (doer.front() != '@') return doer == head.substr(1);
            return spaced(doer.substr(1)).find(spaced(head.substr(1))) != std::string::npos;
        });
    });
}

/// What goes with the nouns of bodies: "driver" of "the union of drivers".
Doers beside_heads(const Claim& claim) {
    Doers rest;
    std::copy_if(claim.doers.begin(), claim.doers.end(), std::back_inserter(rest),
                 [](std::string_view doer) { return doer.front() != '='; });
    return rest;
}

/// "Norland's parliament" and "Sudria's parliament".
bool other_owner(const Claim& a, const Claim& b) {
    const auto names = [](const Claim& claim) {
        Doers found;
        for (const std::string_view doer : claim.doers)
            if (doer.front() == '@') found.push_back(doer);
        return found;
    };
    const auto x = names(a), y = names(b);
    return !x.empty() && !y.empty() && !share(x, y);
}

/// Two bodies: the committee and the council, two unions. Not known where one is not named at all.
bool other_doer(const Claim& a, const Claim& b) {
    if (a.doers.empty() || b.doers.empty()) return false;
    const auto x = heads_of(a), y = heads_of(b);
    static const std::string part = "=part";
    const bool part_a = std::binary_search(x.begin(), x.end(), part), part_b = std::binary_search(y.begin(), y.end(), part);
    if (x.empty() && y.empty()) return !share(a.doers, b.doers);
    // a party is not one of its members
    static const std::string person = "=person", one = "=one";
    const auto is_body = [](const Claim& c) {
        return std::ranges::any_of(c.entities, [](const EntityRef& e) { return e.role == EntityRole::subject && e.type == EntityType::organisation; });
    };
    for (const std::string* single : {&person, &one}) {
        const bool of_a = std::binary_search(x.begin(), x.end(), *single), of_b = std::binary_search(y.begin(), y.end(), *single);
        if (of_a != of_b && ((!x.empty() && !y.empty()) || is_body(of_a ? b : a)) && !share(a.doers, b.doers)) return true;
    }
    if (x.empty() || y.empty()) return part_a != part_b && !share(a.doers, b.doers);
    if (other_owner(a, b)) return true;
    if (part_a != part_b) return !is_of(x, b) && !is_of(y, a);
    if (!share(x, y)) return part_a || (!is_of(x, b) && !is_of(y, a));
    const auto u = beside_heads(a), v = beside_heads(b);
    return part_a && !u.empty() && !v.empty() && !share(u, v);
}

/// An act of whatever verb, of which nothing is known but its words.
bool is_any_act(const Claim& claim) { return claim.slot.starts_with("pole:act "); }

/// All words of the shorter one stand in the other too.
bool told_alike(const TextList& a, const TextList& b) {
    const auto& shorter = a.size() <= b.size() ? a : b;
    const auto& longer = a.size() <= b.size() ? b : a;
    return std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
}

std::size_t shared_words(const Claim& a, const Claim& b) {
    return static_cast<std::size_t>(std::count_if(a.words.begin(), a.words.end(), [&](std::string_view word) {
        return std::binary_search(b.words.begin(), b.words.end(), word);
    }));
}

/// Of a deed both must say who did it; of an act of any verb they must name one doer, and one thing it is done
/// to. A decision of nobody named must be told in two words that meet: "the offer was accepted" is of any offer.
bool surely_one(const Claim& a, const Claim& b) {
    if (!has_doer(a)) return true;
    const bool unknown = a.doers.empty() || b.doers.empty();
    constexpr std::size_t told_closely = 2;
    if (is_decision(a)) return !unknown || shared_words(a, b) >= told_closely;
    if (unknown) return false;
    return !is_any_act(a) || (share(a.doers, b.doers) && told_alike(a.words, b.words));
}

bool is_of_story(const Claim& c) { return c.slot.ends_with(":story"); }
constexpr std::size_t told_of_one = 3;  ///< words shared by two statements without a name in common: "the second round of the talks"

/// The state may have changed between the two: in a way it can change, from the earlier to the later.
bool can_change(const Claim& earlier, const Claim& later) {
    if (earlier.flow == Flow::flow) return false;
    if (earlier.change == Change::none) return true;
    return (later.polarity == Polarity::positive) == (earlier.change == Change::up);
}

/// A state that is told of as lasting still was never left in between.
bool may_have_changed(const Claim& earlier, const Claim& later) {
    return !later.persists && can_change(earlier, later);
}

/// Two plans of one decision: nobody decides it both ways on one day.
bool decided_together(const Claim& a, const Claim& b) {
    const auto day = [](const Claim& c) { return c.attribute && c.attribute->name == "decided" ? std::string_view(c.attribute->text) : std::string_view(); };
    return !day(a).empty() && day(a) == day(b) && is_unreal(a) && is_unreal(b);
}

/// What the later article tells came about no later than the earlier one was printed: a plea entered that very day, a death days before.
bool came_about_before(const Claim& earlier, const Claim& later) {
    if (!later.time || !later.time->to || !earlier.as_of || earlier.time) return false;
    if (later.slot.starts_with("pole:pleads guilty:")) return *later.time->to <= *earlier.as_of;
    return later.change == Change::up && later.polarity == Polarity::positive && *later.time->to < *earlier.as_of;
}

/// "Was not dismissed", printed on Tuesday, and "was removed on Sunday", printed on Thursday: the one denies what the other dates before it.
bool denies_what_was_dated(const Pair& pair, const Claim& earlier, const Claim& later) {
    if (!later.time || !later.time->to || !earlier.as_of || *later.time->to >= *earlier.as_of || *earlier.as_of - *later.time->to > std::chrono::days(one_decision_days)) return false;
    const std::string_view words = std::string_view(pair.article(earlier).text).substr(earlier.span.begin, earlier.span.size());
    return std::ranges::any_of(std::array<std::string_view, 5>{" was not ", " were not ", " never ", " had not been ", " did not "}, [&](std::string_view no) { return words.find(no) != std::string_view::npos; });
}

/// Which was told first; of two told on one day which happened first, where both say when. 0: not known.
char told_first(const Claim& a, const Claim& b) {
    if (a.as_of && b.as_of && *a.as_of != *b.as_of) return *a.as_of < *b.as_of ? 'a' : 'b';
    return a.time && b.time ? earlier_claim(a, b) : 0;
}

/// "Arrested in May": a state that came about at a time so vague may have ended since, where the other gives no time.
bool may_be_past(const Claim& dated, const Claim& other) {
    constexpr auto one_week = std::chrono::days(7), one_month = std::chrono::days(31);
    const bool long_ago = dated.time && dated.time->to && dated.as_of && *dated.as_of - *dated.time->to > one_month;
    if (dated.slot.starts_with("pole:harmed:") && long_ago && !other.time) return true;  // who was hurt years ago was so in another event
    if (dated.flow != Flow::stock || dated.change == Change::up || dated.persists || other.time || !dated.time || !dated.time->to || !dated.as_of) return false;
    const bool vague = dated.time->from && *dated.time->from <= *dated.as_of && *dated.time->to - *dated.time->from > one_week;  // "arrested in May"
    return vague;
}

/// "He will not resign", of one who has resigned the same day: a plan that says it did not come about so far.
/// What came about long before is not meant.
bool rules_out(const Pair& pair, char first) {
    if (is_unreal(pair.a) == is_unreal(pair.b) || is_any_act(pair.a)) return false;
    const bool plan_is_a = is_unreal(pair.a);
    const Claim &plan = plan_is_a ? pair.a : pair.b, &fact = plan_is_a ? pair.b : pair.a;
    if (!plan.persists || (first != 0 && first == (plan_is_a ? 'a' : 'b'))) return false;
    constexpr auto recent = std::chrono::days(3);
    return !fact.time || !fact.time->to || !plan.as_of || *plan.as_of - *fact.time->to <= recent;
}

/// "A net loss", "the law passed": said of whatever the article tells of. In one article, and where the articles tell several stories, it may
/// be of another thing unless both name one.
bool may_be_of_two_stories(const Pair& pair) {
    if (!is_of_story(pair.a) || (!pair.same_document() && pair.corpus.is_one_story())) return false;
    if (!pair.same_document() && link::tell_of_one(pair.corpus, pair.a.document, pair.b.document, link::SharedName::no)) return false;
    const auto named = [](const Claim& c, const std::string& id) { return std::ranges::any_of(c.entities, [&](const EntityRef& e) { return e.id == id; }); };
    const bool one_name = std::ranges::any_of(pair.a.entities, [&](const EntityRef& e) { return named(pair.b, e.id); });
    return !one_name && !share(pair.a.doers, pair.b.doers) && shared_words(pair.a, pair.b) < told_of_one;
}

/// "Killed 170,000 people in the province", "killed 230,000 people in 14 countries": of the act they agree, not of whom it befell.
bool count_otherwise(const Pair& pair) {
    const auto told = [&](const Claim& act) {
        const auto [first, last] = pair.corpus.claims_of(act.document);
        return std::span(pair.corpus.claims()).subspan(first, last - first) | std::views::filter([&](const Claim& c) {
                   return c.kind == ClaimKind::quantity && c.value && c.value->nominal && act.span.begin <= c.span.begin && c.span.end <= act.span.end;
               });
    };
    for (const Claim& x : told(pair.a))
        for (const Claim& y : told(pair.b))
            if (x.slot == y.slot && *x.value->nominal != *y.value->nominal) return true;
    return false;
}

/// Two statements of the same that name the same ones and are both facts or both plans agree.
Judgement same_side(Judgement j, const Pair& pair) {
    const bool alike = !at_odds(pair.a, pair.b) && !is_part(pair.a) && !is_part(pair.b) && is_unreal(pair.a) == is_unreal(pair.b) &&
                       !at_other_times(pair);
    if (!alike || pair.same_document()) return j.step("same-side", "both put it on the same side");
    if (are_taken_in_two_spots(pair) && pair.corpus.same_story(pair.a.document, pair.b.document)) {
        j.step("other-place-of-arrest", "one person is said to have been taken in two kinds of places");
        return by_voice(j, pair);
    }
    if (is_any_act(pair.a) && count_otherwise(pair)) return j.step("other-figure", "they agree on the act, not on how many it befell");
    return j.decide(Verdict::agreement, "same-side", "both put it on the same side");
}

}  // namespace

bool applies_to_poles(const Claim& a, const Claim& b) {
    return a.slot.starts_with("pole:") && b.slot.starts_with("pole:");
}

Judgement judge_pole(const Pair& pair) {
    Judgement j("pole-mismatch");
    j.inferred();
    if (pair.same_document() && have_one_voice(pair.a, pair.b))
        return j.step("one-article", "two statements of one voice in one article");
    if (pair.same_document() && pair.a.flow == Flow::stock && (!pair.a.speaker || !pair.b.speaker))
        return j.step("one-article", "the article's own words and somebody's in one article: what was, and what is now");
    if (other_thing(pair.a, pair.b) || are_two_papers(pair.a, pair.b) || signed_by_others(pair) || is_other_road(pair.a, pair.b) || name_two_ships(pair) || (!has_doer(pair.a) && tells_of_another(pair.a, pair.b)))
        return j.step("other-thing", "the two name different ones of such things");
    if (!has_doer(pair.a) && (share_names_only(pair.a, pair.b) || tell_of_two(pair.a, pair.b))) return j.step("other-thing", "the two name different ones of such things in one place");
    if (has_doer(pair.a) && (other_doer(pair.a, pair.b) || !surely_one(pair.a, pair.b)))
        return j.step("other-doer", "the two may tell of two who decide or act");
    if (!at_odds(pair.a, pair.b)) return same_side(std::move(j), pair);
    if (vote_on_two(pair)) return j.step("other-thing", "they tell of votes on two matters");
    if (may_be_of_two_stories(pair)) return j.step("other-thing", "no name or word says that the two are of one thing");
    if (names_unknown_to_other(pair, pair.a, pair.b) || names_unknown_to_other(pair, pair.b, pair.a))
        return j.step("other-thing", "one names a thing that the other article does not speak of");
    if (are_for_two(pair)) return j.step("some-of-them", "each tells of it for others");
    if ((pair.a.slot.starts_with("pole:act ") || pair.a.slot == "pole:visited" || pair.a.slot == "pole:met") && speak_of_two_acts(pair)) return j.step("other-thing", "what was done and what was not are two acts, or one of them some of it");
    if (pair.a.slot.starts_with("pole:act ") && is_denied_of_a_part_of_the_day(pair)) return j.step("other-time", "only of a part of the day it is denied");
    if (pair.a.slot.starts_with("pole:was ") && are_two_nouns(pair.a, pair.b)) return j.step("other-thing", "it befell one, and not another");
    if (pair.a.slot.starts_with("pole:was ") && is_denied_of_one_doer(pair)) return j.step("other-doer", "what is denied is only that one of them did it");
    for (const Claim* side : {&pair.a, &pair.b})
        if (!side->modality.empty() && side->modality.front() == Modality::denied && may_deny_a_part(pair, *side))
            return j.step("denied-in-part", "what is denied may be why, how or for whom it was done");
    if (const bool denied_a = has(pair.a, Modality::denied); denied_a != has(pair.b, Modality::denied) && denies_another_object(pair, denied_a ? pair.a : pair.b, denied_a ? pair.b : pair.a))
        return j.step("other-thing", "what is denied was done to something else");
    if (has(pair.a, Modality::denied) != has(pair.b, Modality::denied) && are_told_of_two_spots(pair.a, pair.b))
        return j.step("denied-in-part", "what is denied may be where it was done");
    if (has(pair.a, Modality::denied) != has(pair.b, Modality::denied) && pair.a.speaker && pair.b.speaker && pair.a.speaker->id == pair.b.speaker->id)
        return j.step("one-speaker", "who denies the act tells of the state: it came about otherwise");
    const bool some_kind = !has_doer(pair.a) && (tells_of_some_kind(pair.a, pair.b) || is_of_a_part(pair) || ((is_of_all(pair.a) || is_of_all(pair.b)) && are_told_of_two_spots(pair.a, pair.b)));
    if (some_kind || may_be_other_ones(pair.a, pair.b))
        return j.step("some-of-them", "which ones of several are meant is left open");
    if (pair.a.place_stated && pair.b.place_stated &&
        link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart)
        return j.step("other-place", "the things lie in different places");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b))
        return j.step("both-sides", "one voice of an article puts such a thing on both sides");
    const bool ever = clause_of(pair, pair.a).find(" never ") != std::string_view::npos || clause_of(pair, pair.b).find(" never ") != std::string_view::npos;
    if (has_doer(pair.a) && !ever && extract::is_background(pair.a) != extract::is_background(pair.b)) return j.step("other-time", "one tells of a time long before");  // "last met in 2014", "do not talk"
    if (pair.a.slot.starts_with("pole:act ") && happened_since(pair)) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "changed-position", "what had not been done by then was done later");
    const char first = told_first(pair.a, pair.b);
    const Claim &earlier = first == 'b' ? pair.b : pair.a, &later = first == 'b' ? pair.a : pair.b;
    const bool plan = is_unreal(earlier), planned_later = is_unreal(later);
    const bool lasts = rules_out(pair, first);
    if (!plan && planned_later && !lasts) return j.step("not-actual", "one is a plan");
    if (first != 0 && !lasts && !decided_together(pair.a, pair.b) && (plan != planned_later || (may_have_changed(earlier, later) && !came_about_before(earlier, later) && !denies_what_was_dated(pair, earlier, later))))
        return j.earlier(first).decide(Verdict::update, "changed-position",
                                       "the other side, at a later date");
    if (plan != planned_later && !lasts) return j.step("not-actual", "one is a plan");
    if (may_be_past(pair.a, pair.b) || may_be_past(pair.b, pair.a)) return j.step("other-time", "one came about days before, and may have ended");
    if (told_apart(pair)) return j.step("other-time", "they were printed days apart: a decision may be taken anew");
    const bool goes_on = first != 0 && earlier.flow == Flow::stock && later.persists && !has_doer(pair.a) && clause_of(pair, later).find(" never ") == std::string_view::npos;  // "ended on Monday", "went on on Tuesday"
    if ((at_other_times(pair) && !goes_on) || at_other_hours(pair.a, pair.b) || at_a_part_of_the_day(pair)) return j.step("other-time", "they tell of different times");
    j.step("opposite", "one puts it on the one side, the other on the other");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
