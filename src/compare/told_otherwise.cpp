#include "compare/told_otherwise.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "compare/clause_words.hpp"
#include "compare/near_copies.hpp"
#include "compare/other_sense.hpp"
#include "compare/tied_nouns.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

bool is_quantity(const Claim& c) { return c.kind == ClaimKind::quantity; }
bool is_capital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }
bool is_year(std::string_view word) {
    constexpr std::size_t digits = 4;
    return word.size() == digits && (word.starts_with("19") || word.starts_with("20")) && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}
bool is_month(std::string_view word) {
    static const rules::Listed months("time.month");
    return is_capital(word) && months.has(text::fold(word));
}

/// One of the two holds a word of the class in its clause, the other none.
bool one_tells(const Pair& pair, const rules::PhraseTable& words) {
    const auto tells = [&](const Claim& c) {
        const std::string clause = " " + text::fold(clause_text(pair, c)) + " ";
        return std::ranges::any_of(words.phrases(), [&](const rules::Phrase& word) { return clause.find(" " + std::string(word.base) + " ") != std::string::npos; });
    };
    return tells(pair.a) != tells(pair.b);
}

/// "14 million at once": of a sum that is paid in parts.
bool is_part_of_payment(const Pair& pair) {
    static const rules::PhraseTable& parts = rules::Pack::english().phrases("part-of-payment");
    const auto money = [](const Claim& c) { return c.unit && c.unit->dimension == Dimension::money; };
    return pair.a.measure == "fine" && money(pair.a) && money(pair.b) && one_tells(pair, parts);
}

/// "4 million by November 2020", "17 million in 2020": the lower one counts up to a day of the year that the other is of.
bool counts_up_to_a_day(const Pair& pair) {
    if (!is_quantity(pair.a) || is_unreal(pair.a) || is_unreal(pair.b) || !pair.a.value->nominal || !pair.b.value->nominal) return false;
    const Claim &lower = *pair.a.value->nominal < *pair.b.value->nominal ? pair.a : pair.b, &higher = &lower == &pair.a ? pair.b : pair.a;
    const auto year_of = [&](const Claim& c, std::string_view lead, bool month) {
        const Words words = written_words(clause_text(pair, c));
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const std::size_t year = month && i + 2 < words.size() && is_month(bare(words[i + 1])) ? i + 2 : i + 1;
            if (words[i] == lead && is_year(bare(words[year]))) return bare(words[year]);
        }
        return std::string_view();
    };
    const std::string_view up_to = year_of(lower, "by", true);
    return !up_to.empty() && up_to == year_of(higher, "in", false);
}

/// "The salad grower lost 40,000", "the growers lost 90,000": the word before the verb is of one in the one, of several in the other.
bool are_one_and_several(const Pair& pair) {
    const bool money = pair.a.unit && pair.a.unit->dimension == Dimension::money;  // heads are counted in many ways
    if (!is_quantity(pair.a) || !money || pair.a.predicate.empty() || pair.a.predicate != pair.b.predicate) return false;
    const auto doer = [&](const Claim& c) {
        const Words words = written_words(clause_text(pair, c));
        for (std::size_t i = 1; i < words.size(); ++i)
            if (rules::Pack::english().lemma(text::fold(bare(words[i])), 'v') == c.predicate) return text::fold(bare(words[i - 1]));
        return std::string();
    };
    const std::string x = doer(pair.a), y = doer(pair.b);
    const bool share_name = std::ranges::any_of(pair.a.words, [&](std::string_view word) { return word.front() == '@' && std::binary_search(pair.b.words.begin(), pair.b.words.end(), word); });
    return !x.empty() && x != y && !share_name && rules::Pack::english().lemma(x, 'n') == rules::Pack::english().lemma(y, 'n');
}

/// "A storm of category one in Norland", "of category four in Sudria": it made landfall in both, and each article tells of one.
bool is_class_at_two_places(const Pair& pair) {
    if (pair.a.measure != "category" || pair.b.measure != "category") return false;
    const auto unknown = [&](const Claim& c, const Claim& other) {
        const Words words = written_words(clause_text(pair, c));
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            if (text::is_one_of(words[i], "in", "on", "at", "near", "over") && is_capital(words[i + 1]) && !article_has(pair, other, bare(words[i + 1]))) return true;
        return false;
    };
    return unknown(pair.a, pair.b) && unknown(pair.b, pair.a);
}

