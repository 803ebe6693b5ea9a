#include "compare/judgement.hpp"

#include <algorithm>

#include "gazetteer/gazetteer.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/calendar.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

Judgement&& by_voice(Judgement& judgement, const Pair& pair) {
    const auto& a = pair.a.speaker;
    const auto& b = pair.b.speaker;
    const bool denial = has(pair.a, Modality::denied) != has(pair.b, Modality::denied);
    if (denial) return judgement.decide(Verdict::dispute, "denial", "one side is a denial of the other");
    if (a && b && a->id != b->id)
        return judgement.decide(Verdict::dispute, "two-speakers", "the two are said by different parties: " + a->name + ", " + b->name);
    if (a && b) return judgement.decide(Verdict::contradiction, "one-speaker", "one and the same speaker is given with both: " + a->name);
    const bool figure = pair.a.kind == ClaimKind::quantity || pair.a.kind == ClaimKind::share || pair.a.kind == ClaimKind::date || pair.a.kind == ClaimKind::duration;
    if ((a || b) && !figure)
        return judgement.decide(Verdict::dispute, "party-against-outlet", "one side is what " + (a ? a->name : b->name) + " says, the other an outlet's own words");
    if (a || b)
        return judgement.decide(Verdict::contradiction, "own-voice-against-source", "one outlet says it in its own voice, the other quotes " + (a ? a->name : b->name));
    return judgement.decide(Verdict::contradiction, "own-voices", "both outlets say it in their own voice");
}

bool have_one_voice(const Claim& a, const Claim& b) { return a.speaker && b.speaker ? a.speaker->id == b.speaker->id : !a.speaker && !b.speaker; }

namespace {

/// "Stone" for Stone Container, "Media General" for Media General Inc: the words of the one begin the other.
bool is_short_for(std::string_view one, std::string_view other) { return other.size() > one.size() && other.starts_with(one) && other[one.size()] == ' '; }

}  // namespace

bool are_two_speakers(const Pair& pair) {
    static const rules::Listed stand_ins("stand-in-speaker");
    const auto &a = pair.a.speaker, &b = pair.b.speaker;
    if (!a || !b || a->id == b->id || is_short_for(a->id, b->id) || is_short_for(b->id, a->id)) return false;
    return !pair.same_document() || !(stand_ins.has(a->id) || stand_ins.has(b->id));
}

bool tell_each_of_its_own(const Pair& pair) {
    const auto is_body = [&](const Claim& claim) {
        const auto [first, last] = pair.corpus.claims_of(claim.document);
        return claim.speaker && std::any_of(pair.corpus.claims().begin() + first, pair.corpus.claims().begin() + last, [&](const Claim& c) {
            return std::ranges::any_of(c.entities, [&](const EntityRef& e) { return e.type == EntityType::organisation && e.id == claim.speaker->id; });
        });
    };
    return !share_a_party(pair.a, pair.b) && is_body(pair.a) && is_body(pair.b);
}

bool share_a_party(const Claim& a, const Claim& b) {
    const auto is_place = [](const EntityRef& e) { return e.type == EntityType::country || e.type == EntityType::place; };
    return std::ranges::any_of(a.entities, [&](const EntityRef& x) {
        return !is_place(x) && std::ranges::any_of(b.entities, [&](const EntityRef& y) { return y.id == x.id; });
    });
}

bool within_tolerance(const Pair& pair, const Value& a, const Value& b) {
    if (!pair.settings || !a.nominal || !b.nominal) return false;
    const auto& all = pair.settings->tolerances;
    auto found = all.find(pair.a.measure);
    if (found == all.end()) found = all.find("*");
    if (found == all.end()) return false;
    const auto size = [](Decimal number) { return number.is_negative() ? -number : number; };
    const Decimal larger = std::max(size(*a.nominal), size(*b.nominal));
    const Decimal room = found->second.is_share ? found->second.amount * larger : found->second.amount;
    return size(*a.nominal - *b.nominal) <= room;
}

bool surely_apart(const Claim& a, const Claim& b) {
    if (link::place_relation(a, b) != link::PlaceRelation::apart) return false;
    const auto in_some_province = [](const Claim& hamlet, const Claim& other) {
        const bool known = hamlet.place.size() > 2 || !gazetteer::Gazetteer::instance().ancestors(hamlet.place.front()).empty();
        return !known && hamlet.place.size() > 1 && hamlet.place.back() == other.place.back() && other.place.size() > 1;
    };
    return !in_some_province(a, b) && !in_some_province(b, a);
}

char earlier_claim(const Claim& a, const Claim& b) {
    const auto end = [](const Claim& c) { return c.time && c.time->to ? c.time->to : c.as_of; };
    if (a.as_of && b.as_of && *a.as_of != *b.as_of) return *a.as_of < *b.as_of ? 'a' : 'b';
    const auto x = end(a), y = end(b);
    if (x && y && *x != *y) return *x < *y ? 'a' : 'b';
    return 0;
}

