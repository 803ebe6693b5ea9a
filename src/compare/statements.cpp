#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/absences.hpp"
#include "compare/clause_words.hpp"
#include "compare/checks.hpp"
#include "compare/which.hpp"
#include "compare/passives.hpp"
#include "compare/tied_nouns.hpp"
#include "compare/edits.hpp"
#include "compare/sides.hpp"
#include "extract/background.hpp"
#include "extract/parties.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// Wording from which on an opposite polarity is about the same statement. Set high: a polarity flip between merely similar
/// sentences is nearly always another statement.
constexpr int same_wording = 800;
/// Every content word is the same.
constexpr int exact_wording = 1000;
/// All but a word: a quotation that was shortened is less alike, and a negation may stand in what was cut.
constexpr int near_exact_wording = 950;
/// The same with the verbs counted in, which differ where one affirms and the other denies.
constexpr int alike_wording = 600;
/// Below this a label beside the statement may be of something else.
constexpr int label_wording = 480;
constexpr int one_story = 30;


/// Subjects named on both sides must meet.
bool other_subject(const Claim& a, const Claim& b) {
    bool x = false, y = false;
    for (const auto& e : a.entities)
        if (e.role == EntityRole::subject) {
            x = true;
            for (const auto& f : b.entities)
                if (f.role == EntityRole::subject && f.id == e.id) return false;
        }
    for (const auto& e : b.entities) y |= e.role == EntityRole::subject;
    return x && y;
}

}  // namespace