/// "Ann Lee must pay", "her party must pay": the words before tell of two, and neither article knows the other's.
bool are_paid_by_two(const Pair& pair) {
    if (pair.a.measure != "fine" || pair.b.measure != "fine") return false;
    const auto payer = [&](const Claim& c) {
        const Words before = written_words(std::string_view(pair.article(c).text).substr(c.sentence.begin, c.span.begin - c.sentence.begin));
        return before.empty() ? std::string_view() : before.back();
    };
    const auto forced = [&](const Claim& c) { return text::is_one_of(clause_text(pair, c).substr(0, clause_text(pair, c).find(' ')), "must", "has", "have", "had"); };
    const std::string_view x = payer(pair.a), y = payer(pair.b);
    return forced(pair.a) && forced(pair.b) && !x.empty() && !y.empty() && !article_has(pair, pair.b, bare(x)) && !article_has(pair, pair.a, bare(y));
}

/// "3,000 were homeless in the town of Hodar", which the other article never names, and which tells of more people.
bool is_of_a_town_within(const Pair& pair) {
    if (!is_quantity(pair.a) || pair.a.flow != Flow::stock || !pair.a.value || !pair.b.value || !pair.a.value->nominal || !pair.b.value->nominal) return false;
    const Claim &fewer = *pair.a.value->nominal < *pair.b.value->nominal ? pair.a : pair.b, &more = &fewer == &pair.a ? pair.b : pair.a;
    static const rules::Listed areas("area-noun");
    const Words words = written_words(clause_text(pair, fewer));
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (words[i + 1] == "of" && (text::is_one_of(words[i], "town", "city", "village", "suburb") || areas.has(words[i])) && is_capital(words[i + 2]) && !article_has(pair, more, bare(words[i + 2]))) return true;
    return false;
}

/// "24 were killed at the school and four in the street": the second figure stands without its noun, so the first is a part.
bool is_first_of_two_spots(const Pair& pair) {
    static const rules::PhraseTable& numbers = rules::Pack::english().phrases("number.cardinal");
    const auto goes_on = [&](const Claim& c) {
        const Words words = written_words(std::string_view(pair.article(c).text).substr(c.span.begin, c.sentence.end - c.span.begin));
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (words[i] != "and") continue;
            const bool figure = std::ranges::all_of(words[i + 1], [](char ch) { return ch >= '0' && ch <= '9'; }) || numbers.written(words[i + 1]) != nullptr;
            if (figure && text::is_one_of(words[i + 2], "in", "at", "on", "near", "outside", "inside", "elsewhere")) return true;
        }
        return false;
    };
    return pair.a.measure == "people killed" && goes_on(pair.a) != goes_on(pair.b);
}

/// "The alarm had not rung then": of a time that the text told of before.
bool is_told_of_then(const Pair& pair) {
    const auto then = [&](const Claim& c) {
        const Words words = written_words(clause_text(pair, c));
        return words.size() > 1 && text::is_one_of(bare(words.back()), "then");
    };
    return pair.a.kind == ClaimKind::stance && then(pair.a) != then(pair.b);
}

/// "Denied in 2019 that": years before what the other article tells, which does not name that year.
bool was_denied_then(const Pair& pair) {
    if (has(pair.a, Modality::denied) == has(pair.b, Modality::denied)) return false;
    const Claim &denial = has(pair.a, Modality::denied) ? pair.a : pair.b, &told = &denial == &pair.a ? pair.b : pair.a;
    const Words words = written_words(sentence_text(pair, denial));
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (text::is_one_of(words[i], "denied", "rejected", "dismissed") && words[i + 1] == "in" && is_year(words[i + 2]) && sentence_text(pair, told).find(words[i + 2]) == std::string_view::npos) return true;
    return false;
}

/// "Denied paying the referee", "paid the referee's costs"; "the general did not meet them", "the general's deputy met them": one is of
/// somebody, the other of who or what is his. The word before the verb, or the last one, stands as an owner in the other clause.
bool is_owner_and_owned(const Pair& pair) {
    if (pair.a.slot.starts_with("pole:valid:")) return false;  // "the firm lost its licence", "the firm's licence": of permits the owner is known
    const bool denial = has(pair.a, Modality::denied) != has(pair.b, Modality::denied);
    const bool reversed = (pair.a.slot.starts_with("statement:") || pair.a.slot.starts_with("pole:")) && pair.a.polarity != pair.b.polarity;
    if (!denial && !reversed) return false;
    const auto owns_in_other = [&](std::string_view word, const Claim& other) {
        const bool noun = !bare(word).empty() && word.front() >= 'a' && word.front() <= 'z';  // "parliament in Elm", "Elm's parliament"
        return noun && clause_text(pair, other).find(std::string(bare(word)) + "'s ") != std::string_view::npos;
    };
    const auto before_verb = [&](const Claim& c) {
        const auto cue = std::ranges::find(c.parts, PartRole::cue, &Part::role);
        if (cue == c.parts.end() || cue->span.begin <= c.span.begin) return std::string_view();
        for (const Words words = written_words(std::string_view(pair.article(c).text).substr(c.span.begin, cue->span.begin - c.span.begin)); const std::string_view word : words | std::views::reverse)
            if (!text::is_one_of(word, "did", "not", "never", "had", "has", "was", "were", "been", "would", "will")) return word;
        return std::string_view();
    };
    const auto holds = [&](const Claim& c, const Claim& other) {
        const Words words = written_words(clause_text(pair, c));
        return !words.empty() && (owns_in_other(words.back(), other) || owns_in_other(before_verb(c), other));
    };
    return holds(pair.a, pair.b) || holds(pair.b, pair.a);
}