namespace {

/// The days on which a claim's article may have been printed: of one dated to a month all its days.
DayRange printed(const Pair& pair, const Claim& claim) {
    const auto& date = pair.article(claim).published.value;
    const auto days = date && !date->has_day() ? text::days_of(*date) : std::nullopt;
    return days && days->to == claim.as_of ? *days : DayRange{claim.as_of, claim.as_of};
}

}  // namespace

std::optional<int> days_apart(const Pair& pair) {
    if (!pair.a.as_of || !pair.b.as_of) return std::nullopt;
    const DayRange x = printed(pair, pair.a), y = printed(pair, pair.b);
    const auto gap = std::max(*x.from - *y.to, *y.from - *x.to);
    return std::max(0, static_cast<int>(gap.count()));
}

char earlier_claim(const Pair& pair) {
    if (!pair.a.as_of || !pair.b.as_of) return earlier_claim(pair.a, pair.b);
    const DayRange x = printed(pair, pair.a), y = printed(pair, pair.b);
    const bool in_some_order = *x.from > *y.to || *y.from > *x.to;
    if (in_some_order || (x.from == x.to && y.from == y.to)) return earlier_claim(pair.a, pair.b);
    if (!pair.a.time || !pair.b.time || !pair.a.time->to || !pair.b.time->to || *pair.a.time->to == *pair.b.time->to) return 0;
    return *pair.a.time->to < *pair.b.time->to ? 'a' : 'b';
}

bool has(const Claim& claim, Modality modality) {
    return std::find(claim.modality.begin(), claim.modality.end(), modality) != claim.modality.end();
}

bool is_unreal(const Claim& claim) {
    return has(claim, Modality::planned) || has(claim, Modality::hypothetical) || has(claim, Modality::required);
}

namespace {

/// "Denied releasing untreated water": it may have released other water, of which the other article tells.
bool denies_of_a_kind(const Pair& pair, const Claim& denial) {
    const Claim& other = &denial == &pair.a ? pair.b : pair.a;
    const std::string sentence = text::fold(pair.article(other).text.substr(other.sentence.begin, other.sentence.size()));
    return std::ranges::any_of(denial.which, [&](std::string_view mark) { return mark.starts_with("~ ") && sentence.find(mark.substr(1)) == std::string::npos; });
}

/// "Denied deliberately shelling it": the last word before the verb.
bool opens_narrowly(std::string_view before, const rules::PhraseTable& narrowing) {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    const std::size_t space = before.rfind(' ');
    return space != std::string_view::npos && narrowing.written(before.substr(space + 1)) != nullptr;
}

}  // namespace

namespace {

/// "Paid bribes to the minister", "denied paying bribes to the minister": the words from the narrowing one on stand in the other's sentence too.
bool is_said_of_both(const Pair& pair, const Claim& denial, std::string_view narrowed) {
    const Claim& told = &denial == &pair.a ? pair.b : pair.a;
    const std::string_view sentence = std::string_view(pair.article(told).text).substr(told.sentence.begin, told.sentence.size());
    while (!narrowed.empty() && narrowed.back() == ' ') narrowed.remove_suffix(1);
    return sentence.find(narrowed) != std::string_view::npos;
}

}  // namespace

bool may_deny_a_part(const Pair& pair, const Claim& denial) {
    static const rules::PhraseTable& narrowing = rules::Pack::english().phrases("denial-narrower");
    if (denies_of_a_kind(pair, denial)) return true;
    const auto cue = std::ranges::find(denial.parts, PartRole::cue, &Part::role);
    const std::string_view text = pair.article(denial).text;
    const std::uint32_t from = cue == denial.parts.end() ? denial.span.begin : cue->span.end;
    if (from >= denial.sentence.end) return false;
    if (cue != denial.parts.end() && opens_narrowly(text.substr(denial.sentence.begin, cue->span.begin - denial.sentence.begin), narrowing)) return true;
    std::string_view rest = text.substr(from, denial.sentence.end - from);
    rest = rest.substr(0, rest.find_first_of(",.;"));
    const Claim& other = &denial == &pair.a ? pair.b : pair.a;
    if (rest.find(" by ") != std::string_view::npos && std::string_view(pair.article(other).text).substr(other.sentence.begin, other.sentence.size()).find(" by ") == std::string_view::npos && has(denial, Modality::denied))
        return true;  // "denied that he was killed by a guard": he is dead all the same
    for (const rules::Phrase& words : narrowing.phrases())  // "in secret"
        if (words.base.find(' ') != std::string_view::npos && rest.find(words.base) != std::string_view::npos) return true;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (const std::string_view word = rest.substr(0, space); word == "and") return false;
        else if (narrowing.written(word) != nullptr && !is_said_of_both(pair, denial, rest)) return true;
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return false;
}

}  // namespace atodds::compare
