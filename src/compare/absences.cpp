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

std::string noun_of(std::string_view word) { return rules::Pack::english().lemma(text::fold(bare(word)), 'n'); }

/// "Hail fell", "the vote was held", "a vote.": what stands behind the noun does not make it a part of a longer one.
bool ends_noun(const Words& words, std::size_t at) {
    static const rules::PhraseTable& others = rules::Pack::english().phrases("noun.stop");
    if (bare(words[at]).size() != words[at].size() || at + 1 >= words.size()) return true;
    const std::string next = text::fold(bare(words[at + 1]));
    return others.written(next) != nullptr || rules::Pack::english().lemma(next, 'v') != next;
}

/// Words before its noun that say which sort of thing is not there: "red" of "no red cards".
std::vector<std::string_view> qualities_of(const Claim& absent) {
    std::vector<std::string_view> qualities;
    for (const std::string_view mark : absent.which)
        if (mark.starts_with(extract::quality_mark)) qualities.push_back(mark.substr(extract::quality_mark.size()));
    return qualities;
}

/// All of them stand close before the noun at `at`.
bool has_qualities(const Words& words, std::size_t at, const std::vector<std::string_view>& qualities) {
    constexpr std::size_t reach = 4;
    const std::size_t from = at > reach ? at - reach : 0;
    return std::ranges::all_of(qualities, [&](std::string_view quality) {
        return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(at), [&](std::string_view word) { return noun_of(word) == quality; });
    });
}

/// The clause speaks of the thing by its noun, or its verb is the act that the noun is made of.
bool names_thing(const Pair& pair, const Claim& told, const Claim& absent) {
    const auto qualities = qualities_of(absent);
    const std::string_view act = extract::act_of_noun(absent.thing);
    const Words words = written_words(clause_text(pair, told));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (noun_of(words[i]) == absent.thing && ends_noun(words, i) && has_qualities(words, i, qualities)) return true;
        if (qualities.empty() && !act.empty() && rules::Pack::english().lemma(text::fold(bare(words[i])), 'v') == act) return true;
    }
    return qualities.empty() && told.act == absent.facet;
}

/// "Needed a warrant", "feared a strike", "no witnesses": told of, but not as being there.
bool leaves_open(const Pair& pair, const Claim& told) {
    static const rules::PhraseTable& words = rules::Pack::english().phrases("unvouched-word");
    constexpr std::size_t word_before = 6;  // "Not | a single house was damaged"
    const std::string& text = pair.article(told).text;
    const std::size_t from = std::max<std::size_t>(told.sentence.begin, told.span.begin > word_before ? told.span.begin - word_before : 0);
    const std::string clause = " " + text::fold(text.substr(from, told.span.begin - from)) + " " + text::fold(clause_text(pair, told)) + " ";
    return std::ranges::any_of(words.phrases(), [&](const rules::Phrase& word) {
        const std::string spaced = " " + std::string(word.base);
        for (std::size_t at = clause.find(spaced); at != std::string::npos; at = clause.find(spaced, at + 1))
            if (const char next = clause[at + spaced.size()]; next < 'a' || next > 'z') return true;
        return false;
    });
}

/// The sentence holds the noun, or one of the same sense.
bool speaks_of(const Words& sentence, std::string_view noun) {
    return std::ranges::any_of(sentence, [&](std::string_view word) {
        const std::string other = noun_of(word);
        return other == noun || gazetteer::kinship(other, noun) == gazetteer::Kinship::one_thing;
    });
}

/// All that the absence is said of stands beside the other's noun too: "no cases | of measles | in Tollard".
bool meets_restrictions(const Pair& pair, const Claim& told, const Claim& absent) {
    const Words sentence = written_words(sentence_text(pair, told));
    const std::string article = text::fold(pair.article(told).text);
    return std::ranges::all_of(absent.which, [&](std::string_view mark) {
        if (mark.starts_with(extract::quality_mark)) return true;
        const std::string_view what = mark.substr(mark.find(' ') + 1);
        if (what.front() == '@') return article.find(what.substr(1)) != std::string::npos;
        return speaks_of(sentence, what);
    });
}

/// Names that the absence's clause holds, and the other article never.
bool names_what_other_does_not(const Pair& pair, const Claim& absent, const Claim& told) {
    const std::string article = text::fold(pair.article(told).text);
    return std::ranges::any_of(absent.words, [&](std::string_view word) {
        const bool own = absent.speaker && word.substr(1) == absent.speaker->id;
        return word.front() == '@' && !own && article.find(word.substr(1)) == std::string::npos;
    });
}

/// Words, beside the thing itself, that tie the two to one event.
std::size_t ties(const Pair& pair, const Claim& absent, const Claim& told) {
    const Words sentence = written_words(sentence_text(pair, told));
    const std::string text = text::fold(sentence_text(pair, told));
    return static_cast<std::size_t>(std::ranges::count_if(absent.words, [&](std::string_view word) {
        if (word == absent.facet || word == absent.thing || word == absent.predicate) return false;
        if (word.front() == '@') return text.find(word.substr(1)) != std::string::npos;
        return std::binary_search(told.words.begin(), told.words.end(), word) || std::ranges::any_of(sentence, [&](std::string_view w) { return noun_of(w) == word; });
    }));
}

}  // namespace

bool applies_to_absences(const Claim& a, const Claim& b) { return is_absence(a) || is_absence(b); }

Judgement judge_absence(const Pair& pair) {
    Judgement j("statement-reversal");
    j.inferred();
    if (is_absence(pair.a) == is_absence(pair.b)) return j.step("both-absent", "both say that there was none");
    const Claim &absent = is_absence(pair.a) ? pair.a : pair.b, &told = &absent == &pair.a ? pair.b : pair.a;
    if (pair.same_document()) return j.step("one-article", "one article: of another thing, or at another time");
    if (has(told, Modality::denied) || is_unreal(told) || is_unreal(absent)) return j.step("not-actual", "one is a plan, a duty, a possibility or a denial");
    if (!names_thing(pair, told, absent)) return j.step("other-thing", "the word stands for something else, or for a part of it");
    if (leaves_open(pair, told)) return j.step("left-open", "the thing is spoken of, not said to be there");
    if (!absent.act.empty() && !std::binary_search(told.words.begin(), told.words.end(), std::string_view(absent.act))) return j.step("other-act", "what did not happen to it is not what the other tells");
    if (!meets_restrictions(pair, told, absent) || names_what_other_does_not(pair, absent, told)) return j.step("some-of-them", "what is said not to be there is told more closely than the other tells it");
    if (ties(pair, absent, told) == 0) return j.step("other-statement", "nothing but the thing is common to the two");
    const bool two_times = pair.a.time && pair.b.time && (pair.evidence.link.time == TimeRelation::apart || pair.evidence.link.time == TimeRelation::near);
    if (two_times || pair.evidence.link.time == TimeRelation::apart || (pair.a.place_stated && pair.b.place_stated && surely_apart(pair.a, pair.b))) return j.step("other-time", "of another time or place");
    const auto days = days_apart(pair);
    if (!days) return j.decide(Verdict::unresolved, "unknown-date", "the date of an article is not known");
    // what was not there one day may have been found the next; an act of the day before stays done
    const bool done_before = !extract::act_of_noun(absent.thing).empty() && *days <= 1 && (earlier_claim(pair) == 'a') == (&told == &pair.a);
    if (*days > 0 && !done_before) return j.step("other-time", "printed on two days: it may have been found since, or be gone");
    j.step("there-or-not", "one tells of what the other says was not there: " + std::string(absent.thing));
    return by_voice(j, pair);
}

}  // namespace atodds::compare
