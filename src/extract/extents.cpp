// How far a count reaches: over which area, and whether it is over.
#include "extract/extents.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"
#include "extract/pole_things.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Document;

namespace {

/// Words from "across" to the name it leads to: "across the whole of the northern province of Elm".
constexpr std::uint32_t name_reach = 7;
/// "The final count was closed on Wednesday": the words stand at the head of the next sentence.
constexpr std::uint32_t head_words = 4;

bool is_area(EntityType type) { return type == EntityType::place || type == EntityType::country; }

std::uint32_t gap(const Mention& figure, std::uint32_t token) {
    return token < figure.first_token ? figure.first_token - token : token - figure.first_token;
}

bool is_nearest(const Reading& r, const segment::Sentence& sentence, const Mention& figure, std::uint32_t token) {
    for (const Mention& other : figures_in(r, sentence.first, sentence.last))
        if (other.value && !other.timex && gap(other, token) < gap(figure, token)) return false;
    return true;
}

/// Where the name ends that the words of area lead to; their own end where they lead to none.
std::uint32_t end_with_name(const Reading& r, std::uint32_t from, std::uint32_t last) {
    for (std::uint32_t t = from; t < std::min(from + name_reach, last); ++t) {
        if (const NameMention* name = r.names.at(t)) return is_area(r.names.entities[name->name].type) ? std::max(name->last, t + 1) : from;
        if (segment::is_verb(r.document->tokens[t].tag) || r.document->text(t) == ",") break;
    }
    return from;
}

/// The words at a token that say a count is over, unless it is denied.
const Phrase* final_at(const Document& d, std::uint32_t token, const segment::Sentence& sentence) {
    static const PhraseTable& finals = d.pack->phrases("final-count");
    static const PhraseTable& open = d.pack->phrases("not-final");
    const auto match = finals.longest(d.words_from(token, sentence.last));
    if (!match) return nullptr;
    constexpr std::uint32_t before = 2;  // "before a final count"
    for (std::uint32_t t = std::max(sentence.first, token - std::min(token, before)); t < token; ++t)
        if (open.longest(d.words_from(t, token))) return nullptr;
    return match.phrase;
}

/// "Killing both men on board", "all four aboard died": there were no more of them.
const Phrase* all_aboard(const Document& d, const Mention& figure) {
    const std::uint32_t t = figure.first_token, next = figure.last_token;
    const bool all = lower(d, t) == "both" || (t > 0 && lower(d, t - 1) == "all");
    return all && next < d.tokens.size() ? phrase_at(d, phrases_of<"all-aboard">(d), next).phrase : nullptr;
}

/// "Everyone else had refused to go", "the rest stayed behind": those who were moved are all counted.
const Phrase* rest_stayed(const Reading& r, std::uint32_t sentence, std::string_view measure) {
    const Document& d = *r.document;
    if (!measure.starts_with("people ") || !d.may_hold(phrases_of<"rest-of-them">(d), sentence)) return nullptr;
    const auto [first, last] = frames_of_sentence(r, sentence);
    for (std::uint32_t f = first; f < last; ++f) {
        const Frame& frame = r.frames[f];
        if (frame.infinitive || frame.negated) continue;
        const auto stays = phrase_at(d, phrases_of<"stay-behind">(d), d.chunks[frame.verb].head);
        if (!stays || !in_list(stays.phrase->get("measures"), measure)) continue;
        for (std::uint32_t t = d.sentences[sentence].first; t < d.chunks[frame.verb].first; ++t)
            if (const auto rest = phrase_at(d, phrases_of<"rest-of-them">(d), t); rest && lower(d, t + rest.length) != "of") return stays.phrase;
    }
    return nullptr;
}

}  // namespace

std::optional<WideArea> wide_area(const Reading& reading, const Mention& figure) {
    const Document& d = *reading.document;
    static const PhraseTable& areas = d.pack->phrases("wide-area");
    const std::uint32_t index = sentence_of(d, figure.number_token);
    if (!d.may_hold(areas, index)) return std::nullopt;
    const auto& sentence = d.sentences[index];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        const auto area = areas.longest(d.words_from(t, sentence.last));
        if (!area) continue;
        const std::string_view kind = area.phrase->get("area");
        const std::uint32_t words_end = t + area.length, end = end_with_name(reading, words_end, sentence.last);
        const bool says_where = !kind.empty() || end > words_end;  // not "across the road"
        if (says_where && is_nearest(reading, sentence, figure, t)) return WideArea{area.phrase->rule, t, end, kind == "nation"};
        t = words_end - 1;
    }
    return std::nullopt;
}

