#include "extract/count_sources.hpp"

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "extract/told_measure.hpp"

namespace atodds::extract {

using rules::PhraseTable;
using segment::Chunk;
using segment::Document;

namespace {

bool is_verb_of(const Document& d, const PhraseTable& verbs, const Frame& frame) {
    const Chunk& verb = d.chunks[frame.verb];
    return bool(verbs.longest(d.words_from(verb.head, verb.last)));
}

/// "toll", "figure": a noun that announces a count.
bool names_toll(const Document& d, const Chunk& chunk) {
    static const PhraseTable& tolls = d.pack->phrases("toll-noun");
    static const PhraseTable& numbers = d.pack->phrases("number-word");
    const auto words = d.words_from(chunk.head, chunk.last);
    return tolls.longest(words) || numbers.longest(words);
}

/// The clause before the figure in which somebody gives the toll that it is: "reported a lower figure of nine dead".
const Frame* toll_giver(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    static const PhraseTable& givers = d.pack->phrases("toll-giving-verb");
    static const PhraseTable& tallies = d.pack->phrases("tallying-verb");
    // tokens from the toll to its figure: "of wounded higher, at 45", "of people left without homes by the quake of Sunday at 45"
    const std::uint32_t reach = m.first_token > 0 && lower(d, m.first_token - 1) == "at" ? 14 : 7;
    const auto [begin, end] = frames_of_sentence(r, sentence_of(d, m.number_token));
    const Frame* found = nullptr;
    for (std::uint32_t f = begin; f < end; ++f) {
        const Frame& frame = r.frames[f];
        if (frame.objects.empty() || d.chunks[frame.verb].first >= m.first_token) continue;
        const Chunk& toll = d.chunks[frame.objects.front()];
        const bool told = toll.last <= m.first_token && m.first_token - toll.last <= reach && (names_toll(d, toll) || toll_meant(r, m) != no_chunk);
        if (told && (is_verb_of(d, givers, frame) || is_verb_of(d, tallies, frame))) found = &frame;
    }
    return found;
}

/// "Wednesday's count | by | the relief agency": who made the count that the chunk names; else the chunk itself.
std::uint32_t counter_of(const Document& d, std::uint32_t chunk) {
    const std::uint32_t by = chunk + 1, who = chunk + 2;
    const bool tied = who < d.chunks.size() && d.chunks[who].sentence == d.chunks[chunk].sentence && names_toll(d, d.chunks[chunk]) &&
                      (lower(d, d.chunks[by].first) == "by" || lower(d, d.chunks[by].first) == "from");
    return tied && d.chunks[who].kind == segment::ChunkKind::noun ? who : chunk;
}

}  // namespace

std::string count_day(const Reading& r, const Mention& m) {
    const Document& d = *r.document;
    static const PhraseTable& counts = d.pack->phrases("dated-count");
    const auto& sentence = d.sentences[sentence_of(d, m.number_token)];
    for (const Mention& day : figures_in(r, sentence.first, sentence.last)) {
        const bool one_day = day.timex && day.timex->range.from && day.timex->range.from == day.timex->range.to;
        std::uint32_t noun = day.last_token;
        if (noun < sentence.last && lower(d, noun) == "'s") ++noun;
        if (one_day && noun < sentence.last && counts.longest(d.words_from(noun, sentence.last))) return day.timex->value;
    }
    return {};
}

void counted_by(const Reading& r, const Mention& m, const Governed& governed, Claim& claim) {
    const Document& d = *r.document;
    static const PhraseTable& verbs = d.pack->phrases("tallying-verb");
    const Frame* frame = governed.frame;
    const bool tallies = frame && governed.role != GovernRole::subject && is_verb_of(d, verbs, *frame);
    if (!tallies) frame = toll_giver(r, m);
    if (!frame || frame->passive || frame->subjects.empty()) return;
    const Chunk& source = d.chunks[counter_of(d, frame->subjects.front())];
    if (source.first >= m.first_token || population_in(d, source.first, source.last)) return;
    if (names_toll(d, source) || !segment::is_noun(d.tokens[source.head].tag)) return;
    const auto named = entity_of(r, source);
    const std::string noun = noun_lemma(d, source.head);
    claim.speaker = Speaker{named.entity ? party_of(*named.entity) : noun, named.entity ? named.entity->name : std::string(d.text(d.span(source.first, source.last))),
                            std::string(lower(d, d.chunks[frame->verb].head))};
    claim.modality = {Modality::reported};
}

}  // namespace atodds::extract