namespace {

/// Both name a place that the gazetteer or the text locates; of two villages that no list knows, one may be the other's spelling.
bool known_places_apart(const Pair& pair) {
    const auto located = [](const Claim& c) { return c.place_stated && c.place.size() > 1; };
    return located(pair.a) && located(pair.b) && link::place_relation(pair.a, pair.b) == link::PlaceRelation::apart;
}

/// The sentences of the two claims, one of them copied from the other but for one place.
std::optional<Edit> edited_copy(const Pair& pair) {
    if (pair.same_document() || !pair.corpus.same_story(pair.a.document, pair.b.document)) return std::nullopt;
    const auto sentence = [&](const Claim& c) { return std::string_view(pair.article(c).text).substr(c.sentence.begin, c.sentence.size()); };
    return single_edit(sentence(pair.a), sentence(pair.b));
}

bool is_party_word(std::string_view word) { return word.front() == '@'; }

/// The words of a kind that both claims hold  are the same, or one side has none.
bool same_among(const Claim& a, const Claim& b, bool (*kind)(std::string_view)) {
    const auto of = [&](const Claim& c) {
        std::vector<std::string_view> found;
        std::copy_if(c.words.begin(), c.words.end(), std::back_inserter(found), kind);
        return found;
    };
    const auto x = of(a), y = of(b);
    return x.empty() || y.empty() || x == y;
}
bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

/// The same words in the same order once "not", "never" and the "do" that carries them are left out.
bool same_but_for_negation(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 8> carriers{"not", "never", "no", "do", "does", "did", "don't", "didn't"};
    const auto next = [&](std::string_view& text) {
        std::string word;
        do {
            word.clear();
            while (!text.empty() && !is_word_byte(text.front())) text.remove_prefix(1);
            while (!text.empty() && is_word_byte(text.front())) {
                word += text.front() >= 'A' && text.front() <= 'Z' ? static_cast<char>(text.front() - 'A' + 'a') : text.front();
                text.remove_prefix(1);
            }
        } while (std::find(carriers.begin(), carriers.end(), word) != carriers.end());
        return word;
    };
    for (;;) {
        const std::string x = next(a), y = next(b);
        if (x != y) return false;
        if (x.empty()) return true;
    }
}
/// A word without the marks behind it.
std::string_view core_of(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    return word;
}

/// The same words in the same order, whatever marks stand between them.
bool same_but_for_marks(std::string_view a, std::string_view b) {
    return std::ranges::equal(split_words(a), split_words(b), [](std::string_view u, std::string_view v) { return core_of(u) == core_of(v); });
}

/// The same of so many words that they are one person's: a slogan may be anybody's.
bool same_words(std::string_view a, std::string_view b) {
    constexpr std::size_t fewest = 7;
    return split_words(a).size() >= fewest && same_but_for_marks(a, b);
}

/// "Whoever enters will be sunk", "anybody who sails in will go to the bottom", or one much shortened: a side has several words of its
/// own, more than a spelling or a short form makes.
bool say_it_otherwise(std::string_view a, std::string_view b) {
    constexpr std::ptrdiff_t several = 3;
    const auto own = [](std::string_view text, std::string_view other) {
        const auto words = split_words(text), known = split_words(other);
        return std::ranges::count_if(words, [&](std::string_view word) { return std::ranges::none_of(known, [&](std::string_view also) { return text::fold(core_of(also)) == text::fold(core_of(word)); }); });
    };
    return own(a, b) >= several || own(b, a) >= several;
}

/// Both speakers are people whom the texts name beside the words, and neither sentence speaks of the other's: a joint statement is
/// of both. Names that share a word may be one man's.
bool is_given_to_two(const Pair& pair) {
    const auto person = [](const Claim& c) {
        const bool named = c.speaker && c.speaker->id.find(' ') != std::string::npos && !c.inferred;
        return named && std::ranges::any_of(c.entities, [&](const EntityRef& e) { return e.id == c.speaker->id && e.type == EntityType::person; });
    };
    if (!person(pair.a) || !person(pair.b)) return false;
    const auto speaks_of = [&](const Claim& c, const Claim& other) {
        const std::string sentence = text::fold_accents(pair.article(c).text.substr(c.sentence.begin, c.sentence.size()));
        return std::ranges::any_of(split_words(other.speaker->id), [&](const auto& name) { return sentence.find(name) != std::string::npos; });
    };
    return !speaks_of(pair.a, pair.b) && !speaks_of(pair.b, pair.a);
}
bool is_capital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

/// The same words in the same order but for a name or two, which begin with other letters: two spellings of one name seldom do.
bool same_but_for_names(std::string_view a, std::string_view b) {
    constexpr std::size_t most_names = 2, fewest_alike = 5;
    const auto x = split_words(a), y = split_words(b);
    if (x.size() != y.size()) return false;
    std::size_t names = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] == y[i]) continue;
        if (i == 0 || !is_capital(x[i]) || !is_capital(y[i]) || x[i].front() == y[i].front()) return false;
        ++names;
    }
    return names > 0 && names <= most_names && x.size() - names >= fewest_alike;
}
/// Where a storm came ashore; on which coast of a land is told of one landfall.
bool tells_of_landfall(const Pair& pair) {
    static const rules::PhraseTable &landfalls = rules::Pack::english().phrases("landfall-noun"), &coasts = rules::Pack::english().phrases("coast-noun");
    const std::string sentence = text::fold(pair.article(pair.a).text.substr(pair.a.sentence.begin, pair.a.sentence.size()));
    const auto tells = [&](const rules::PhraseTable& nouns) { return std::ranges::any_of(nouns.phrases(), [&](const rules::Phrase& noun) { return sentence.find(noun.base) != std::string::npos; }); };
    return tells(landfalls) && !tells(coasts);
}
std::string label_or_none(const Claim& claim) { return claim.label.empty() ? std::string("no label") : "the label " + claim.label; }
bool is_figure(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }
/// "The old bridge", "the former mill": a thing that has a successor.
bool tells_bygone(const Claim& c) {
    static const rules::Listed bygone("bygone-adjective");
    return std::any_of(c.words.begin(), c.words.end(), [](std::string_view word) { return bygone.has(word); });
}

bool is_ordinal(std::string_view word) {
    static const rules::Listed ordinals("number.ordinal");
    return ordinals.has(word);
}

