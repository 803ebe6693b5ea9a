#include "compare/other_sense.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/clause_words.hpp"
#include "gazetteer/kinship.hpp"
#include "rules/listed.hpp"
#include "rules/pack.hpp"
#include "text/one_of.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

bool is_capital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }
bool is_figure(const Claim& c) { return c.kind == ClaimKind::quantity || c.kind == ClaimKind::share; }

/// "Karl Lind", "Harbin Steel": words with a capital that stand side by side, folded, without the "'s" behind them.
std::vector<std::vector<std::string>> names_in(std::string_view sentence) {
    static const rules::Listed months("time.month"), weekdays("time.weekday");
    std::vector<std::vector<std::string>> names(1);
    for (const std::string_view written : written_words(sentence)) {
        std::string word = text::fold(bare(written));
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        const bool name = is_capital(written) && !is_article(word) && !months.has(word) && !weekdays.has(word);
        if (name) names.back().push_back(word);
        const bool goes_on = name && bare(written).size() == written.size();
        if (!goes_on && !names.back().empty()) names.emplace_back();
    }
    if (names.back().empty()) names.pop_back();
    return names;
}

/// The words of a name that the other does not have and the other article never writes. Titles are none of a name's own.
std::vector<std::string> own_words(const Pair& pair, const std::vector<std::string>& name, const std::vector<std::string>& other, const Claim& teller) {
    static const rules::PhraseTable& titles = rules::Pack::english().phrases("title");
    const std::string article = text::fold(pair.article(teller).text);
    std::vector<std::string> own;
    for (const std::string& word : name)
        if (std::ranges::find(other, word) == other.end() && titles.written(word) == nullptr && article.find(word) == std::string::npos) own.push_back(word);
    return own;
}

bool are_two_names(const Pair& pair, const std::vector<std::string>& a, const std::vector<std::string>& b) {
    static const rules::Listed firm_words("firm-word");
    const bool shared = std::ranges::any_of(a, [&](const std::string& word) { return std::ranges::find(b, word) != b.end() && !firm_words.has(word); });
    if (!shared || a.size() == 1 || b.size() == 1) return false;
    const auto x = own_words(pair, a, b, pair.b), y = own_words(pair, b, a, pair.a);
    const auto one_thing = [&](const std::string& u) { return std::ranges::any_of(y, [&](const std::string& v) { return gazetteer::kinship(u, v) == gazetteer::Kinship::one_thing; }); };
    return !x.empty() && !y.empty() && std::ranges::none_of(x, one_thing);
}

/// The first words of a claim, which tell of whom or what it is.
std::string_view opening_of(const Pair& pair, const Claim& c) {
    constexpr std::size_t reach = 4;
    const std::string_view text = std::string_view(pair.article(c).text).substr(c.span.begin, c.span.size());
    std::size_t end = 0;
    for (std::size_t n = 0; n < reach && end < text.size(); ++n) end = std::min(text.find(' ', end + 1), text.size());
    return text.substr(0, end);
}

/// The text, folded, with a space at each end and none but letters, digits and spaces behind words.
std::string spaced(std::string_view text) {
    std::string found = " ";
    for (const std::string_view word : written_words(text)) found += text::fold(bare(word)) + " ";
    return found;
}

