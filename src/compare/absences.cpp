#include "compare/absences.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "compare/clause_words.hpp"
#include "extract/absences.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

using extract::is_absence;

bool is_verb_form(const std::string& word) { return word.find('\'') == std::string::npos && rules::Pack::english().lemma(word, 'v') != word; }
bool is_number(std::string_view word) {
    static const rules::PhraseTable& numbers = rules::Pack::english().phrases("number.cardinal");
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; }) || numbers.written(word) != nullptr;
}
/// "Hail fell", "the vote was held", "a vote.": what stands behind the noun does not make it a part of a longer one.
bool ends_noun(const Words& words, std::size_t at) {
    if (bare(words[at]).size() != words[at].size() || at + 1 >= words.size()) return true;
    const std::string next = text::fold(bare(words[at + 1]));
    return ends_phrase(next) || is_verb_form(next);
}

/// "A toy bear", "an air strike": a word before the noun that the absence does not have makes it another kind.
bool begins_noun(const Words& words, std::size_t at, const Words& absent) {
    if (at == 0 || bare(words[at - 1]).size() != words[at - 1].size()) return true;
    const std::string before = text::fold(bare(words[at - 1]));
    static const rules::Listed degrees("degree-adjective");
    return degrees.has(before) || ends_phrase(before) || is_article(before) || is_number(before) || is_verb_form(before) || has_noun(absent, noun_form(before));
}

/// "A film about sharks", "voted for a strike": spoken of, behind a preposition; "nine cases of measles" are some.
bool is_spoken_of(const Words& words, std::size_t at) {
    static const rules::Listed prepositions("spoken-of-word"), signs("absence-sign");
    constexpr std::size_t reach = 4;
    for (std::size_t k = at; k-- > 0 && at - k <= reach;) {
        const std::string word = text::fold(bare(words[k]));
        if (prepositions.has(word)) return !(word == "of" && k > 0 && signs.has(noun_form(words[k - 1])));
        if (bare(words[k]).size() != words[k].size() || is_verb_form(word) || (ends_phrase(word) && !is_article(word))) return false;
    }
    return false;
}

/// Words before its noun that say which sort of thing is not there: "red" of "no red cards".
std::vector<std::string_view> marks_of(const Claim& absent, std::string_view mark) {
    std::vector<std::string_view> found;
    for (const std::string_view which : absent.which)
        if (which.starts_with(mark)) found.push_back(which.substr(mark.size()));
    return found;
}

/// All of them stand close before the noun at `at`.
bool has_qualities(const Words& words, std::size_t at, const std::vector<std::string_view>& qualities) {
    constexpr std::size_t reach = 4;
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(at), begin = end - static_cast<std::ptrdiff_t>(std::min(at, reach));
    return std::ranges::all_of(qualities, [&](std::string_view quality) { return std::any_of(begin, end, [&](std::string_view word) { return noun_form(word) == quality; }); });
}

/// The clause speaks of the thing by its noun, or its verb is the act that the noun is made of.
bool names_thing(const Pair& pair, const Claim& told, const Claim& absent) {
    const auto qualities = marks_of(absent, extract::quality_mark);
    const std::string_view act = extract::act_of_noun(absent.thing);
    const Words words = written_words(clause_text(pair, told)), own = written_words(clause_text(pair, absent));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool noun = noun_form(words[i]) == absent.thing && ends_noun(words, i) && begins_noun(words, i, own) && has_qualities(words, i, qualities);
        if (noun) return !is_spoken_of(words, i);
        if (qualities.empty() && !act.empty() && rules::Pack::english().lemma(text::fold(bare(words[i])), 'v') == act) return true;
    }
    return qualities.empty() && told.act == absent.facet;
}