bool name_one_party(const Claim& a, const Claim& b) {
    return std::any_of(a.words.begin(), a.words.end(), [&](std::string_view word) { return is_party_word(word) && std::binary_search(b.words.begin(), b.words.end(), word); });
}

/// "Denied that it cut the cable on purpose", "in the Ister": names, figures and words of intent that only the denial has may be
/// all that is denied.
bool denies_more(const Claim& denied, const Claim& told) {
    static const rules::PhraseTable& narrowing = rules::Pack::english().phrases("narrowing-word");
    const auto most_missing = name_one_party(denied, told) ? 3 : 1;  // "because of a fire risk" of two recalls
    const auto missing = std::ranges::count_if(denied.words, [&](std::string_view word) { return !is_party_word(word) && !std::binary_search(told.words.begin(), told.words.end(), word); });
    if (missing > most_missing) return true;
    return std::any_of(denied.words.begin(), denied.words.end(), [&](std::string_view word) {
        const bool own = denied.speaker && word == "@" + denied.speaker->id;  // "denied any part of his film was staged"
        const bool decides = (is_party_word(word) && !own) || is_figure(word) || narrowing.written(word) != nullptr;
        return decides && !std::binary_search(told.words.begin(), told.words.end(), word);
    });
}

/// "The ambassador was recalled": the same two words in both, of the one that both mean, and each article dates such an act once.
bool is_told_once_alike(const Pair& pair) {
    constexpr std::size_t thing_and_act = 2;
    const auto definite = [&](const Claim& c) { return text::fold(pair.article(c).text.substr(c.span.begin, 4)) == "the "; };
    const bool alike = pair.a.words == pair.b.words && pair.a.words.size() >= thing_and_act && definite(pair.a) && definite(pair.b);
    return alike && pair.corpus.is_lone(pair.index_a) && pair.corpus.is_lone(pair.index_b);
}

/// "Karsian forces", "a Tavrian drone": two sides, of which each is said to have done it.
bool act_two_sides(const Claim& a, const Claim& b) {
    const auto named = [](const Claim& c) { return !c.doers.empty() && std::ranges::none_of(c.doers, [](std::string_view id) { return id == extract::the_state || id == extract::any_group; }); };
    if (!named(a) || !named(b)) return false;
    return std::ranges::none_of(a.doers, [&](std::string_view x) { return std::ranges::any_of(b.doers, [&](std::string_view y) { return is_one_people(x, y); }); });
}

/// "The bridge was swept away", "the bridge withstood the flood": alike but for the verbs, which put a thing on two sides.
bool are_on_two_sides(const Pair& pair) {
    const auto sides = [&](const Claim& told) {
        const auto [first, last] = pair.corpus.claims_of(told.document);
        return std::span(pair.corpus.claims()).subspan(first, last - first) | std::views::filter([&](const Claim& c) {
                   return c.slot.starts_with("pole:") && c.span.begin < told.span.end && told.span.begin < c.span.end;
               });
    };
    for (const Claim& x : sides(pair.a))
        for (const Claim& y : sides(pair.b))
            if (x.slot == y.slot && x.polarity != y.polarity) return true;
    return false;
}

/// "1987", "1978": a slip of the pen, where all words are the same.
bool swap_digits_of_year(const Pair& pair) {
    constexpr std::size_t year_digits = 4;
    std::string x = pair.a.timex->value, y = pair.b.timex->value;
    if (x.size() != year_digits || y.size() != year_digits || x == y) return false;
    std::ranges::sort(x);
    std::ranges::sort(y);
    return x == y && pair.a.words.size() >= fewest_words;
}

/// "Kestrel does not own Orbex", "Orbex owns Kestrel": who acts on whom is turned round, not what is said.
bool swap_roles(const Claim& a, const Claim& b) {
    const auto in_role = [](const Claim& c, EntityRole role) {
        const auto found = std::ranges::find(c.entities, role, &EntityRef::role);
        return found == c.entities.end() ? std::string_view() : std::string_view(found->id);
    };
    const auto x = in_role(a, EntityRole::subject), y = in_role(a, EntityRole::object);
    return !x.empty() && !y.empty() && x != y && x == in_role(b, EntityRole::object) && y == in_role(b, EntityRole::subject);
}

