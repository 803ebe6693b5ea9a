#include "compare/none_hurt.hpp"

#include <algorithm>

#include "compare/clause_words.hpp"
#include "extract/background.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

bool is_casualties(const Claim& c) { return text::is_one_of(text::Letters(c.slot), "people killed", "people injured"); }
bool is_none(const Claim& c) { return c.value && c.value->nominal && c.value->nominal->is_zero(); }
bool is_some(const Claim& c) { return c.value && c.value->low && !c.value->low->is_zero(); }

/// "Were reported", "immediately", "so far": nobody was known of when that was said.
bool is_so_far(const Pair& pair, const Claim& none) {
    static const rules::Listed cues("none-so-far");
    return std::ranges::any_of(written_words(sentence_text(pair, none)), [](std::string_view word) { return cues.has(text::fold(bare(word))); });
}

bool may_be_civilians(std::string_view group) {
    static const rules::Listed others("not-civilians");
    return !others.has(group);
}

/// Those whom the one counts are of those of whom the other says that there were none.
bool is_of_group(const Claim& some, const Claim& none) {
    if (none.population.empty() || none.population == "people" || some.population == none.population) return true;
    return none.population == "civilians" && may_be_civilians(some.population);
}

/// An article that counts dead or injured of the group elsewhere says of something else that nobody was hurt; one that counts fighters
/// beside people may count fighters among those people.
bool tells_of_others(const Pair& pair, const Claim& claim, const Claim& none) {
    const auto [first, last] = pair.corpus.claims_of(claim.document);
    return std::any_of(pair.corpus.claims().begin() + first, pair.corpus.claims().begin() + last, [&](const Claim& c) {
        if (&c == &claim || c.slot != claim.slot || !is_some(c)) return false;
        return &claim == &none ? is_of_group(c, none) : none.population == "civilians" && !may_be_civilians(c.population);
    });
}

/// "Died of hunger", "deaths from hunger", not "died of his wounds", "the death of 12 people": the noun that says of what; empty: no such word.
std::string cause_told(const Words& words) {
    static const rules::Listed harms("harm-noun");
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const bool dies = rules::Pack::english().lemma(text::fold(bare(words[i])), 'v') == "die", deaths = noun_form(words[i]) == "death";
        if ((!dies || words[i + 1] != "of") && (!(dies || deaths) || words[i + 1] != "from")) continue;
        std::size_t head = i + 2;  // "from serious injuries"
        while (head + 1 < words.size() && bare(words[head]).size() == words[head].size() && !ends_phrase(text::fold(bare(words[head + 1])))) ++head;
        const std::string cause = noun_form(words[head]);
        if (!is_article(words[i + 2]) && !harms.has(cause)) return cause;
    }
    return {};
}

/// "Nobody in Elm died", "two people from Elm died at sea".
bool died_elsewhere(const Pair& pair, const Claim& none, const Claim& some) {
    const Words words = written_words(clause_text(pair, none));
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string_view place = bare(words[i + 1]);
        const bool named = words[i] == "in" && !place.empty() && place.front() >= 'A' && place.front() <= 'Z';
        if (named && sentence_text(pair, some).find("from " + std::string(place)) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

bool died_of_something_else(const Pair& pair, const Claim& told, const Claim& other) {
    const std::string_view clause = clause_text(pair, told);
    const bool tells = clause.find("die") != std::string_view::npos || clause.find("dying") != std::string_view::npos || clause.find("death") != std::string_view::npos;
    if (!tells) return false;  // most tolls are of people killed
    const std::string cause = cause_told(written_words(clause));
    return !cause.empty() && !has_noun(written_words(sentence_text(pair, other)), cause);
}

bool is_none_against_some(const Claim& a, const Claim& b) {
    return is_casualties(a) && a.slot == b.slot && ((is_none(a) && is_some(b)) || (is_none(b) && is_some(a)));
}

Judgement judge_none_hurt(const Pair& pair) {
    Judgement j("count-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    const bool first = is_none(pair.a);
    const Claim &none = first ? pair.a : pair.b, &some = first ? pair.b : pair.a;
    if (is_unreal(none) || is_unreal(some)) return j.step("not-yet", "one is a plan or possibility, the other a fact");
    if (pair.same_document() && !are_two_speakers(pair)) return j.step("one-article", "two figures of one article, which most often count two things");
    if (!is_of_group(some, none)) return j.step("other-group", "they count different groups: " + std::string(some.population) + ", " + std::string(none.population));
    if (!some.event.empty() && !none.event.empty() && some.event != none.event) return j.step("other-event", "one is about the " + std::string(some.event) + ", the other about the " + std::string(none.event));
    if (pair.evidence.link.time == TimeRelation::apart || extract::is_background(some) || extract::is_background(none) || some.fact != none.fact)
        return j.step("other-time", "they tell of two times or events");
    if (some.place_stated && none.place_stated && surely_apart(some, none)) return j.step("other-place", "they tell of two places");
    if (!pair.same_document() && !pair.corpus.same_story(some.document, none.document)) return j.step("other-story", "the articles tell of two events");
    if (died_elsewhere(pair, none, some)) return j.step("other-place", "they tell of two places");
    if (died_of_something_else(pair, none, some)) return j.step("other-thing", "nobody died of what the one names: the other does not speak of it");
    if (tells_of_others(pair, none, none)) return j.step("other-thing", "nobody was hurt in something else: the article tells of people who were");
    if (tells_of_others(pair, some, none)) return j.decide(Verdict::unresolved, "other-group", "those counted may be others than those who were not hurt");
    const char earlier = earlier_claim(pair);
    const bool none_first = earlier && (earlier == 'a') == first;
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (is_so_far(pair, none) || (none_first && *days > 0)) {
        if (earlier && !none_first) return j.decide(Verdict::unresolved, "none-so-far", "one only says that nobody was known of");
        return j.earlier(first ? 'a' : 'b').decide(Verdict::update, "none-so-far", "nobody was known of at first");
    }
    j.step("none-against-some", "one says that there were none, the other counts " + text::describe(*some.value));
    if (none.speaker && !some.speaker) return j.decide(Verdict::dispute, "party-against-outlet", "one side is what " + none.speaker->name + " says, the other an outlet's own words");
    return by_voice(j, pair);
}

}  // namespace atodds::compare
