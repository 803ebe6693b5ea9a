// What a number measures by the words right beside it: a scale, the sides of a vote.
#include "extract/number_measures.hpp"

#include <algorithm>
#include <array>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using segment::Document;

namespace {

const Decimal end_of_scale{10};  // no earthquake was ever stronger

/// A word beside the number that names the scale.
const Phrase* named_scale(const Document& d, const Mention& m, std::uint32_t chunk_end) {
    const rules::PhraseTable& nouns = phrases_of<"measured-noun">(d);
    const auto& sentence = d.sentences[sentence_of(d, m.number_token)];
    const std::uint32_t from = m.number_token > sentence.first + 2 ? m.number_token - 2 : sentence.first;
    for (std::uint32_t t = from; t < std::min(m.number_token + 4, sentence.last); ++t) {
        const auto match = phrase_at(d, nouns, t);
        if (!match || match.phrase->get("needs") != "number") continue;
        const bool before = t < m.number_token;
        const bool tied = t == m.last_token + 1 && d.text(m.last_token) == "-";  // "6 . 1 - magnitude", taken apart
        if (!before && t >= chunk_end && !tied) continue;
        if (before && t + 1 < m.number_token && lower(d, t + 1) != "of" && lower(d, t + 1) != "-") continue;
        return match.phrase;
    }
    return nullptr;
}

/// What is measured on a scale, with a number that is no count of it.
const Phrase* scaled_thing(const Document& d, const Mention& m, const Governed& g) {
    const rules::PhraseTable &things = phrases_of<"scale-thing">(d), &verbs = phrases_of<"scale-verb">(d);
    if (!m.value || !m.value->nominal || m.value->nominal->text().find('.') == std::string::npos ||
        *m.value->nominal >= end_of_scale)
        return nullptr;
    const std::uint32_t next = m.last_token > m.number_token + 1 ? m.number_token + 1 : m.last_token;
    if (next < d.chunks[g.chunk].last)
        if (const auto match = phrase_at(d, things, next)) return match.phrase;
    if (!g.frame || g.role == GovernRole::subject || !phrase_at(d, verbs, d.chunks[g.frame->verb].head))
        return nullptr;
    const auto& named = g.frame->passive || g.frame->objects.empty() || g.role == GovernRole::object
                            ? g.frame->subjects
                            : g.frame->objects;
    for (const auto s : named)
        if (const auto match = phrase_at(d, things, d.chunks[s].head)) return match.phrase;
    return nullptr;
}

}  // namespace

const Phrase* scale_phrase(const Reading& reading, const Mention& mention, const Governed& governed) {
    const Document& d = *reading.document;
    const Phrase* named = named_scale(d, mention, d.chunks[governed.chunk].last);
    return named ? named : scaled_thing(d, mention, governed);
}

const Phrase* tally_phrase(const Reading& reading, const Mention& m) {
    const Document& d = *reading.document;
    const auto votes = [&](std::uint32_t t) {
        return t < d.tokens.size() && (lower(d, t) == "votes" || lower(d, t) == "vote");
    };
    const std::uint32_t before = m.first_token, after = m.number_token + 1;
    if (before == 0 || after >= d.tokens.size()) return nullptr;
    const std::uint32_t to = votes(after) ? after + 1 : after;
    const bool leads = lower(d, before - 1) == "by" && to + 1 < d.tokens.size() && lower(d, to) == "to" &&
                       d.tokens[to + 1].tag == segment::Tag::cd;
    const std::uint32_t for_end = before >= 2 && votes(before - 2) ? before - 3
                                  : before >= 2                    ? before - 2
                                                                   : 0;
    const bool follows = for_end > 0 && lower(d, before - 1) == "to" &&
                         d.tokens[for_end].tag == segment::Tag::cd && lower(d, for_end - 1) == "by";
    if ((!leads && !follows) || !(votes(after) || votes(for_end + 1) || (to > after))) return nullptr;
    return phrases_of<"tally">(d).exact(std::array{d.pack->word(leads ? "for" : "against")});
}

}  // namespace atodds::extract