/// One is told as untrue, and the act and a quarter of the other words are the same: who denies has words of his own.
bool is_denial_of_the_same(const Pair& pair) {
    constexpr int a_quarter = 250;
    const Claim &a = pair.a, &b = pair.b;
    if ((pair.same_document() && !are_two_speakers(pair)) || has(a, Modality::denied) == has(b, Modality::denied)) return false;
    if (has(a, Modality::denied) ? denies_more(a, b) : denies_more(b, a)) return false;
    if (may_deny_a_part(pair, has(a, Modality::denied) ? a : b)) return false;
    if (has(a, Modality::denied) ? denies_another_object(pair, a, b) : denies_another_object(pair, b, a)) return false;
    if (tell_of_two_things(pair)) return false;
    const bool one_act = a.act == b.act || a.predicate == b.predicate;
    const bool unreal = is_unreal(a) || is_unreal(b);
    return one_act && !unreal && ((a.subject_named && b.subject_named) || name_one_party(a, b)) && pair.corpus.same_story(a.document, b.document) &&
           link::containment(pair.corpus, pair.index_a, pair.index_b) >= a_quarter;
}

bool is_never_said(const Claim& c) { return std::ranges::find(c.rules, std::string_view(extract::never_said)) != c.rules.end(); }

/// Both are given by name, and the last word of the names is one: "Lena Froud", "Education Minister Lena Froud".
bool are_one_mouth(const Speaker& a, const Speaker& b) {
    const auto last = [](const Speaker& s) { return std::string_view(s.name).substr(s.name.rfind(' ') + 1); };
    return a.id == b.id && !a.name.empty() && last(a) == last(b) && last(a).front() >= 'A' && last(a).front() <= 'Z' && last(a).size() > 2;
}

/// Of the words of a clause the one that says that a thing will, or that it can, be: 'w', 'c' or 'm'; 0: none.
char will(const Pair& pair, const Claim& claim) {
    const std::string clause = " " + std::string(std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.span.size())) + " ";
    const auto holds = [&](const char* word) { return clause.find(word) != std::string::npos; };
    if (holds(" will ") || holds(" would ")) return 'w';
    if (holds(" can ") || holds(" could ")) return 'c';
    return holds(" may ") || holds(" might ") || holds(" must ") || holds(" should ") ? 'm' : 0;
}

/// "Does not ask", "do not pay": what somebody does or leaves undone as a rule.
bool is_told_as_habit(const Pair& pair, const Claim& claim) {
    const std::string clause = " " + std::string(std::string_view(pair.article(claim).text).substr(claim.span.begin, claim.span.size())) + " ";
    return std::ranges::any_of(std::array<std::string_view, 4>{" does not ", " do not ", " doesn't ", " don't "}, [&](std::string_view words) { return clause.find(words) != std::string::npos; });
}

/// "Never said that poets are a waste of money", of whom others have said so: whether the words were spoken is what they are at odds on.
Judgement judge_never_said(Judgement j, const Pair& pair) {
    const Claim &denied = is_never_said(pair.a) ? pair.a : pair.b, &said = is_never_said(pair.a) ? pair.b : pair.a;
    j.inferred();
    if (!said.speaker || !denied.speaker || !are_one_mouth(*said.speaker, *denied.speaker) || pair.same_document()) return j.step("never-said", "one says who did not say so, and the other does not say that he did");
    if (!said.as_of || !denied.as_of || *denied.as_of < *said.as_of) return j.step("other-time", "what was not said by then may have been said since");
    const bool few = std::min(pair.a.words.size(), pair.b.words.size()) < fewest_words || pair.evidence.link.score < alike_wording;
    const bool one_mood = has(pair.a, Modality::planned) == has(pair.b, Modality::planned) && will(pair, pair.a) == will(pair, pair.b);
    const bool one_time = pair.a.time == pair.b.time || !pair.a.time || !pair.b.time;
    if (few || !one_mood || !one_time || pair.a.polarity != pair.b.polarity || link::containment(pair.corpus, pair.index_a, pair.index_b) < same_wording)
        return j.step("other-statement", "what was never said is worded otherwise");
    return j.decide(Verdict::contradiction, "never-said", "one reports words that, as the other says, were never spoken");
}

}  // namespace