const Phrase* spread_over_countries(const Reading& reading, const Mention& figure) {
    const Document& d = *reading.document;
    static const PhraseTable& countries = d.pack->phrases("country-noun");
    static const PhraseTable& leads = d.pack->phrases("place.preposition");
    const auto& sentence = d.sentences[sentence_of(d, figure.number_token)];
    const auto counted = [&](const Mention& m) { return countries.exact(d.words_from(m.last_token - 1, m.last_token)); };
    if (const Phrase* own = counted(figure)) return own;
    for (const Mention& next : figures_in(reading, figure.last_token, sentence.last))
        if (next.value && !next.timex) return leads.exact(d.words_from(next.first_token - 1, next.first_token)) ? counted(next) : nullptr;
    return nullptr;
}

namespace {

/// "The final toll was 22, as four people | had died in the street": another figure is the final one.
bool is_of_other_clause(const Reading& reading, std::uint32_t cue, const Mention& figure) {
    const Document& d = *reading.document;
    if (cue >= figure.first_token) return false;
    for (const Mention& other : figures_in(reading, cue, figure.first_token))
        for (std::uint32_t t = other.timex ? figure.first_token : other.last_token; t < figure.first_token; ++t)
            if (text::is_one_of(lower(d, t), "as", "with", "after", "because", "since", "when", "who", "which")) return true;
    return false;
}

}  // namespace

const Phrase* final_cue(const Reading& reading, const Mention& figure, std::string_view measure) {
    const Document& d = *reading.document;
    if (const Phrase* aboard = measure == "people killed" ? all_aboard(d, figure) : nullptr) return aboard;
    const std::uint32_t index = sentence_of(d, figure.number_token);
    const auto& own = d.sentences[index];
    static const PhraseTable& finals = d.pack->phrases("final-count");
    for (const std::uint32_t s : {index, index + 1})
        if (const Phrase* stayed = s < d.sentences.size() ? rest_stayed(reading, s, measure) : nullptr) return stayed;
    for (std::uint32_t t = own.first; t < own.last && d.may_hold(finals, index); ++t)
        if (const Phrase* found = final_at(d, t, own); found && !is_of_other_clause(reading, t, figure)) return found;
    if (index + 1 >= d.sentences.size() || !d.may_hold(finals, index + 1)) return nullptr;
    const auto& next = d.sentences[index + 1];
    for (std::uint32_t t = next.first; t < std::min(next.first + head_words, next.last); ++t)
        if (const Phrase* found = final_at(d, t, next)) return found;
    return nullptr;
}

const Phrase* total_cue(const Reading& reading, const Mention& figure) {
    const Document& d = *reading.document;
    static const PhraseTable &before = d.pack->phrases("total-before"), &after = d.pack->phrases("total-after");
    const auto& sentence = d.sentences[sentence_of(d, figure.number_token)];
    constexpr std::uint32_t longest = 4;  // "in all ,", "one of the"
    for (std::uint32_t t = std::max(sentence.first, figure.number_token - std::min(figure.number_token, longest)); t < figure.number_token; ++t)
        if (const auto match = before.longest(d.words_from(t, figure.number_token)); match && (t + match.length == figure.number_token || d.text(t + match.length) == ",")) return match.phrase;
    if (figure.last_token >= sentence.last) return nullptr;
    return after.longest(d.words_from(figure.last_token, sentence.last)).phrase;
}

bool in_the_toll(const Reading& reading, const Mention& figure) {
    const Document& d = *reading.document;
    static const PhraseTable& parts = d.pack->phrases("toll-part");
    const auto& sentence = d.sentences[sentence_of(d, figure.number_token)];
    return phrase_in(d, parts, figure.last_token, sentence.last) != nullptr;
}

}  // namespace atodds::extract
