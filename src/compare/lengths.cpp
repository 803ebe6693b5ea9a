#include <algorithm>
#include <array>

#include "compare/checks.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

using text::Meeting;

/// Words around two lengths that are alike enough, of 1000, for the lengths to be of one thing.
constexpr int same_thing = 300;
/// The same where neither article gives another length that fits.
constexpr int some_words = 200;

/// Seconds of the units in which news gives lengths. Months and years are means; whoever changes units rounds anyway.
std::optional<Decimal> seconds_of(const std::string& unit) {
    constexpr std::int64_t hour = 3600;
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 8> known{{{"second", 1}, {"minute", 60}, {"hour", hour}, {"day", 24 * hour}, {"week", 168 * hour},
                                                                              {"month", 730 * hour}, {"year", 8766 * hour}, {"decade", 87660 * hour}}};
    for (const auto& [name, seconds] : known)
        if (name == unit) return Decimal(seconds);
    return std::nullopt;
}

std::optional<Value> in_seconds(const Claim& claim) {
    const auto seconds = seconds_of(claim.unit->id);
    if (!seconds) return std::nullopt;
    Value v = *claim.value;
    for (auto* end : {&v.nominal, &v.low, &v.high, &v.soft_low, &v.soft_high})
        if (*end) *end = **end * *seconds;
    return v;
}

/// "Eighteen months" and "a year and a half", "41 days" and "six weeks": within a sixth of each other in two units.
bool rounds_to(const Value& a, const Value& b) {
    const auto [low, high] = std::minmax(*a.nominal, *b.nominal);
    return high * Decimal(6) <= low * Decimal(7);
}

/// What lies more than a quarter apart, no "about" explains.
bool beyond_words(const Value& a, const Value& b) {
    if (!a.nominal || !b.nominal) return false;
    const auto [low, high] = std::minmax(*a.nominal, *b.nominal);
    return low * Decimal(4) < high * Decimal(3);
}

bool is_name(std::string_view word) { return word.starts_with('@'); }

/// A sentence, a ban, a contract: the slot names whose.
bool is_of_person(const Claim& claim) {
    return claim.slot.starts_with("event length:person:");
}

/// "The truce is for ten days", "is to last 72 hours": how long it is meant to be.
bool is_term(const Claim& claim) { return claim.predicate == "be" || is_unreal(claim); }

/// "The truce is for ten days": of such things the articles of one story tell of one.
bool is_the_storys(const Pair& pair) {
    static const rules::Listed listed("story-length");
    const std::string_view slot = pair.a.slot, prefix = "event length:";
    return pair.a.slot == pair.b.slot && listed.has(slot.substr(prefix.size())) && pair.corpus.same_story(pair.a.document, pair.b.document);
}

/// A claim of the same sentence has the word.
bool stands_beside(const link::Corpus& corpus, const Claim& claim, std::string_view word) {
    const auto [first, last] = corpus.claims_of(claim.document);
    return std::any_of(corpus.claims().begin() + first, corpus.claims().begin() + last, [&](const Claim& c) {
        return c.sentence == claim.sentence && std::binary_search(c.words.begin(), c.words.end(), word);
    });
}

/// Names stand in the clauses, and none is shared, nor stands in the sentence of the other.
bool names_differ(const Pair& pair) {
    const Claim &a = pair.a, &b = pair.b;
    if (is_of_person(a)) return false;
    const auto named = [](const Claim& c) { return std::any_of(c.words.begin(), c.words.end(), is_name); };
    const auto shares = [&](const Claim& x, const Claim& y) {
        return std::any_of(x.words.begin(), x.words.end(), [&](std::string_view w) { return is_name(w) && stands_beside(pair.corpus, y, w); });
    };
    const bool shared = shares(a, b) || shares(b, a);
    return !shared && (named(a) || named(b));
}

bool both_named(const Claim& a, const Claim& b) {
    const auto named = [](const Claim& c) { return std::any_of(c.words.begin(), c.words.end(), is_name); };
    return named(a) && named(b);
}

}  // namespace

bool is_length(const Claim& claim) { return claim.slot.starts_with("event length:"); }

/// How long one thing lasted: a siege, a strike, a prison sentence.
Judgement judge_length(const Pair& pair) {
    Judgement j("duration-mismatch");
    j.inferred();
    const auto x = in_seconds(pair.a), y = in_seconds(pair.b);
    if (!x || !y) return j.step("other-unit", "a unit of time that has no fixed length");
    const bool of_event = !pair.a.event.empty() && pair.a.event == pair.b.event;  // the shaking of a quake, not of one house
    const bool left_over = pair.corpus.is_left_over(pair.index_a, pair.index_b);
    if (!of_event && names_differ(pair) && (!left_over || both_named(pair.a, pair.b))) return j.step("other-names", "they name different people or places");
    const Meeting meeting = text::meet(*x, *y);
    const bool same_unit = pair.a.unit->id == pair.b.unit->id;
    if (meeting == Meeting::equal || meeting == Meeting::compatible || meeting == Meeting::rounding || (!same_unit && rounds_to(*x, *y)))
        return j.decide(Verdict::agreement, "same-length", "both give the same length");
    if (pair.same_document()) return j.step("one-article", "two lengths in one article");
    const bool one_person = is_of_person(pair.a);
    // "I walked for five days" may be left over beside a strike of four
    if (left_over && pair.a.slot != pair.b.slot && link::similarity(pair.corpus, pair.index_a, pair.index_b) < some_words) return j.step("other-words", "nothing but the lengths is left over to say that one thing is meant");
    if (!one_person && !of_event && !left_over && !is_the_storys(pair) && link::similarity(pair.corpus, pair.index_a, pair.index_b) < same_thing) return j.step("other-words", "the wording is too different to know that one thing is meant");
    if (!pair.corpus.is_lone(pair.index_a) || !pair.corpus.is_lone(pair.index_b)) return j.step("several-lengths", "an article gives several lengths of such a thing");
    if ((is_unreal(pair.a) || is_unreal(pair.b)) && !(is_the_storys(pair) && is_term(pair.a) && is_term(pair.b))) return j.step("not-yet", "one is a plan or possibility");
    if (meeting == Meeting::soft_apart && !beyond_words(*x, *y)) return j.decide(Verdict::unresolved, "vague-word", "the words used leave room");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    constexpr int running_days = 7;  // what still lasts is longer a week on
    if (*days > running_days) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-date", "the lengths are of different dates");
    j.step("one-value", "one thing lasts one time, and these are " + text::describe(*pair.a.value) + " " + pair.a.unit->text + " and " +
                            text::describe(*pair.b.value) + " " + pair.b.unit->text);
    return by_voice(j, pair);
}

}  // namespace atodds::compare