/// "Divers found no wreck", and two days later "divers found a wreck".
bool is_found_since(const Pair& pair, char first) {
    if (first == 0 || pair.a.predicate != "finding" || pair.b.predicate != "finding") return false;
    return (first == 'a' ? pair.a : pair.b).polarity == Polarity::negative && days_apart(pair).value_or(0) > 0;
}

bool applies_to_statements(const Claim& a, const Claim& b) { return applies_to_absences(a, b) || applies_to_replies(a, b) || (a.slot.rfind("statement:", 0) == 0 && b.slot.rfind("statement:", 0) == 0); }

Judgement judge_statement(const Pair& pair) {
    if (applies_to_replies(pair.a, pair.b)) return judge_reply(pair);
    if (applies_to_absences(pair.a, pair.b)) return judge_absence(pair);
    Judgement j("statement-reversal");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.sentence == pair.b.sentence && pair.same_document()) return j.step("one-sentence", "two clauses of one sentence");
    // another name in a copied sentence; "the Kremlin" for "Russia" is no other name
    if (const auto edit = edited_copy(pair); edit && edit->kind == Edit::Kind::name && !same_among(pair.a, pair.b, is_party_word)) {
        if (tells_of_landfall(pair)) return j.step("several", "a storm may come ashore more than once, and one place may lie in the other");
        j.step("edited-name", "one sentence, copied but for a name: " + edit->a + " / " + edit->b);
        return by_voice(j, pair);
    }
    if ((other_subject(pair.a, pair.b) && !one_undergoes(pair)) || swap_roles(pair.a, pair.b)) return j.step("other-subject", "they speak of different subjects");
    if (pair.evidence.link.score < near_exact_wording && known_places_apart(pair))
        return j.step("other-place", "they speak of different places: " + link::both_places(pair.a, pair.b));
    if (!same_among(pair.a, pair.b, is_figure)) return j.step("other-figure", "the figures in it differ: the count check judges them");
    if (is_never_said(pair.a) != is_never_said(pair.b)) return judge_never_said(std::move(j), pair);
    if (pair.a.polarity == pair.b.polarity) {
        if (pair.a.label != pair.b.label && !pair.same_document() && pair.evidence.link.score < label_wording)
            return j.step("other-words", "of statements so little alike the labels may be of two things");
        if (pair.a.label != pair.b.label && surely_apart(pair.a, pair.b)) return j.step("other-place", "they tell of different places");
        const bool both_labelled = !pair.a.label.empty() && !pair.b.label.empty();
        if (pair.a.label != pair.b.label && !pair.same_document() && (both_labelled || pair.evidence.link.score < near_exact_wording))
            return j.decide(Verdict::framing, "other-label", "the same statement, with " + label_or_none(pair.a) + " in one and " + label_or_none(pair.b) + " in the other");
        if (act_two_sides(pair.a, pair.b)) return j.step("other-subject", "two sides are said to have done it");
        if (pair.a.predicate != pair.b.predicate && are_on_two_sides(pair)) return j.step("other-act", "the verbs put the thing on two sides");
        if (!pair.same_document() && (differ_in_a_tied_noun(pair) || differ_in_one_noun(pair))) return j.step("other-detail", "alike but for a noun, of which there may be two");
        return j.decide(Verdict::agreement, "same-statement", "the same statement in similar words");
    }
    if (pair.same_document() && !pair.a.in_title && !pair.b.in_title && have_one_voice(pair.a, pair.b))
        return j.step("one-article", "one voice sets the one off against the other: of another thing, or at another time");
    if (is_denial_of_the_same(pair)) {
        j.step("denied-report", "what one reports, the other calls untrue or without proof");
        return by_voice(j, pair);
    }
    const bool denied_itself = pair.a.speaker && pair.b.speaker && pair.a.speaker->id == pair.b.speaker->id && has(pair.a, Modality::denied) != has(pair.b, Modality::denied);
    const bool too_unlike = link::containment(pair.corpus, pair.index_a, pair.index_b) < same_wording || (pair.evidence.link.score < alike_wording && !denied_itself);
    if (too_unlike && !negates_the_same(pair))
        return j.step("other-statement", "the polarity differs, but so does the wording");
    if (is_denied_of_a_part_of_the_day(pair)) return j.step("other-time", "only of a part of the day it is denied");
    if (befalls_another(pair)) return j.step("other-thing", "what did not befall the one befell another");
    if (pair.a.predicate != pair.b.predicate) return j.step("other-act", "what is affirmed and what is denied are different acts");
    if (!pair.a.subject_named || !pair.b.subject_named) return j.step("no-subject", "who or what is meant is not named in both");
    // what "may" be rejected is no plan, and "approved the plan" no more than the word
    const auto only_planned = [](const Claim& c) { return has(c, Modality::planned) && !has(c, Modality::hypothetical) && !has(c, Modality::required); };
    const bool both_planned = only_planned(pair.a) && only_planned(pair.b);
    if (!both_planned && (is_unreal(pair.a) || is_unreal(pair.b))) return j.step("not-actual", "one is a plan, a duty or a possibility");
    for (const Claim* side : {&pair.a, &pair.b})
        if (side->words.size() < fewest_words && has(*side, Modality::denied) && may_deny_a_part(pair, *side)) return j.step("denied-in-part", "what is denied may be why, how or for whom it was done");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    if (*days > one_story) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "other-time", "opposite statements of different dates");
    const char before = earlier_claim(pair);
    if (before != 0 && *days > 1 && is_told_as_habit(pair, before == 'a' ? pair.a : pair.b) && !is_told_as_habit(pair, before == 'a' ? pair.b : pair.a))
        return j.earlier(before).decide(Verdict::update, "other-time", "what is not done as a rule may have been done since");
    if (speak_of_two_acts(pair)) return j.step("other-thing", "what was done and what was not are two acts, or one of them some of it");
    if (happened_since(pair)) return j.earlier(earlier_claim(pair)).decide(Verdict::update, "changed-position", "what had not been done by then was done later");
    if (extract::is_background(pair.a) != extract::is_background(pair.b)) return j.step("other-time", "one tells of a time long before");
    if (tell_of_two_kinds(pair)) return j.step("other-thing", "what was not there and what was are two kinds of a thing");
    if (const char first = earlier_claim(pair); is_found_since(pair, first)) return j.earlier(first).decide(Verdict::update, "found-since", "what was not found on one day was found on a later one");
    j.step("opposite", "one affirms what the other denies");
    return by_voice(j, pair);
}

