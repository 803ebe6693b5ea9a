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

/// The noun chunk and the preposition that a chunk follows: "the loss | of | 40 homes".
struct Owner {
    std::uint32_t chunk = no_chunk;
    std::uint32_t prep = no_chunk;
};

/// The preposition's chunk before a chunk, also past a remark: "of | , according to the office, | 40 homes"; no_chunk: none.
std::uint32_t prep_before(const Document& d, std::uint32_t chunk) {
    constexpr std::uint32_t longest_remark = 8;  // tokens
    if (chunk == 0) return no_chunk;
    if (d.chunks[chunk - 1].kind == ChunkKind::prep) return chunk - 1;
    const std::uint32_t first = d.chunks[chunk].first;
    if (first == 0 || d.text(first - 1) != ",") return no_chunk;
    for (std::uint32_t t = first - 1; t-- > 1 && first - t <= longest_remark;)
        if (d.text(t) == ",") {
            const std::uint32_t prep = chunk_of(d, t - 1);
            return prep != no_chunk && d.chunks[prep].kind == ChunkKind::prep && d.chunks[prep].last == t ? prep : no_chunk;
        }
    return no_chunk;
}

Owner owner_of(const Document& d, std::uint32_t chunk) {
    const std::uint32_t prep = chunk == no_chunk ? no_chunk : prep_before(d, chunk);
    if (prep == no_chunk || prep == 0) return {};
    const Chunk& owner = d.chunks[prep - 1];
    return owner.kind == ChunkKind::noun && owner.sentence == d.chunks[chunk].sentence ? Owner{prep - 1, prep} : Owner{};
}

}  // namespace

std::string herd_noun(const Reading& reading, std::uint32_t carrier) {
    const Document& d = *reading.document;
    static const PhraseTable &herds = d.pack->phrases("herd-noun"), &keepers = d.pack->phrases("herd-keeper");
    if (carrier == no_chunk || !heads(d, herds, carrier)) return {};
    const auto is_animal = [&](std::uint32_t t) { return d.tokens[t].tag == segment::Tag::nn && !reading.names.at(t); };
    const std::uint32_t head = d.chunks[carrier].head;
    if (head > d.chunks[carrier].first && is_animal(head - 1)) return noun_lemma(d, head - 1);  // "its turkey flock"
    for (std::uint32_t t = d.sentences[d.chunks[carrier].sentence].first + 1; t < head; ++t)
        if (phrase_at(d, keepers, t) && is_animal(t - 1)) return noun_lemma(d, t - 1);
    return {};
}

namespace {

/// "Of the Skarn farm" where the keeper is named, "of the first farm", "of the farms" of several; empty: a farm, whichever.
std::string owner_told_by(const Reading& reading, const Chunk& keeper) {
    const Document& d = *reading.document;
    for (std::uint32_t t = keeper.first; t < keeper.head; ++t) {
        const bool named = reading.names.at(t) || segment::is_proper(d.tokens[t].tag);
        if (named || phrase_of<"number.ordinal">(d, t, keeper.head) || phrase_of<"other-one-word">(d, t, keeper.head))
            return "of the " + std::string(lower(d, t)) + " farm";
    }
    return d.tokens[keeper.head].tag == segment::Tag::nns ? "of the farms" : std::string();
}

/// "30,000 hens | were culled | at | three farms", "a herd | of | 120 cattle | at | a farm": the keeper behind a count of animals.
std::uint32_t keeper_behind(const Document& d, std::uint32_t chunk) {
    static const PhraseTable& keepers = d.pack->phrases("herd-keeper");
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t c = chunk + 2; c < std::min<std::size_t>(chunk + reach, d.chunks.size()) && d.chunks[c].sentence == d.chunks[chunk].sentence; ++c) {
        const bool at = d.chunks[c - 1].kind == ChunkKind::prep && text::is_one_of(lower(d, d.chunks[c - 1].first), "at", "on", "from", "in");
        if (at && heads(d, keepers, c)) return c;
    }
    return no_chunk;
}

}  // namespace

std::string herd_owner(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable &herds = d.pack->phrases("herd-noun"), &keepers = d.pack->phrases("herd-keeper");
    const auto& sentence = d.sentences[d.chunks[chunk].sentence];
    if (!d.may_hold(keepers, d.chunks[chunk].sentence)) return {};
    if (const std::uint32_t behind = keeper_behind(d, chunk); behind != no_chunk) return owner_told_by(reading, d.chunks[behind]);
    if (!heads(d, herds, chunk)) return {};
    for (std::uint32_t c = chunk_of(d, sentence.first); c <= chunk; ++c)
        if (d.chunks[c].kind == ChunkKind::noun && heads(d, keepers, c))
            if (std::string owner = owner_told_by(reading, d.chunks[c]); !owner.empty()) return owner;
    return {};
}

