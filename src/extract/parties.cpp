#include "extract/parties.hpp"

#include "extract/draft.hpp"
#include "extract/phrases.hpp"
#include "gazetteer/gazetteer.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;

namespace {

/// "Norland-backed fighters": whose side they are on, not who they are.
bool is_backer(const Document& d, const NameMention& name) {
    const auto word = lower(d, name.last - 1);
    const auto hyphen = word.rfind('-');
    if (hyphen == std::string::npos) return false;
    const auto number = d.pack->word(std::string_view(word).substr(hyphen + 1));
    return number != rules::unknown_word && phrases_of<"backing-participle">(d).exact(std::span(&number, 1)) != nullptr;
}

void add_named(const Reading& r, const Chunk& chunk, Parties& found) {
    for (const auto& e : entities_in(r, chunk.first, chunk.last)) {
        const bool party = e.entity->type == EntityType::country || e.entity->type == EntityType::group ||
                           e.entity->type == EntityType::organisation;
        if (!party && party_of(*e.entity) == e.entity->id) continue;
        const bool pronoun = e.mention->inferred && !segment::is_noun(r.document->tokens[e.mention->first].tag);  // "the front" of a front named before is one too
        if (!pronoun && !is_backer(*r.document, *e.mention)) found.insert(party_of(*e.entity));
    }
}

void add_party(const Reading& r, const Chunk& chunk, Parties& found) {
    const Document& d = *r.document;
    static const rules::PhraseTable& labels = d.pack->phrases("label");
    add_named(r, chunk, found);
    if (found.empty() && has_phrase<"state-force">(d, chunk.first, chunk.last)) found.insert(the_state);
    const bool named = !found.empty();
    if (!named && has_phrase<"unnamed-group">(d, chunk.first, chunk.last)) found.insert(any_group);
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t) {
        const auto label = labels.longest(d.words_from(t, chunk.last));
        if (!label) continue;
        const NameMention* before = t > chunk.first ? r.names.at(t - 1) : nullptr;
        const bool foreign = before && before->demonym;
        if (label.phrase->get("family") == "government" && !foreign && !found.count(r.main_country))
            found.insert(the_state);
        if (!named && label.phrase->get("family") == "armed-group") found.insert(any_group);
    }
}

bool has_owner_behind(const Document& d, std::uint32_t c) {
    return c + 2 < d.chunks.size() && lower(d, d.chunks[c + 1].first) == "of" && d.chunks[c + 2].kind == ChunkKind::noun;
}

/// "A mortar crew of the Front", "gunmen of the Front": whose they are, where the chunk itself names nobody. Moves on to that chunk.
void add_owner(const Reading& r, std::uint32_t& c, Parties& found) {
    const bool some_group = found.size() == 1 && found.count(any_group);
    if (!found.empty() && !some_group) return;
    Parties owner;
    add_party(r, r.document->chunks[c + 2], owner);
    if (some_group && (owner.empty() || owner.count(any_group))) return;
    found = std::move(owner);
    c += 2;
}

bool says_or(const Document& d, const Chunk& chunk) {
    for (std::uint32_t t = chunk.first; t < chunk.last; ++t)
        if (lower(d, t) == "or") return true;
    return false;
}

}  // namespace

bool names_people(const Document& d, std::uint32_t token) {
    if (d.text(token)[0] < 'A' || d.text(token)[0] > 'Z') return false;
    const std::string word(lower(d, token));
    const auto& endings = phrases_of<"people-ending">(d).phrases();
    return !gazetteer::Gazetteer::instance().is_dictionary_word(word) && std::ranges::any_of(endings, [&](const auto& ending) { return word.ends_with(ending.base); });
}

Parties parties_at(const Reading& r, std::uint32_t c, std::uint32_t& last) {
    const Document& d = *r.document;
    Parties found;
    for (;; c += 2) {
        if (says_or(d, d.chunks[c])) return {};
        add_party(r, d.chunks[c], found);
        if (has_owner_behind(d, c)) add_owner(r, c, found);
        last = d.chunks[c].last;
        if (c + 1 < d.chunks.size() && lower(d, d.chunks[c + 1].first) == "or")
            return {};  // one of them, and nobody knows which
        const bool joined = c + 2 < d.chunks.size() && d.chunks[c + 2].kind == ChunkKind::noun &&
                            d.chunks[c + 1].last - d.chunks[c + 1].first == 1 &&
                            d.tokens[d.chunks[c + 1].first].tag == segment::Tag::cc;
        if (!joined) return found;
    }
}