/// A word of a class in the clause, in small letters but for its first: "may", not the month.
bool has_word_of(const Pair& pair, const Claim& claim, const rules::PhraseTable& words) {
    constexpr std::size_t word_before = 6;  // "Not | a single house was damaged"
    const std::string& text = pair.article(claim).text;
    const std::size_t from = std::max<std::size_t>(claim.sentence.begin, claim.span.begin > word_before ? claim.span.begin - word_before : 0);
    std::string clause(clause_text(pair, claim));
    if (!clause.empty() && clause.front() >= 'A' && clause.front() <= 'Z') clause.front() = static_cast<char>(clause.front() - 'A' + 'a');
    clause = " " + text::fold(text.substr(from, claim.span.begin - from)) + " " + clause + " ";
    return std::ranges::any_of(words.phrases(), [&](const rules::Phrase& word) {
        const std::string spaced = " " + std::string(word.base);
        for (std::size_t at = clause.find(spaced); at != std::string::npos; at = clause.find(spaced, at + 1))
            if (const char next = clause[at + spaced.size()]; next < 'a' || next > 'z') return true;
        return false;
    });
}

/// "Needed a warrant", "feared a strike", "no witnesses": told of, but not as being there. Who did without a thing is answered by who had it.
bool leaves_open(const Pair& pair, const Claim& told, const Claim& absent) {
    static const rules::PhraseTable &open = rules::Pack::english().phrases("unvouched-word"), &there = rules::Pack::english().phrases("presence-word");
    return has_word_of(pair, told, open) || (absent.predicate == "without" && !has_word_of(pair, told, there));
}

/// "Of the 310 parishes 40 | have no priest": what is said of so and so many of them, and not of the rest.
bool is_of_so_many(const Pair& pair, const Claim& absent) {
    static const rules::PhraseTable& numbers = rules::Pack::english().phrases("number.cardinal");
    const Words words = written_words(clause_text(pair, absent));
    return !words.empty() && ((words.front().front() >= '0' && words.front().front() <= '9') || numbers.written(text::fold(words.front())) != nullptr);
}

/// The name stands in the text, and not within a longer word.
bool names(std::string_view text, std::string_view name) {
    const auto letter = [&](std::size_t at) { return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || static_cast<unsigned char>(text[at]) >= 0x80); };
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
        if (!(at > 0 && letter(at - 1)) && !letter(at + name.size())) return true;
    return false;
}

bool is_one_spot(std::string_view one, std::string_view other) {
    const auto inside = [](std::string_view word) { return text::is_one_of(word, "in", "inside", "within", "aboard", "on", "at", "into", "onto"); };
    return one == other || one.empty() || one == "of" || other == "of" || (inside(one) && inside(other));
}

/// "In the bunker" of both: behind a preposition of one kind, and with no word before it that the absence does not have.
bool is_tied_alike(const Words& words, std::string_view preposition, std::string_view noun, const Words& absent) {
    constexpr std::size_t reach = 4;
    static const rules::Listed degrees("degree-adjective");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = noun_form(words[i]);
        if (word != noun && gazetteer::kinship(word, noun) != gazetteer::Kinship::one_thing) continue;
        bool alike = true;
        for (std::size_t k = i; k-- > 0 && i - k <= reach;) {
            const std::string before = text::fold(bare(words[k]));
            if (is_article(before) || is_number(before) || (!ends_phrase(before) && has_noun(absent, noun_form(before)))) continue;
            if (bare(words[k]).size() != words[k].size()) break;
            if (is_verb_form(before)) alike &= preposition.empty() || text::is_one_of(preposition, "of", "with", "between", "to", "against", "by");  // "no meeting with the rebels", "met the rebels"
            if (is_verb_form(before)) break;
            if (ends_phrase(before)) {
                alike &= is_one_spot(preposition, before);
                break;
            }
            alike &= degrees.has(before) || has_noun(absent, noun_form(before));
        }
        if (alike) return true;
    }
    return false;
}