/// "Caused the fire, the report said in March", "caused a fire in April": one was told before the other came about.
bool are_causes_of_two_months(const Pair& pair) {
    if (!pair.a.slot.starts_with("event cause:") || pair.a.slot != pair.b.slot) return false;
    const auto month = [](std::string_view text) {
        const Words words = written_words(text);
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            if (words[i] == "in" && is_month(bare(words[i + 1]))) return bare(words[i + 1]);
        return std::string_view();
    };
    const auto told_in = [&](const Claim& c) { return month(std::string_view(pair.article(c).text).substr(c.span.end, c.sentence.end - c.span.end)); };
    const auto happened_in = [&](const Claim& c) { return month(clause_text(pair, c)); };
    const auto two = [](std::string_view told, std::string_view happened) { return !told.empty() && !happened.empty() && told != happened; };
    return (happened_in(pair.a).empty() && two(told_in(pair.a), happened_in(pair.b))) || (happened_in(pair.b).empty() && two(told_in(pair.b), happened_in(pair.a)));
}

/// The noun behind "in" ("in cash"), or behind "in a" ("hidden in a wall"); empty: none.
std::string_view noun_behind_in(const Words& words, bool article) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "in") continue;
        const bool indefinite = i + 2 < words.size() && text::is_one_of(words[i + 1], "a", "an");
        const std::string_view noun = bare(words[indefinite ? i + 2 : i + 1]);
        const bool plain = !noun.empty() && noun.front() >= 'a' && noun.front() <= 'z';
        if (indefinite == article && plain && !text::is_one_of(noun, "the", "its", "their", "all", "total", "which")) return noun;
    }
    return {};
}

/// "3 million in cash" and "1 million in gold", "hidden in a wall" and "in a car", "from banks in Jersey" and "from banks in Malta": two sums.
bool are_sums_of_two(const Pair& pair) {
    if (pair.a.slot.starts_with("ransom")) return false;  // "in ransom"
    const auto money = [](const Claim& c) { return c.unit && c.unit->dimension == Dimension::money; };
    if (!is_quantity(pair.a) || !money(pair.a) || !money(pair.b)) return false;
    const Words a = written_words(clause_text(pair, pair.a)), b = written_words(clause_text(pair, pair.b));
    for (const bool article : {false, true})
        if (const auto x = noun_behind_in(a, article), y = noun_behind_in(b, article); !x.empty() && !y.empty() && gazetteer::kinship(x, y) != gazetteer::Kinship::one_thing) return true;
    const auto unknown_source = [&](const Words& words, const Claim& other) {
        const auto from = std::ranges::find(words, "from");
        const auto in = std::find(from, words.end(), "in");
        return in != words.end() && in + 1 != words.end() && is_capital(in[1]) && !is_month(bare(in[1])) && !article_has(pair, other, bare(in[1]));
    };
    return unknown_source(a, pair.b) && unknown_source(b, pair.a);
}

/// "Demanded a ransom of $5 million", "a ransom of $3 million was paid".
bool is_asked_and_paid(const Pair& pair) {
    if (!pair.a.slot.starts_with("ransom")) return false;
    static const rules::Listed demands("ransom-demand");
    const auto asked = [&](const Claim& c) { return std::ranges::any_of(written_words(sentence_text(pair, c)), [&](std::string_view word) { return demands.has(bare(word)); }); };
    return asked(pair.a) != asked(pair.b);
}

/// "62 percent want it to stay", "55 percent do not want a new one": those who do, and those who do not.
bool is_of_those_who_do_not(const Pair& pair) {
    if ((pair.a.kind != ClaimKind::share && !is_quantity(pair.a)) || pair.same_document()) return false;
    const auto denies = [&](const Claim& c) {
        const Words words = written_words(clause_text(pair, c));
        return std::ranges::any_of(words, [](std::string_view word) { return text::is_one_of(bare(word), "not", "never", "cannot") || bare(word).ends_with("n't"); });
    };
    return denies(pair.a) != denies(pair.b);
}