/// A phrase of the class stands in such a text. Words are asked by number: to look for the text of each phrase took ten times as long.
bool holds_any(std::string_view text, std::string_view phrase_class) {
    const rules::Pack& pack = rules::Pack::english();
    const rules::PhraseTable& phrases = pack.phrases(phrase_class);
    std::vector<rules::WordId> words;
    for (std::size_t at = 1, end = 0; at < text.size(); at = end + 1) {  // an empty word is a mark, which parts the words beside it
        end = std::min(text.find(' ', at), text.size());
        words.push_back(pack.word(text.substr(at, end - at)));
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        if (phrases.longest(std::span(words).subspan(i))) return true;
    return false;
}

/// The words before the figure in its clause: no relative begins between them.
std::string lead_of(const Pair& pair, const Claim& c) {
    constexpr std::size_t reach = 9;  // words: "is asking for a price of about | 2.4 million"
    const auto value = std::ranges::find(c.parts, PartRole::value, &Part::role);
    if (value == c.parts.end()) return {};
    Words lead = written_words(std::string_view(pair.article(c).text).substr(c.sentence.begin, value->span.end - c.sentence.begin));  // "estimated at" is part of a value
    const auto bound = std::ranges::find_if(lead | std::views::reverse, [](std::string_view word) { return text::is_one_of(word, "which", "who", "whose", "where", "after", "while"); });
    lead.erase(lead.begin(), bound.base());
    if (lead.size() > reach) lead.erase(lead.begin(), lead.end() - static_cast<std::ptrdiff_t>(reach));
    std::string text = " ";
    for (const std::string_view word : lead) text += text::fold(bare(word)) + " ";
    return text;
}

/// "Over the last [ten] years", "in [15] years": over how long a change went on; empty: not said.
std::string length_of_change(const Pair& pair, const Claim& c) {
    const Words words = written_words(std::string_view(pair.article(c).text).substr(c.span.begin, c.sentence.end - c.span.begin));
    constexpr std::size_t reach = 4;
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        if (!text::is_one_of(words[i], "over", "in", "within", "during")) continue;
        for (std::size_t k = i + 2; k < std::min(words.size(), i + 1 + reach); ++k)
            if (const std::string period = rules::Pack::english().lemma(text::fold(bare(words[k])), 'n'); bare(words[k]).ends_with('s') && text::is_one_of(period, "year", "month", "week", "day")) return std::string(bare(words[k - 1])) + " " + period;
    }
    return {};
}

/// "From a [year] earlier", "on the [month]", "compared with [March]", "year-on-year": what a change is set against; empty: nothing.
std::string base_of_change(const Pair& pair, const Claim& c) {
    static const rules::Listed months("time.month");
    const std::string_view sentence = sentence_text(pair, c);
    for (const rules::Phrase& base : rules::Pack::english().phrases("base-of-change").phrases())
        if (spaced(sentence).find(" " + std::string(base.base) + " ") != std::string::npos) return std::string(base.get("as"));
    const Words words = written_words(sentence);
    constexpr std::size_t reach = 4;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!text::is_one_of(words[i], "from", "than", "on", "against", "with", "since")) continue;
        for (std::size_t k = i + 1; k < std::min(words.size(), i + 1 + reach); ++k) {
            const std::string word = text::fold(bare(words[k]));
            const bool of_last_year = k + 2 < words.size() && words[k + 1] == "last" && bare(words[k + 2]) == "year";
            if (months.has(word)) return of_last_year ? "year" : "month";
            if (text::is_one_of(word, "year", "quarter", "month", "week", "day")) return word;
            if (bare(words[k]).size() != words[k].size()) break;
        }
    }
    return {};
}

/// The part of the class that the sentence tells of, by the first of its words; empty: none.
std::string_view part_told(const Pair& pair, const Claim& c, std::string_view phrase_class) {
    const std::string text = spaced(sentence_text(pair, c));
    for (const rules::Phrase& phrase : rules::Pack::english().phrases(phrase_class).phrases())
        if (text.find(" " + std::string(phrase.base) + " ") != std::string::npos) return phrase.get("as");
    return {};
}

/// The words of a rate's sentence that say of whom it is: "women", "young people".
std::set<std::string_view> groups_of(const Pair& pair, const Claim& c) {
    const std::string text = spaced(sentence_text(pair, c));
    std::set<std::string_view> groups;
    for (const rules::Phrase& group : rules::Pack::english().phrases("rate-group").phrases())
        if (text.find(" " + std::string(group.base) + " ") != std::string::npos) groups.insert(group.get("as"));
    return groups;
}

}  // namespace

bool name_two_bodies(const Pair& pair) {
    const bool told = is_figure(pair.a) || pair.a.slot.starts_with("pole:") || pair.a.slot.starts_with("statement:");
    if (!told || pair.same_document() || pair.a.in_title || pair.b.in_title) return false;
    const auto a = names_in(opening_of(pair, pair.a)), b = names_in(opening_of(pair, pair.b));
    return std::ranges::any_of(a, [&](const auto& x) { return std::ranges::any_of(b, [&](const auto& y) { return are_two_names(pair, x, y); }); });
}