std::uint32_t carrier_of(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& carriers = d.pack->phrases("carrier");
    const Owner owner = owner_of(d, chunk);
    return owner.chunk != no_chunk && is_of(d, owner.prep) && heads(d, carriers, owner.chunk) ? owner.chunk : chunk;
}

const Phrase* act_before(const Reading& reading, std::uint32_t chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& acts = d.pack->phrases("measure-act");
    const Owner owner = owner_of(d, chunk);
    if (owner.chunk == no_chunk) return nullptr;
    const Phrase* act = phrase_at(d, acts, d.chunks[owner.chunk].head).phrase;
    const std::string_view link = act && !act->get("link").empty() ? act->get("link") : text::Letters("of");
    return act && lower(d, d.chunks[owner.prep].first) == link ? act : nullptr;
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

bool is_refuge(const Document& d, std::uint32_t chunk) {
    static const PhraseTable& refuges = d.pack->phrases("refuge");
    static const PhraseTable& others = d.pack->phrases("no-refuge");
    const Chunk& c = d.chunks[chunk];
    if (phrase_in(d, others, c.first, c.last)) return false;
    for (std::uint32_t t = c.first; t < c.last; ++t)
        if (phrase_at(d, refuges, t)) return true;
    return false;
}

namespace {

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

/// A word of a label, or the mark between two of them: "houses/shelters".
bool is_label_token(const Document& d, std::uint32_t token) {
    return d.tokens[token].kind == segment::TokenKind::word || d.text(token) == "/";
}

/// "destroyed/damaged": a label of two states counts neither.
bool joins_states(const Document& d, std::uint32_t mark) {
    static const PhraseTable& states = d.pack->phrases("thing-state");
    return mark > 0 && d.text(mark) == "/" && phrase_at(d, states, mark - 1) && phrase_at(d, states, mark + 1);
}

/// "Residents evacuated 300", "Houses damaged 300 (40 of them badly)": a line of a few words and the figure, without a stop.
bool is_label_of_line(const Document& d, const segment::Sentence& line, const Mention& mention) {
    const bool ends = mention.last_token == line.last || d.text(mention.last_token) == "(";
    if (!ends || mention.first_token == line.first || mention.first_token - line.first > longest_label) return false;
    for (std::uint32_t t = line.first; t < mention.first_token; ++t)
        if (!is_label_token(d, t) || joins_states(d, t)) return false;
    return true;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> label_before(const Reading& reading, const Mention& mention) {
    const Document& d = *reading.document;
    const std::uint32_t first = d.sentences[sentence_of(d, mention.first_token)].first;
    if (is_label_of_line(d, d.sentences[sentence_of(d, mention.first_token)], mention)) return {first, mention.first_token};
    if (mention.first_token <= first + 1) return {};
    const std::uint32_t colon = mention.first_token - 1;
    if (!text::is_one_of(d.text(colon), ":", "-", "\u2013", "\u2014")) return {};
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

bool counts_a_people(const Reading& reading, const Mention& mention, const Chunk& chunk) {
    const bool bare = !mention.unit || mention.unit->id.empty();
    const std::uint32_t noun = bare ? mention.number_token + 1 : mention.unit_token;
    if (noun <= mention.number_token || (bare && noun + 1 != chunk.last)) return false;  // "12 Norland officers"
    const NameMention* name = reading.names.at(noun);
    return name && name->demonym;
}

bool counts_their_homes(const Reading& reading, const Mention& mention, const Chunk& chunk) {
    const Document& d = *reading.document;
    static const PhraseTable& things = d.pack->phrases("same-thing");
    const std::uint32_t mark = mention.unit_token + 1;
    if (mark + 1 >= chunk.last || !d.tokens[mark].is(segment::possessive)) return false;
    const auto home = phrase_at(d, things, chunk.head);
    return home && home.phrase->get("as") == "house";
}

const Phrase* crowd_cue(const Reading& reading, const Mention& mention, std::uint32_t at) {
    const Document& d = *reading.document;
    static const PhraseTable& cues = d.pack->phrases("crowd-cue");
    constexpr std::uint32_t longest = 4;
    const std::uint32_t begin = d.sentences[sentence_of(d, mention.number_token)].first;
    for (std::uint32_t length = 1; length <= longest && at >= begin + length; ++length)
        if (const auto cue = phrase_at(d, cues, at - length); cue && cue.length == length) return cue.phrase;
    return nullptr;
}

}  // namespace atodds::extract