/// "The 5,000 metres", "over 1,500 metres": distances by which races are told apart.
bool are_of_two_distances(const Pair& pair) {
    if (!pair.a.slot.starts_with("fact:") && pair.a.measure != "length" && pair.a.measure != "distance") return false;
    const auto race = [&](const Claim& c) {
        const Words words = written_words(sentence_text(pair, c));
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            const bool digits = words[i].front() >= '0' && words[i].front() <= '9';
            const bool unit = text::is_one_of(bare(words[i + 1]), "metres", "meters", "metre", "meter", "m", "km", "kilometres", "kilometers", "miles");
            if (digits && unit && text::is_one_of(words[i - 1], "the", "over", "men's", "women's")) return words[i];
        }
        return std::string_view();
    };
    const std::string_view x = race(pair.a), y = race(pair.b);
    return !x.empty() && !y.empty() && x != y;
}

struct Guard {
    bool (*holds)(const Pair&);
    const char* code;
    const char* said;
};

constexpr std::array guards{
    Guard{tie_to_two_nouns, "other-thing", "what stands behind the prepositions of the two clauses tells of two"},
    Guard{is_for_some_only, "some-of-them", "one says for which of them it is"},
    Guard{denies_of_fewer, "some-of-them", "what is denied of all is told more closely than the other tells it"},
    Guard{denies_at_a_time, "denied-in-part", "what is denied may be when or where it was done"},
    Guard{is_part_of_payment, "part", "one is what is to be paid at once, or later"},
    Guard{counts_up_to_a_day, "other-window", "one counts up to a day, the other a whole time"},
    Guard{are_one_and_several, "other-thing", "one tells of one doer, the other of several"},
    Guard{are_sums_of_two, "other-thing", "two sums: in what, where or from whom each says by a word of its own"},
    Guard{is_class_at_two_places, "other-place", "each gives the strength at a place that the other does not speak of"},
    Guard{are_paid_by_two, "other-doer", "two have to pay, each in one article"},
    Guard{is_of_a_town_within, "place-within", "the lower one is of a town that the other article does not speak of"},
    Guard{is_first_of_two_spots, "part", "one is counted at one spot, and its sentence goes on with another"},
    Guard{is_told_of_then, "other-time", "one is told of a time before"},
    Guard{was_denied_then, "other-time", "it was denied in a year that the other does not tell of"},
    Guard{is_owner_and_owned, "other-thing", "one is of somebody, the other of what is his"},
    Guard{is_asked_and_paid, "other-thing", "one is what was asked for, the other what was paid"},
    Guard{is_of_those_who_do_not, "other-group", "one counts those who do not"},
    Guard{are_of_two_distances, "other-thing", "each tells of a race by its distance, and these are two"},
    Guard{name_two_bodies, "other-thing", "two names that share a word: of two, perhaps"},
    Guard{is_of_part_of_firm, "part", "one is of a part of a firm, or of its parent"},
    Guard{is_foretold, "not-actual", "one was foretold, planned, asked for or offered"},
    Guard{are_set_against_two_times, "other-window", "the changes are set against two times"},
    Guard{is_rate_of_some, "other-group", "one is the rate of some of them"},
    Guard{are_votes_of_two_stages, "other-vote", "they are of two stages of a bill, or of two chambers"},
    Guard{was_counted_at_two_hours, "other-time", "each is of an hour of its own"},
    Guard{had_birthday_between, "birthday", "a birthday lies between the two"},
    Guard{are_two_phases, "other-thing", "one is of the beginning, the other of the end"},
    Guard{differ_in_one_more_noun, "other-thing", "the sentences are alike but for a noun besides, which may tell which of two is meant"},
    Guard{are_causes_of_two_months, "other-time", "they tell of two months"},
};

}  // namespace

std::optional<Judgement::Step> told_otherwise(const Pair& pair) {
    for (const Guard& guard : guards)
        if (guard.holds(pair)) return Judgement::Step{guard.code, guard.said};
    return std::nullopt;
}

bool counts_own_group(const Pair& pair) {
    const auto tells = [](const Claim& c) { return std::ranges::find(c.rules, std::string_view("measure.taken-of-us")) != c.rules.end(); };
    if (tells(pair.a) == tells(pair.b)) return false;
    const Claim &own = tells(pair.a) ? pair.a : pair.b, &other = tells(pair.a) ? pair.b : pair.a;
    const auto value = std::ranges::find(other.parts, PartRole::value, &Part::role);
    if (own.subset || value == other.parts.end()) return false;
    const std::string_view shown = std::string_view(pair.article(other).text).substr(value->span.begin, value->span.size());
    return article_has(pair, own, std::string_view(other.population)) || article_has(pair, own, shown.substr(shown.rfind(' ') + 1));
}

}  // namespace atodds::compare