/// Whose it would be stands before the verb of the told clause too, or the thing does and the owner behind it.
bool has_owner(const Pair& pair, const Claim& told, const Claim& absent) {
    const auto owners = marks_of(absent, extract::owner_mark);
    const auto cue = std::ranges::find(told.parts, PartRole::cue, &Part::role);
    if (owners.empty() || cue == told.parts.end()) return owners.empty();
    const std::string& text = pair.article(told).text;
    const std::string_view subject = std::string_view(text).substr(told.span.begin, std::max(cue->span.begin, told.span.begin) - told.span.begin);
    const auto in = [&](std::string_view part) {
        const Words words = written_words(part);
        const std::string folded = text::fold(part);
        return std::ranges::all_of(owners, [&](std::string_view owner) { return owner.front() == '@' ? names(folded, owner.substr(1)) : has_noun(words, owner); });
    };
    if (in(subject)) return true;
    const std::string_view clause = clause_text(pair, told);  // "a permit was given to the brewery"
    const auto passive = [&](const char* word) { return clause.find(word) != std::string_view::npos; };
    return has_noun(written_words(subject), absent.thing) && in(clause) && (passive(" was ") || passive(" were ") || passive(" been ")) && (passive(" to ") || passive(" by ") || passive(" aboard "));
}

/// All that the absence is said of stands in the other's clause too: "no cases | of measles | in Tollard".
bool meets_restrictions(const Pair& pair, const Claim& told, const Claim& absent) {
    const Words clause = written_words(clause_text(pair, told)), own = written_words(clause_text(pair, absent));
    const std::string sentence = text::fold(sentence_text(pair, told));
    return std::ranges::all_of(absent.which, [&](std::string_view mark) {
        if (mark.starts_with(extract::quality_mark) || mark.starts_with(extract::owner_mark)) return true;
        const std::string_view preposition = mark.substr(0, mark.find(' ')), what = mark.substr(mark.find(' ') + 1);
        if (what.front() == '@') return names(sentence, what.substr(1));
        return is_tied_alike(clause, preposition, what, own);
    });
}

/// Names that the absence's clause holds, and the other article never.
bool names_what_other_does_not(const Pair& pair, const Claim& absent, const Claim& told) {
    const std::string article = text::fold(pair.article(told).text);
    return std::ranges::any_of(absent.words, [&](std::string_view word) {
        const bool own = absent.speaker && word.substr(1) == absent.speaker->id;
        return word.front() == '@' && !own && !names(article, word.substr(1));
    });
}

/// Words, beside the thing itself, that tie the two to one event.
std::size_t ties(const Pair& pair, const Claim& absent, const Claim& told) {
    const Words sentence = written_words(sentence_text(pair, told));
    const std::string text = text::fold(sentence_text(pair, told));
    return static_cast<std::size_t>(std::ranges::count_if(absent.words, [&](std::string_view word) {
        if (word == absent.facet || word == absent.thing || word == absent.predicate) return false;
        if (word.front() == '@') return text.find(word.substr(1)) != std::string::npos;
        return std::binary_search(told.words.begin(), told.words.end(), word) || std::ranges::any_of(sentence, [&](std::string_view w) { return noun_form(w) == word; });
    }));
}

bool tells_act(const Claim& told, const Claim& absent) { return std::binary_search(told.words.begin(), told.words.end(), std::string_view(absent.act)); }

/// "Searched 40 | houses", "the houses | were searched": what the act was done to, and nothing that stands farther off.
bool is_done_to(const Pair& pair, const Claim& told, const Claim& absent) {
    const auto cue = std::ranges::find(told.parts, PartRole::cue, &Part::role);
    if (told.thing == absent.thing || cue == told.parts.end()) return told.thing == absent.thing;
    const std::string_view text = pair.article(told).text;
    for (const std::string_view word : written_words(text.substr(cue->span.end, told.sentence.end - std::min(told.sentence.end, cue->span.end)))) {
        if (noun_form(word) == absent.thing) return true;
        const std::string folded = text::fold(bare(word));
        if (bare(word).size() != word.size() || is_verb_form(folded) || (ends_phrase(folded) && !is_article(folded))) return false;
    }
    return false;
}

/// "No patient was moved", "the patients were moved": the act is the same one, done to the same, and no verb that goes with anything.
bool is_one_telling_act(const Pair& pair, const Claim& told, const Claim& absent) {
    static const rules::Listed common("common-act");
    return !absent.act.empty() && !common.has(std::string_view(absent.act)) && tells_act(told, absent) && is_done_to(pair, told, absent);
}

}  // namespace