bool applies_to_dates(const Claim& a, const Claim& b) {
    const auto is_date = [](const Claim& c) { return c.slot.starts_with("date:"); };
    return (is_date(a) && is_date(b)) || (is_event_day(a) && is_event_day(b)) || (is_event_time(a) && is_event_time(b)) || (is_made(a) && is_made(b)) || (is_once_act(a) && is_once_act(b)) || (is_due(a) && is_due(b));
}

Judgement judge_date(const Pair& pair) {
    if (is_event_day(pair.a)) return judge_event_day(pair);
    if (is_event_time(pair.a)) return judge_event_time(pair);
    if (is_made(pair.a)) return judge_made(pair);
    if (is_once_act(pair.a)) return judge_once_act(pair);
    if (is_due(pair.a)) return judge_due(pair);
    Judgement j("date-mismatch");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (pair.a.slot != pair.b.slot) return j.step("other-act", "they date different acts: " + pair.a.measure + ", " + pair.b.measure);
    if (!pair.a.time || !pair.b.time || pair.a.polarity != pair.b.polarity) return j.step("no-date", "one has no date that can be resolved");
    if (other_subject(pair.a, pair.b)) return j.step("other-subject", "they speak of different subjects");
    const DayRange &x = *pair.a.time, &y = *pair.b.time;
    if (!x.from || !x.to || !y.from || !y.to) return j.step("no-date", "one has no date that can be resolved");
    const bool meet = *x.from <= *y.to && *y.from <= *x.to;
    if (meet) return j.decide(Verdict::agreement, "same-date", "both give the same date");
    if (pair.same_document()) return j.step("one-article", "two dates in one article");
    if (is_unreal(pair.a) != is_unreal(pair.b)) return j.step("not-yet", "one is a plan or possibility");
    if (are_plans_of_two_weeks(pair)) return j.step("other-act", "plans of different weeks");
    if (!same_among(pair.a, pair.b, is_ordinal)) return j.step("other-act", "they date acts that are counted off: the first, the second");
    if (tells_bygone(pair.a) != tells_bygone(pair.b)) return j.step("other-thing", "one tells of the thing that was there before");
    if (have_other_words_before(pair.a, pair.b)) return j.step("other-thing", "the words before the noun tell of two agreements");
    const auto by_rule = [](const Claim& c, std::string_view rule) { return std::ranges::find(c.rules, rule) != c.rules.end(); };
    if (by_rule(pair.a, "once.recurs") || by_rule(pair.b, "once.recurs")) return j.step("not-functional", "a period ends, and a price falls, again and again");
    if (are_trips_of_two_months(pair)) return j.step("other-act", "so far apart it may have set out twice");
    const auto happens_once = [&](const Claim& c) { return by_rule(c, "functional.once"); };
    const bool once = happens_once(pair.a) && happens_once(pair.b);
    const bool story = pair.corpus.same_story(pair.a.document, pair.b.document);
    const bool one_act = once && story && same_among(pair.a, pair.b, is_figure);
    if (pair.evidence.link.score < (one_act ? alike_wording : same_wording)) return j.step("other-act", "the dates differ, but so does the wording");
    const bool few = pair.a.words.size() < fewest_words || pair.b.words.size() < fewest_words;
    if (few && !(one_act && is_told_once_alike(pair))) return j.step("few-words", "too little is said to know that it is one act");
    if (const auto edit = edited_copy(pair); edit && !once) {
        j.step("edited-date", "one sentence, copied but for its date: " + edit->a + " / " + edit->b);
        return by_voice(j, pair);
    }
    if (swap_digits_of_year(pair) && is_told_once_alike(pair)) {
        j.step("swapped-digits", "the same words, and two years that differ by the order of their digits: " + pair.a.timex->value + ", " + pair.b.timex->value);
        return by_voice(j, pair);
    }
    if (!once) return j.step("not-functional", "such an act can happen more than once");
    j.step("other-date", "one act, told in the same words, on two dates");
    return by_voice(j, pair);
}

