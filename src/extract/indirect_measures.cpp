// What a figure measures when neither its own noun nor its own verb says it.
#include "extract/indirect_measures.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using rules::Phrase;
using rules::PhraseTable;
using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

bool is_of(const Document& d, std::uint32_t chunk) {
    const Chunk& c = d.chunks[chunk];
    return c.kind == ChunkKind::prep && lower(d, c.first) == "of";
}

/// The noun chunk before "of" that `chunk` follows; no_chunk: none.
std::uint32_t owner_of(const Document& d, std::uint32_t chunk) {
    if (chunk == no_chunk || chunk < 2 || !is_of(d, chunk - 1)) return no_chunk;
    const Chunk& owner = d.chunks[chunk - 2];
    return owner.kind == ChunkKind::noun && owner.sentence == d.chunks[chunk].sentence ? chunk - 2 : no_chunk;
}

}  // namespace

std::uint32_t carrier_of(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& carriers = d.pack->phrases("carrier");
    const std::uint32_t owner = owner_of(d, chunk);
    return owner != no_chunk && heads(d, carriers, owner) ? owner : chunk;
}

const Phrase* act_before(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& acts = d.pack->phrases("measure-act");
    const std::uint32_t owner = owner_of(d, chunk);
    return owner == no_chunk ? nullptr : phrase_at(d, acts, d.chunks[owner].head).phrase;
}

bool is_made_to(const Reading& reading, const Frame& frame, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& causatives = d.pack->phrases("causative");
    if (!frame.infinitive || frame.parent == no_chunk) return false;
    const Frame& parent = reading.frames[frame.parent];
    // "forced | at least 400 people": what stands right behind the verb is its object, whatever word it begins with
    const std::uint32_t next = d.chunks[parent.verb].last;
    const bool behind = chunk != no_chunk && (d.chunks[chunk].first == next || (d.chunks[chunk].first == next + 1 && lower(d, next) == "between"));
    const GovernRole role = role_in(parent, chunk);
    if (parent.sentence != frame.sentence || parent.passive || !(role == GovernRole::object || (role == GovernRole::complement && behind))) return false;
    return heads(d, causatives, parent.verb);
}

namespace {

bool is_refuge(const Document& d, std::uint32_t chunk) {
    static const PhraseTable& refuges = d.pack->phrases("refuge");
    const Chunk& c = d.chunks[chunk];
    for (std::uint32_t t = c.first; t < c.last; ++t)
        if (phrase_at(d, refuges, t)) return true;
    return false;
}

bool names_refuge(const Reading& reading, const Frame& frame) {
    const Document& d = *reading.document;
    static const PhraseTable& away = d.pack->phrases("not-in-place");
    return std::any_of(frame.preps.begin(), frame.preps.end(), [&](const PrepPhrase& prep) { return !away.longest(d.words_from(prep.prep, prep.prep + 1)) && is_refuge(d, prep.chunk); });
}

/// "Evacuation centres | are housing | 400 people".
const Phrase* housed_by_refuge(const Reading& reading, const Frame& frame, GovernRole role) {
    const Document& d = *reading.document;
    static const PhraseTable& verbs = d.pack->phrases("measure-housing");
    if (role != GovernRole::object || frame.passive || frame.subjects.empty() || !is_refuge(d, frame.subjects.front())) return nullptr;
    return phrase_at(d, verbs, d.chunks[frame.verb].head).phrase;
}

}  // namespace

const Phrase* stay_in_refuge(const Reading& reading, const Frame& frame, std::uint32_t chunk) {
    static const PhraseTable& stays = reading.document->pack->phrases("measure-stay");
    const GovernRole role = is_made_to(reading, frame, chunk) ? GovernRole::subject : role_in(frame, chunk);
    if (role != GovernRole::subject && role != GovernRole::object) return nullptr;
    if (const Phrase* housed = housed_by_refuge(reading, frame, role)) return housed;
    const Phrase* stay = phrase_at(*reading.document, stays, reading.document->chunks[frame.verb].head).phrase;
    if (!stay || (stay->get("counts") == "object" && role != GovernRole::object)) return nullptr;
    return names_refuge(reading, frame) ? stay : nullptr;
}

const Phrase* act_of(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable &of_people = d.pack->phrases("people-verb"), &of_any = d.pack->phrases("measure-verb");
    const auto [first, last] = frames_of_sentence(reading, d.chunks[chunk].sentence);
    for (std::uint32_t f = first; f < last; ++f) {
        const Frame& frame = reading.frames[f];
        const GovernRole role = role_in(frame, chunk);
        const std::uint32_t verb = d.chunks[frame.verb].head;
        const Phrase* act = phrase_at(d, of_people, verb).phrase;
        if (!act) act = phrase_at(d, of_any, verb).phrase;
        if (!act || act->get("measure").empty() || !act->get("with").empty() || !act->get("needs_noun").empty() || !act->get("needs_event").empty()) continue;
        const std::string_view counts = act->get("counts");
        const bool fits = counts == "subject" ? role == GovernRole::subject : counts == "object" ? role == GovernRole::object : role == GovernRole::subject || role == GovernRole::object;
        if (fits) return act;
    }
    return nullptr;
}