Parties sides_at(const Reading& r, std::uint32_t c, std::uint32_t& last) {
    const Document& d = *r.document;
    const Chunk& chunk = d.chunks[c];
    const bool owned = c + 2 < d.chunks.size() && d.chunks[c + 2].sentence == chunk.sentence && lower(d, d.chunks[c + 1].first) == "of" && d.chunks[c + 2].kind == ChunkKind::noun;
    if (owned && has_phrase<"agent-force">(d, chunk.head, chunk.last))  // "the army | of | Karsia"
        if (const NameMention* name = r.names.at(d.chunks[c + 2].head)) return last = d.chunks[c + 2].last, Parties{party_of(r.names.entities[name->name])};
    Parties found = parties_at(r, c, last);
    if (!found.empty() || says_or(d, chunk) || !has_phrase<"agent-force">(d, chunk.head, chunk.last)) return found;
    for (std::uint32_t t = chunk.first; t < chunk.head; ++t)
        if (names_people(d, t)) found.insert(std::string(lower(d, t)));
    last = chunk.last;
    return found;
}

Parties parties_of_speaker(const Reading& r, std::uint32_t token, std::uint32_t& last) {
    const Document& d = *r.document;
    last = token + 1;
    std::uint32_t end = 0;
    for (const Attribution& said : r.attributions) {
        if (token < said.first || token >= said.last) continue;
        for (const NamedEntity& e : r.names.entities)
            if (e.id == said.id && (e.type == EntityType::country || e.type == EntityType::group || e.type == EntityType::organisation)) return {party_of(e)};
        const std::uint32_t sentence = sentence_of(d, said.cue);
        for (std::uint32_t c = 0; c < d.chunks.size(); ++c) {
            const Span words = d.span(d.chunks[c].first, d.chunks[c].last);
            if (d.chunks[c].sentence == sentence && words.begin <= said.name_span.begin && said.name_span.begin < words.end) return parties_at(r, c, end);
        }
    }
    return {};
}

std::uint32_t behind_partitive(const Document& d, std::uint32_t c) {
    const bool partitive = has_owner_behind(d, c) && phrases_of<"partitive">(d).exact(d.words_from(d.chunks[c].head, d.chunks[c].last));
    return partitive ? c + 2 : c;
}

bool is_done_by_none(const Document& d, const Frame& frame) {
    if (frame.passive || frame.subjects.size() != 1) return false;
    const Chunk& subject = d.chunks[frame.subjects.front()];
    return subject.negated || text::is_one_of(lower(d, subject.head), "none", "nobody", "neither");
}

bool is_speakers_force(const Reading& r, const Chunk& force) {
    const Document& d = *r.document;
    return text::is_one_of(lower(d, force.first), "its", "our", "their") && speaker_at(r, force.first) != nullptr && phrase_of<"own-force">(d, force.head, force.last);
}

bool is_speakers_own(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const Chunk& force = d.chunks[behind_partitive(d, c)];
    const bool pronoun = force.last - force.first == 1 && text::is_one_of(lower(d, force.first), "we", "it", "they");
    return (pronoun && speaker_at(r, force.first) != nullptr) || is_speakers_force(r, force);
}

Parties parties_acting(const Reading& r, std::uint32_t c, std::uint32_t& last) {
    const std::uint32_t force = behind_partitive(*r.document, c);
    return is_speakers_own(r, c) ? parties_of_speaker(r, r.document->chunks[force].first, last) : parties_at(r, force, last);
}

EntityRef party_ref(const Reading& r, const std::string& id) {
    if (id == the_state) return {r.main_country.empty() ? std::string(the_state) : r.main_country, the_state, EntityType::country, EntityRole::party};
    return {id, id == any_group ? id : name_of(r, id), EntityType::group, EntityRole::party};
}

}  // namespace atodds::extract