bool is_of_part_of_firm(const Pair& pair) {
    if (!is_figure(pair.a) && !pair.a.slot.starts_with("pole:profitable")) return false;
    const auto of_part = [&](const Claim& c) { return holds_any(spaced(sentence_text(pair, c)), "part-of-firm"); };
    return !pair.same_document() && of_part(pair.a) != of_part(pair.b);
}

bool is_foretold(const Pair& pair) {
    if (!is_figure(pair.a) || pair.same_document() || pair.a.slot.starts_with("offered ")) return false;
    static const rules::Listed asking("foretelling-act");
    const auto foretold = [&](const Claim& c) { return asking.has(c.measure.substr(0, c.measure.find(' '))) || holds_any(lead_of(pair, c), "foretelling-word"); };
    return foretold(pair.a) != foretold(pair.b);
}

bool are_set_against_two_times(const Pair& pair) {
    const bool percent = pair.a.unit && pair.a.unit->dimension == Dimension::percent;
    if (!is_figure(pair.a) || (pair.a.change == Change::none && !percent)) return false;
    const auto differ = [](const std::string& x, const std::string& y) { return !x.empty() && !y.empty() && x != y; };
    return differ(base_of_change(pair, pair.a), base_of_change(pair, pair.b)) || differ(length_of_change(pair, pair.a), length_of_change(pair, pair.b));
}

bool is_rate_of_some(const Pair& pair) {
    const bool rate = pair.a.kind == ClaimKind::share && pair.a.slot.find("rate") != std::string::npos && pair.a.population.empty() && pair.b.population.empty();
    return rate && !pair.same_document() && groups_of(pair, pair.a) != groups_of(pair, pair.b);
}

bool had_birthday_between(const Pair& pair) {
    if (!pair.a.slot.starts_with("age:") || !pair.a.value || !pair.b.value || !pair.a.value->nominal || !pair.b.value->nominal) return false;
    const auto [low, high] = std::minmax(*pair.a.value->nominal, *pair.b.value->nominal);
    const auto tells = [&](const Claim& c) { return holds_any(spaced(pair.article(c).text), "birthday-word"); };
    return high - low == Decimal(1) && (tells(pair.a) || tells(pair.b));
}

bool are_two_phases(const Pair& pair) {
    if (!pair.a.slot.starts_with("event ") && pair.a.kind != ClaimKind::date) return false;
    const std::string_view x = part_told(pair, pair.a, "phase-word"), y = part_told(pair, pair.b, "phase-word");
    return (!x.empty() && !y.empty() && x != y) || ((x == "count" || y == "count") && pair.a.slot.starts_with("event time:"));
}

bool are_votes_of_two_stages(const Pair& pair) {
    if (!pair.a.slot.starts_with("votes ") && pair.a.slot.find("division of the vote") == std::string::npos) return false;
    return part_told(pair, pair.a, "vote-stage") != part_told(pair, pair.b, "vote-stage");
}

bool was_counted_at_two_hours(const Pair& pair) {
    static const rules::PhraseTable& hours = rules::Pack::english().phrases("hour-of-count");
    if (!is_figure(pair.a) && !pair.a.slot.starts_with("event time:")) return false;
    const auto hour = [&](const Claim& c) {
        const Words words = written_words(sentence_text(pair, c));
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const bool led = text::is_one_of(text::fold(words[i]), "by", "at", "until", "as");
            const std::string next = text::fold(bare(words[i + 1]));
            const bool clock = next.front() >= '0' && next.front() <= '9' && i + 2 < words.size() && text::is_one_of(words[i + 2].substr(0, 1), "a", "p") && words[i + 2].find('m') != std::string_view::npos;
            if (led && (clock || hours.written(next) != nullptr)) return clock ? next + std::string(words[i + 2].substr(0, 1)) : next;
        }
        return std::string();
    };
    const std::string x = hour(pair.a), y = hour(pair.b);
    const bool event = pair.a.slot.starts_with("event time:");
    const auto led_by = [&](const Claim& c) { return spaced(sentence_text(pair, c)).find(" by ") != std::string::npos; };
    if (event) return led_by(pair.a) && led_by(pair.b) && x != y && !x.empty() && !y.empty();
    return !x.empty() && !y.empty() && x != y;
}

}  // namespace atodds::compare