std::uint32_t counted_elsewhere(const Reading& reading, const Governed& governed) {
    const Document& d = *reading.document;
    static const PhraseTable& numbers = d.pack->phrases("number-noun");
    const auto counted = [&](std::uint32_t chunk) {
        const bool fits = chunk != governed.chunk && chunk + 2 < d.chunks.size() && d.chunks[chunk].kind == ChunkKind::noun &&
                          heads(d, numbers, chunk) && is_of(d, chunk + 1) && d.chunks[chunk + 2].kind == ChunkKind::noun &&
                          d.chunks[chunk + 2].sentence == d.chunks[governed.chunk].sentence;
        return fits ? chunk + 2 : no_chunk;
    };
    if (const auto next = counted(governed.chunk + 1); next != no_chunk) return next;  // "brings to 400 the number of ..."
    const std::uint32_t mark = governed.chunk + 1;  // "400 - the number of people who fled"
    const bool marked = mark < d.chunks.size() && d.chunks[mark].kind == ChunkKind::other && d.tokens[d.chunks[mark].first].kind != segment::TokenKind::word;
    if (const auto next = marked ? counted(mark + 1) : no_chunk; next != no_chunk) return next;
    const auto [first, last] = frames_of_sentence(reading, d.chunks[governed.chunk].sentence);
    for (std::uint32_t f = first; f < last; ++f) {
        const Frame& frame = reading.frames[f];
        const GovernRole role = role_in(frame, governed.chunk);
        if (role == GovernRole::none || role == GovernRole::subject) continue;
        for (const auto& chunks : {frame.subjects, frame.objects})
            for (const std::uint32_t chunk : chunks)
                if (const auto found = counted(chunk); found != no_chunk) return found;
    }
    return no_chunk;
}

namespace {

constexpr std::uint32_t longest_label = 5;  // words

/// "Residents evacuated 300": a line of a few words and the figure, without a stop.
bool is_label_of_line(const Document& d, const segment::Sentence& line, const Mention& mention) {
    if (mention.last_token != line.last || mention.first_token == line.first || mention.first_token - line.first > longest_label) return false;
    for (std::uint32_t t = line.first; t < mention.first_token; ++t)
        if (d.tokens[t].kind != segment::TokenKind::word) return false;
    return true;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> label_before(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    const std::uint32_t first = d.sentences[sentence_of(d, mention.first_token)].first;
    if (is_label_of_line(d, d.sentences[sentence_of(d, mention.first_token)], mention)) return {first, mention.first_token};
    if (mention.first_token <= first + 1) return {};
    const std::uint32_t colon = mention.first_token - 1;
    if (!text::is_one_of(d.text(colon), {":", "-", "\u2013", "\u2014"})) return {};
    std::uint32_t begin = colon;
    while (begin > first && d.tokens[begin - 1].kind == segment::TokenKind::word) --begin;
    return {begin, colon};
}

std::string label_noun(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    const Document& d = *reading.document;
    static const PhraseTable& states = d.pack->phrases("thing-state");
    for (std::uint32_t t = first; t < last; ++t)
        if (segment::is_noun(d.tokens[t].tag) && !phrase_at(d, states, t)) return noun_lemma(d, t);
    return {};
}

namespace {

/// A line of few words, without a number or a mark.
bool is_label_line(const Document& d, std::uint32_t line) {
    const auto& sentence = d.sentences[line];
    if (sentence.last - sentence.first > longest_label) return false;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
        if (d.tokens[t].kind != segment::TokenKind::word || d.tokens[t].tag == segment::Tag::cd) return false;
    return true;
}

/// "146 | Houses | destroyed | 30 | Roads": where the lines of figures and labels begin with a figure, labels stand behind.
bool labels_stand_behind(const Document& d, std::uint32_t line) {
    while (line > 0 && d.sentences[line - 1].last - d.sentences[line - 1].first <= longest_label) --line;
    return !is_label_line(d, line);
}

/// The figure, with what it counts, is all that its line says; gives the line.
std::optional<std::uint32_t> line_of_figure(const Document& d, const Mention& mention) {
    const std::uint32_t line = sentence_of(d, mention.first_token);
    const bool alone = mention.first_token == d.sentences[line].first && mention.last_token == d.sentences[line].last;
    return alone ? std::optional(line) : std::nullopt;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> label_beside(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    const auto own = line_of_figure(d, mention);
    if (!own) return {};
    if (!labels_stand_behind(d, *own)) {
        const bool label = *own > 0 && is_label_line(d, *own - 1);
        return label ? std::pair(d.sentences[*own - 1].first, d.sentences[*own - 1].last) : std::pair(0U, 0U);
    }
    const std::uint32_t begin = d.sentences[*own].last;
    std::uint32_t end = begin;
    for (std::uint32_t line = *own + 1; line < d.sentences.size() && is_label_line(d, line) && d.sentences[line].last <= begin + longest_label; ++line)
        end = d.sentences[line].last;
    return {begin, end};
}

const Phrase* measure_in(const Reading& reading, std::uint32_t first, std::uint32_t last, std::uint32_t end) {
    const Document& d = *reading.document;
    static const std::array<const PhraseTable*, 5> tables{
        &d.pack->phrases("measure-noun"), &d.pack->phrases("measure-act"), &d.pack->phrases("measure-group"),
        &d.pack->phrases("measure-adjective"), &d.pack->phrases("thing-state")};
    static const PhraseTable& bridges = d.pack->phrases("state-bridge");
    for (const PhraseTable* table : tables)
        for (std::uint32_t t = first; t < last; ++t)
            if (const Phrase* phrase = phrase_at(d, *table, t).phrase) return phrase;
    for (std::uint32_t t = last; t < end; ++t) {
        for (const PhraseTable* state : {tables[3], tables[4]})
            if (const Phrase* phrase = phrase_at(d, *state, t).phrase) return phrase;
        if (!bridges.longest(d.words_from(t, t + 1))) break;
    }
    return nullptr;
}

}  // namespace atodds::extract