namespace {

bool is_unspoken(const Claim& c) { return std::ranges::find(c.rules, std::string_view(extract::never_spoke_of)) != c.rules.end(); }

/// "Never said anything about pride", of whom another has quoted words that hold it: "we can be proud".
Judgement judge_unspoken(Judgement j, const Pair& pair) {
    const Claim &denied = is_unspoken(pair.a) ? pair.a : pair.b, &said = &denied == &pair.a ? pair.b : pair.a;
    if (is_unspoken(said) || pair.same_document() || pair.a.slot != pair.b.slot) return j.step("never-said", "one says who did not say so, and the other does not say that he did");
    const auto spoken = said.time && said.time->to ? said.time->to : said.as_of;
    if (!spoken || !denied.as_of || *denied.as_of < *spoken) return j.step("other-time", "what was not said by then may have been said since");
    const std::string_view words = std::string_view(pair.article(said).text).substr(said.span.begin, said.span.size());
    const auto otherwise = [&](std::string_view word) { return std::ranges::any_of(split_words(words), [&](std::string_view w) { return text::fold(core_of(w)) == word; }); };
    const auto is_other_word = [&](std::string_view word) { return std::ranges::find(denied.which, word) != denied.which.end(); };
    const bool all = std::ranges::all_of(denied.words, [&](std::string_view word) { return is_other_word(word) || std::binary_search(said.words.begin(), said.words.end(), word); });
    if (!all && !std::ranges::any_of(denied.which, otherwise)) return j.step("other-statement", "what was never said is worded otherwise");
    return j.decide(Verdict::contradiction, "never-said", "one reports words that, as the other says, were never spoken");
}

}  // namespace

