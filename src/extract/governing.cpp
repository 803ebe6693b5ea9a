// The clause a figure stands in: its noun chunk, the verb that says what happened, the event, the people counted.
#include <algorithm>

#include "extract/draft.hpp"
#include "extract/indirect_measures.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

bool has(const ChunkList& chunks, std::uint32_t chunk) {
    return std::find(chunks.begin(), chunks.end(), chunk) != chunks.end();
}

/// "$20 million | linked | to the fund has been recovered": the participle says which, not what was done.
bool only_ties(const Document& d, const Frame& frame) {
    return frame.participle && phrase_at(d, phrases_of<"tying-participle">(d), d.chunks[frame.verb].head);
}

}  // namespace

GovernRole role_in(const Frame& frame, std::uint32_t chunk) {
    if (has(frame.subjects, chunk)) return frame.passive ? GovernRole::object : GovernRole::subject;
    if (has(frame.objects, chunk)) return GovernRole::object;
    for (const auto& prep : frame.preps)
        if (prep.chunk == chunk) return GovernRole::complement;
    return GovernRole::none;
}

bool heads_sentence(const Reading& reading, const Frame& frame) {
    const auto [first, last] = frames_of_sentence(reading, frame.sentence);
    return first < last && &reading.frames[first] == &frame;
}

std::uint32_t end_with_zone(const Document& d, const Mention& time) {
    static const PhraseTable& zones = d.pack->phrases("time-zone");
    constexpr std::uint32_t beside = 3;
    const std::uint32_t end = d.sentences[sentence_of(d, time.first_token)].last;
    for (std::uint32_t t = time.first_token; t < std::min(time.last_token + beside, end); ++t) {
        if (t >= time.last_token && d.text(t) == "(") break;  // "11:30 (08:30 GMT)": the zone of the second time
        if (const auto zone = zones.longest(d.words_from(t, end))) return t + zone.length;
    }
    return time.last_token;
}

Governed govern(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    Governed governed;
    governed.chunk = chunk_of(d, mention.number_token);
    const bool percent = mention.unit && mention.unit->dimension == Dimension::percent;  // "61.3 per cent" has no noun of its own
    const bool noun_apart = mention.unit && !percent && governed.chunk != no_chunk && mention.unit_token >= d.chunks[governed.chunk].last;
    const std::uint32_t noun_chunk = noun_apart ? chunk_of(d, mention.unit_token) : no_chunk;
    if (noun_chunk != no_chunk && lower(d, d.chunks[noun_chunk].first - 1) != "of") governed.chunk = noun_chunk;  // "between 40 and 60 people"
    if (governed.chunk == no_chunk || d.chunks[governed.chunk].kind != ChunkKind::noun) return {};
    governed.carrier = carrier_of(reading, governed.chunk);
    const auto [first, last] = frames_of_sentence(reading, d.chunks[governed.chunk].sentence);
    for (std::uint32_t f = first; f < last; ++f) {
        const Frame& frame = reading.frames[f];
        const GovernRole role = role_in(frame, governed.carrier);
        if (role == GovernRole::none || only_ties(d, frame)) continue;
        const bool better = !governed.frame || governed.role == GovernRole::complement || (frame.relative && role != GovernRole::complement);
        if (better) governed.frame = &frame, governed.role = role;
    }
    return governed;
}

namespace {

/// "40,000 have been killed since the conflict erupted": what a figure is counted from on.
std::string counted_since(const Document& d, const PhraseTable& events, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t reach = 6;  // "since the long Norland conflict"
    for (std::uint32_t t = first; t < last; ++t) {
        if (lower(d, t) != "since") continue;
        for (std::uint32_t noun = t + 1; noun < std::min(t + reach, last); ++noun)
            if (const auto match = phrase_at(d, events, noun)) return std::string(match.phrase->get("event"));
        return {};
    }
    return {};
}

}  // namespace

std::string event_of(const Reading& reading, const Governed& governed, const segment::Sentence& sentence) {
    static const PhraseTable& events = reading.document->pack->phrases("event-noun");
    const Document& d = *reading.document;
    // "6.1 quake | strikes": a word that may be a verb names no other event than the article's own
    const auto is_other = [&](const Phrase& p) { return !p.get("weak").empty() && !reading.main_event.empty() && reading.main_event != p.get("event"); };
    const auto in_chunk = [&](const Chunk& c) -> std::string {
        for (std::uint32_t t = c.first; t < c.last; ++t)
            if (const auto match = phrase_at(d, events, t); match && !is_other(*match.phrase)) return std::string(match.phrase->get("event"));
        return {};
    };
    if (governed.frame) {
        for (const auto s : governed.frame->subjects)
            if (s != governed.chunk)
                if (auto event = in_chunk(d.chunks[s]); !event.empty()) return event;
        for (const auto& prep : governed.frame->preps)
            if (auto event = in_chunk(d.chunks[prep.chunk]); !event.empty()) return event;
    }
    // no verb of its own: the subject of the verb before it
    const auto [first, last] = frames_of_sentence(reading, sentence_of(d, sentence.first));
    const std::uint32_t at = d.chunks[governed.chunk].first;
    for (std::uint32_t f = last; !governed.frame && f-- > first;) {
        const Frame& frame = reading.frames[f];
        if (d.chunks[frame.verb].first >= at) continue;
        for (const auto s : frame.subjects)
            if (auto event = in_chunk(d.chunks[s]); !event.empty()) return event;
        break;
    }
    return counted_since(d, events, d.chunks[governed.chunk].last, sentence.last);
}

const Phrase* population_in(const Document& document, std::uint32_t first, std::uint32_t last) {
    static const PhraseTable& table = document.pack->phrases("population");
    const Phrase* found = nullptr;
    for (std::uint32_t t = first; t < last; ++t) {
        const auto match = table.longest(document.words_from(t, last));
        if (!match) {
            if (found) break;
            continue;
        }
        // the last noun of the run is the head ("police officers"), but a narrower first one wins over "people"
        found = match.phrase;
        t += match.length - 1;
        if (t + 1 < last && !segment::is_noun(document.tokens[t + 1].tag)) break;
    }
    return found;
}

}  // namespace atodds::extract
