#include "extract/count_facets.hpp"

#include <algorithm>

#include "extract/clauses.hpp"
#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Document;

namespace {

/// Days of a unit of time, rounded; 0 for what is shorter.
int days_in(const std::string& unit) {
    if (unit == "day") return 1;
    if (unit == "week") return 7;
    if (unit == "month") return 30;
    return unit == "year" ? 365 : 0;
}

int days_long(const Mention& span) {
    constexpr int most_units = 1000;
    const bool length = span.type == MentionType::duration && span.value && span.value->nominal && span.unit;
    if (!length || !span.value->nominal->is_whole() || *span.value->nominal > Decimal(most_units)) return 0;
    return days_in(span.unit->id) * std::atoi(span.value->nominal->text().c_str());
}

/// "Seven days of air strikes have killed 75".
bool spans_what_follows(const Document& d, const Mention& span, const Mention& figure) {
    return span.last_token + 1 < figure.first_token && lower(d, span.last_token) == "of";
}

/// "75 in the past seven days".
bool spans_what_precedes(const Document& d, const Mention& span, const Mention& figure) {
    static const PhraseTable& leads = d.pack->phrases("window-lead");
    constexpr std::uint32_t longest = 3;  // "over the past"
    const std::uint32_t from = std::max(figure.last_token, span.first_token - std::min(span.first_token, longest));
    for (std::uint32_t t = from; t < span.first_token; ++t)
        if (const auto lead = leads.longest(d.words_from(t, span.last_token));
            lead && t + lead.length >= span.first_token)
            return true;
    return false;
}

}  // namespace

int days_counted_over(const Reading& reading, const Mention& figure, const segment::Sentence& sentence) {
    const Document& d = *reading.document;
    for (const auto& span : figures_in(reading, sentence.first, sentence.last)) {
        const int days = days_long(span);
        if (days > 0 && (spans_what_follows(d, span, figure) || spans_what_precedes(d, span, figure))) return days;
    }
    return 0;
}

const rules::Phrase* injury_degree(const Reading& reading, const Mention& figure,
                                   const segment::Sentence& sentence) {
    const Document& d = *reading.document;
    static const PhraseTable& degrees = d.pack->phrases("injury-degree");
    constexpr std::uint32_t reach = 8;  // "15 of the wounded were said to be in"
    std::uint32_t last = std::min(figure.last_token + reach, sentence.last);
    for (const auto& next : figures_in(reading, figure.last_token, last)) last = std::min(last, next.first_token);
    for (std::uint32_t t = figure.last_token; t < last; ++t)
        if (const auto match = degrees.longest(d.words_from(t, last))) return match.phrase;
    return nullptr;
}

std::string opening_time(const Reading& reading, const Mention& figure, const segment::Sentence& sentence,
                         std::uint32_t first) {
    constexpr std::uint32_t reach = 2;  // "In early May"
    constexpr int day_and_night = 2;
    const Document& d = *reading.document;
    if (speaker_at(reading, figure.number_token) != nullptr) return {};
    for (const auto& m : figures_in(reading, sentence.first, std::min(sentence.first + reach, first))) {
        const bool date = m.timex && m.timex->type == Timex::Type::date && m.last_token <= first;
        if (!date || !m.timex->range.from || !m.timex->range.to) continue;
        const bool alone = m.last_token < sentence.last && lower(d, m.last_token) == "alone";  // "On Tuesday alone"
        if (alone || (*m.timex->range.to - *m.timex->range.from).count() > day_and_night) return "in " + m.timex->value;
    }
    return {};
}

namespace {

/// "A surplus with Norland", "exports to Sudria": with whom the trade is, in the clause from a token on.
std::string trade_partner(const Reading& reading, std::uint32_t from, std::uint32_t last) {
    const Document& d = *reading.document;
    for (std::uint32_t t = from; t + 2 < last; ++t) {
        const auto balance = phrase_of<"trade-noun">(d, t, last);
        if (!balance || t + balance.length + 1 >= last || !phrase_of<"trade-link">(d, t + balance.length, last)) continue;
        const std::uint32_t at = t + balance.length + (lower(d, t + balance.length + 1) == "the" ? 2 : 1);
        if (const NameMention* name = at < last ? reading.names.at(at) : nullptr) return "kind with " + party_of(reading.names.entities[name->name]);
    }
    return {};
}

}  // namespace

std::string kind_of_sum(const Reading& reading, const Mention& figure, const segment::Sentence& sentence) {
    const Document& d = *reading.document;
    static const PhraseTable& kinds = d.pack->phrases("kind-of-sum");
    constexpr std::uint32_t behind = 4;       // "$1.48 billion operating budget", "EUR 61m in operating profit"
    std::uint32_t from = figure.first_token;  // of the clause: from the last mark before the figure
    while (from > sentence.first && d.tokens[from - 1].tag != segment::Tag::punct) --from;
    const rules::Phrase* kind = phrase_in(d, kinds, from, std::min(figure.last_token + behind, sentence.last));
    return kind ? "kind " + std::string(kind->get("kind")) : trade_partner(reading, from, std::min(figure.last_token + 2 * behind, sentence.last));
}