bool applies_to_quotations(const Claim& a, const Claim& b) { return a.kind == ClaimKind::quotation && b.kind == ClaimKind::quotation; }

Judgement judge_quotation(const Pair& pair) {
    Judgement j("quotation-difference");
    if (pair.a.inferred || pair.b.inferred) j.inferred();
    if (is_unspoken(pair.a) || is_unspoken(pair.b)) return judge_unspoken(std::move(j), pair);
    const auto is_name_given = [](const Claim& c) { return std::ranges::find(c.rules, std::string_view(extract::called_so)) != c.rules.end(); };
    if (is_name_given(pair.a) || is_name_given(pair.b)) return j.step("no-words", "one tells of what was said without quoting it");
    if (pair.same_document()) return j.step("one-article", "two quotations of one article");
    const auto days = days_apart(pair);
    constexpr int one_occasion_days = 3;
    if (!days || *days > one_occasion_days) return j.step("other-occasion", "not known to be of one occasion");
    const auto words = [&](const Claim& c) { return pair.article(c).text.substr(c.span.begin, c.span.size()); };
    if (pair.a.slot != pair.b.slot) {
        if (is_given_to_two(pair) && same_words(words(pair.a), words(pair.b)))
            return j.decide(Verdict::quotation, "two-voices", "one utterance, given to two people: " + pair.a.speaker->name + ", " + pair.b.speaker->name);
        return j.step("other-speaker", "they are words of different speakers");
    }
    const bool whole = pair.evidence.link.score >= near_exact_wording;
    const bool but_for_figures = link::containment(pair.corpus, pair.index_a, pair.index_b) >= near_exact_wording &&
                                 pair.a.words.size() == pair.b.words.size();
    if (whole && pair.a.polarity != pair.b.polarity && same_but_for_negation(words(pair.a), words(pair.b)))
        return j.decide(Verdict::contradiction, "quotation", "one utterance, once with and once without a negation");
    if (but_for_figures && !same_among(pair.a, pair.b, is_figure))
        return j.decide(Verdict::contradiction, "quotation", "one utterance with different figures");
    if (same_but_for_names(words(pair.a), words(pair.b)))
        return j.decide(Verdict::contradiction, "quotation", "one utterance with different names");
    if (same_but_for_marks(words(pair.a), words(pair.b))) return j.decide(Verdict::agreement, "same-words", "the words are the same");
    // a spelling, a short form or a word of the same sense, as an editor changes it
    if (!say_it_otherwise(words(pair.a), words(pair.b))) return j.decide(Verdict::agreement, "same-statement", "the same statement but for a word or two");
    // whose words "he said" gives is inferred: too little to say that one utterance was given in two ways
    if (pair.a.inferred || pair.b.inferred) return j.decide(Verdict::agreement, "same-statement", "the same statement in similar words");
    return j.decide(Verdict::quotation, "other-words", "one utterance in different words");
}

}  // namespace atodds::compare