bool are_of_two_hours(const Pair& pair) {
    const auto part = [&](const Claim& c) {
        for (const std::string_view word : written_words(clause_text(pair, c)))
            if (text::is_one_of(bare(word), "morning", "noon", "afternoon", "evening", "night", "midnight", "dawn", "dusk")) return bare(word);
        return std::string_view();
    };
    const std::string_view x = part(pair.a), y = part(pair.b);
    return !x.empty() && !y.empty() && x != y;
}

bool is_denied_of_a_part_of_the_day(const Pair& pair) {
    static const rules::PhraseTable& hours = rules::Pack::english().phrases("part-of-the-day");
    const Claim &denied = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    return has_word_of(pair, denied, hours) && !has_word_of(pair, told, hours);
}

bool tell_of_two_kinds(const Pair& pair) {
    const Claim &denied = pair.a.polarity == Polarity::negative ? pair.a : pair.b, &told = &denied == &pair.a ? pair.b : pair.a;
    if (denied.polarity == told.polarity || is_absence(denied) || is_absence(told)) return false;
    const auto [first, last] = pair.corpus.claims_of(denied.document);
    const auto& claims = pair.corpus.claims();
    return std::any_of(claims.begin() + first, claims.begin() + last, [&](const Claim& absent) {
        if (!is_absence(absent) || absent.sentence != denied.sentence || absent.span.begin > denied.span.end || absent.span.end < denied.span.begin) return false;
        return has_noun(written_words(clause_text(pair, told)), absent.thing) && !names_thing(pair, told, absent);
    });
}

bool applies_to_absences(const Claim& a, const Claim& b) { return is_absence(a) || is_absence(b); }

Judgement judge_absence(const Pair& pair) {
    Judgement j("statement-reversal");
    j.inferred();
    if (is_absence(pair.a) == is_absence(pair.b)) return j.step("both-absent", "both say that there was none");
    const Claim &absent = is_absence(pair.a) ? pair.a : pair.b, &told = &absent == &pair.a ? pair.b : pair.a;
    if (pair.same_document()) return j.step("one-article", "one article: of another thing, or at another time");
    if (has(told, Modality::denied) || is_unreal(told) || is_unreal(absent)) return j.step("not-actual", "one is a plan, a duty, a possibility or a denial");
    if (!names_thing(pair, told, absent)) return j.step("other-thing", "the word stands for something else, or for a part of it");
    if (is_of_so_many(pair, absent)) return j.step("some-of-them", "there was none with so and so many of them, and the others may have one");
    if (leaves_open(pair, told, absent)) return j.step("left-open", "the thing is spoken of, not said to be there");
    if (!absent.act.empty() && !tells_act(told, absent)) return j.step("other-act", "what did not happen to it is not what the other tells");
    if (!has_owner(pair, told, absent)) return j.step("other-owner", "whose it would be, the other does not say, or says of somebody else");
    if (!meets_restrictions(pair, told, absent)) return j.step("some-of-them", "what is said not to be there is told more closely than the other tells it");
    if (names_what_other_does_not(pair, absent, told)) return j.step("other-names", "the clause names what the other article does not speak of");
    if (ties(pair, absent, told) == 0 && !is_one_telling_act(pair, told, absent)) return j.step("other-statement", "nothing but the thing is common to the two");
    const bool two_times = pair.a.time && pair.b.time && (pair.evidence.link.time == TimeRelation::apart || pair.evidence.link.time == TimeRelation::near);
    if (two_times || are_of_two_hours(pair) || is_denied_of_a_part_of_the_day(pair) || pair.evidence.link.time == TimeRelation::apart || (pair.a.place_stated && pair.b.place_stated && surely_apart(pair.a, pair.b))) return j.step("other-time", "of another time or place");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    // what was not there one day may have been found the next; an act of the day before stays done
    const bool done_before = !extract::act_of_noun(absent.thing).empty() && *days <= 1 && (earlier_claim(pair) == 'a') == (&told == &pair.a);
    if (*days > 0 && !done_before) return j.step("other-time", "printed on two days: it may have been found since, or be gone");
    j.step("there-or-not", "one tells of what the other says was not there: " + std::string(absent.thing));
    return by_voice(j, pair);
}

}  // namespace atodds::compare