namespace {

/// "The site, which now employs 870", "its cargo arm employs 1,100": the part of a firm, or the other firm, that is told of before.
std::string part_of_firm(const Reading& reading, const Mention& figure, const segment::Sentence& sentence) {
    const Document& d = *reading.document;
    static const PhraseTable& parts = d.pack->phrases("part-of-whole");
    const rules::Phrase* part = phrase_in(d, parts, sentence.first, figure.first_token);
    return part ? "of the " + std::string(part->base) : std::string();
}

/// "Norland pledged 180 million", "the buyers' fund has promised": who gives the sum, where no name says it; empty: not said.
std::string giver_of(const Reading& reading, const Mention& figure, const segment::Sentence& sentence) {
    const Document& d = *reading.document;
    const Frame* giving = nullptr;
    for (const Frame& frame : reading.frames)
        if (d.chunks[frame.verb].first >= sentence.first && d.chunks[frame.verb].last <= figure.first_token && !frame.passive) giving = &frame;
    if (giving == nullptr || giving->subjects.empty()) return {};
    const std::uint32_t head = d.chunks[giving->subjects.front()].head;
    const bool noun = segment::is_noun(d.tokens[head].tag) && !reading.names.at(head);
    return noun ? "given by " + noun_lemma(d, head) : std::string();
}

}  // namespace

bool tells_of_another_event(const Reading& reading, std::uint32_t token) {
    const Document& d = *reading.document;
    const auto& sentence = d.sentences[d.sentence_of[token]];
    constexpr std::uint32_t reach = 3;  // "another smaller forest fire"
    for (std::uint32_t t = sentence.first; t < token; ++t) {
        const auto record = phrase_of<"superlative">(d, t, token);
        if (record && d.text(t + record.length) == ",") return true;  // "the largest, in September, was eight tonnes"
        const auto other = phrase_of<"other-event-word">(d, t, token);
        const bool recalled = t > sentence.first && phrase_of<"recalling-word">(d, t - 1, t);  // "after an earlier attack, a bomb killed 30"
        if (!other || recalled) continue;
        for (std::uint32_t noun = t + other.length; noun < std::min(t + other.length + reach, sentence.last); ++noun) {
            if (phrase_of<"other-event-noun">(d, noun, sentence.last)) return true;
            if (segment::is_verb(d.tokens[noun].tag) || d.tokens[noun].kind == segment::TokenKind::punct) break;
        }
    }
    return false;
}

bool is_compared_with(const Reading& reading, const Mention& figure, std::uint32_t last) {
    const segment::Document& d = *reading.document;
    static const rules::PhraseTable& words = d.pack->phrases("compared-with");
    constexpr std::uint32_t longest = 2, reach = 4;  // "a year earlier", "at the end of June"
    const auto& sentence = d.sentences[d.sentence_of[figure.first_token]];
    const auto ends_before_figure = [&](std::uint32_t t) {
        const auto match = words.longest(d.words_from(t, figure.first_token));
        return match && t + match.length == figure.first_token;
    };
    bool compared = false;
    for (std::uint32_t t = figure.first_token; t-- > sentence.first && figure.first_token - t <= longest && !compared;) compared = ends_before_figure(t);
    if (!compared) return false;
    const std::uint32_t from = std::max(figure.last_token, last);
    const auto dates = figures_in(reading, from, std::min(from + reach, sentence.last));
    return std::none_of(dates.begin(), dates.end(), [](const Mention& m) { return m.timex.has_value(); });
}

void set_facet(const Reading& reading, const Mention& figure, const segment::Sentence& sentence, std::uint32_t first, Claim& claim) {
    const Document& d = *reading.document;
    static const PhraseTable &summed = d.pack->phrases("summed-measure"), &insured = d.pack->phrases("insured-word");
    const rules::Phrase* facet = nullptr;
    const text::Letters measure(claim.measure);
    if (measure == "people injured") {
        facet = injury_degree(reading, figure, sentence);
        if (facet) claim.facet = facet->get("degree");
    } else if (measure == "cost") {
        facet = phrase_in(d, insured, sentence.first, sentence.last);
        if (facet) claim.facet = "insured";
    } else if (summed.written(measure)) {
        for (const auto& span : figures_in(reading, sentence.first, sentence.last))
            if (span.timex && span.timex->type == Timex::Type::duration) claim.facet = "within " + span.timex->value;
    }
    const bool of_firm = measure == "people employed" || measure == "jobs cut";  // not those killed at a plant
    if (claim.facet.empty() && of_firm) claim.facet = part_of_firm(reading, figure, sentence);
    if (claim.facet.empty() && claim.population.empty()) claim.facet = kind_of_sum(reading, figure, sentence);
    if (facet) claim.rules.push_back(d.pack->rules()[facet->rule].id);
    if (claim.facet.empty() && phrases_of<"given-sum">(d).written(measure)) claim.facet = giver_of(reading, figure, sentence);
    if (claim.facet.empty() && tells_of_another_event(reading, figure.first_token)) claim.facet = "of another event";
    if (claim.facet.empty() && !claim.time && claim.flow == Flow::flow) claim.facet = opening_time(reading, figure, sentence, first);
}

bool is_table_row(const Reading& reading, const segment::Sentence& sentence) {
    constexpr std::size_t fewest_figures = 2;
    const Document& d = *reading.document;
    if (sentence.title || sentence.first == sentence.last || d.text(sentence.last - 1) == ".") return false;
    bool told = false, versus = false;  // the words of a table are cut short ("shr"), and taken for verbs
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        told = told || segment::is_verb(d.tokens[t].tag) || d.text(t) == ":";
        versus = versus || lower(d, t) == "vs";
    }
    return (!told || versus) && std::ranges::count_if(figures_in(reading, sentence.first, sentence.last), [](const Mention& m) { return !m.timex; }) >= static_cast<std::ptrdiff_t>(fewest_figures);
}

}  // namespace atodds::extract
