// Which person a noun chunk means.
#include "extract/persons.hpp"

#include <algorithm>

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/pole_things.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

/// Sentences at the head of an article that may tell of somebody whom only the next ones name.
constexpr std::uint32_t opening_sentences = 2;
constexpr std::uint32_t sentences_ahead = 2;

const NameMention* named_head(const Reading& r, std::uint32_t chunk) {
    const NameMention* name = r.names.at(r.document->chunks[chunk].head);
    return name != nullptr && r.names.entities[name->name].type == EntityType::person ? name : nullptr;
}

bool is_pronoun(const Document& d, const Chunk& chunk) {
    static const rules::PhraseTable& pronouns = d.pack->phrases("person-pronoun");
    return chunk.last - chunk.first == 1 && pronouns.exact(d.words_from(chunk.head, chunk.head + 1));
}

/// "The teacher", "the ex-teacher", "the 77-year-old".
bool is_person_noun(const Document& d, const Chunk& chunk) {
    static const rules::PhraseTable& nouns = d.pack->phrases("person-noun");
    if (nouns.longest(d.words_from(chunk.head, chunk.head + 1))) return true;
    constexpr std::string_view former = "ex-";
    const auto word = lower(d, chunk.head);
    if (word.ends_with("year-old")) return true;
    const rules::WordId rest = word.starts_with(former) ? d.pack->word(word.substr(former.size())) : rules::unknown_word;
    return rest != rules::unknown_word && nouns.exact(std::span(&rest, 1));
}

bool speaks(const Reading& r, const NamedEntity& person) {
    return std::ranges::any_of(r.attributions, [&](const Attribution& a) { return a.entity == person.id; });
}

/// "Osk Baranto fled": two words that nothing makes a person's name, and that may be one all the same.
bool may_be_person(const Reading& r, std::uint32_t chunk) {
    const NameMention* name = r.names.at(r.document->chunks[chunk].head);
    const bool thing = name != nullptr && !name->inferred && name->last - name->first == 2 && r.names.entities[name->name].type == EntityType::thing;
    const auto is_known = [&](std::uint32_t t) { return r.document->words[t] != rules::unknown_word; };
    return thing && !is_known(name->first) && !is_known(name->first + 1);
}

/// The one person of whom an article tells: all others that it names are quoted.
std::optional<Person> lone_person(const Reading& r) {
    const NamedEntity* found = nullptr;
    for (const Frame& frame : r.frames)
        if (std::ranges::any_of(frame.subjects, [&](std::uint32_t s) { return may_be_person(r, s); })) return std::nullopt;
    for (const NameMention& mention : r.names.mentions) {
        const NamedEntity& entity = r.names.entities[mention.name];
        if (entity.type != EntityType::person || mention.inferred || &entity == found || speaks(r, entity)) continue;
        if (found != nullptr) return std::nullopt;
        found = &entity;
    }
    return found == nullptr ? std::nullopt : std::optional(Person{found, true});
}

bool is_definite(const Document& d, const Chunk& chunk) {
    const auto opens = lower(d, chunk.first);
    return opens == "the" || opens == "this";
}

/// A person named as the subject of the clause.
std::optional<Person> subject_of(const Reading& r, const Frame& frame) {
    for (const std::uint32_t s : frame.subjects)
        if (const NameMention* name = named_head(r, s)) return Person{&r.names.entities[name->name], true};
    return std::nullopt;
}

std::optional<Person> subject_before(const Reading& r, const Chunk& chunk) {
    const std::uint32_t sentence = chunk.sentence;
    for (std::size_t f = r.frames.size(); f-- > 0;) {
        const Frame& frame = r.frames[f];
        const bool before = frame.sentence <= sentence && r.document->chunks[frame.verb].first < chunk.first;
        if (!before) continue;
        if (frame.sentence + 1 < sentence) return std::nullopt;
        if (auto person = subject_of(r, frame)) return person;
    }
    return std::nullopt;
}

std::optional<Person> subject_after(const Reading& r, std::uint32_t sentence) {
    for (const Frame& frame : r.frames) {
        if (frame.sentence <= sentence) continue;
        if (frame.sentence > sentence + sentences_ahead) return std::nullopt;
        if (auto person = subject_of(r, frame)) return person;
    }
    return std::nullopt;
}

/// "The owner", "their captain", "the mayor": one person, by a noun.
bool is_one_person(const Reading& r, const Chunk& chunk) {
    const Document& d = *r.document;
    static const rules::PhraseTable &nouns = d.pack->phrases("person-noun"), &titles = d.pack->phrases("title"), &apposed = d.pack->phrases("apposed-noun"), &things = d.pack->phrases("pole-thing");
    if (chunk.kind != ChunkKind::noun || d.tokens[chunk.head].tag == Tag::nns || r.names.at(chunk.head)) return false;
    const auto word = d.words_from(chunk.head, chunk.head + 1);
    const auto thing = things.longest(word);
    const bool person = nouns.longest(word) || apposed.longest(word) || titles.longest(word) || (thing && lists_meet(thing.phrase->get("kind"), "person|one|people"));
    bool definite = d.tokens[chunk.first].tag == Tag::prps || text::is_one_of(lower(d, chunk.first), "the", "this");
    for (std::uint32_t t = chunk.first; t < chunk.head; ++t) definite |= d.tokens[t].tag == Tag::pos;
    return person && definite;
}

/// The name right behind a comma, or behind an age, a title, "identified as"; it has to be set off on its other side too.
const NameMention* named_behind(const Reading& r, std::uint32_t comma, std::uint32_t end) {
    const Document& d = *r.document;
    static const rules::PhraseTable &titles = d.pack->phrases("title"), &naming = d.pack->phrases("name.naming"), &modifiers = d.pack->phrases("title.modifier");
    constexpr std::uint32_t reach = 8;  // ", identified by the local police as"
    bool named_as = false;
    for (std::uint32_t t = comma + 1; t < std::min(comma + reach, end); ++t) {
        const NameMention* name = r.names.at(t);
        const bool person = name && r.names.entities[name->name].type == EntityType::person && !name->inferred;
        if (person) {
            const auto after = name->last < end ? d.text(name->last) : text::Letters(".");
            return text::is_one_of(after, ",", ".", ";", ")") ? name : nullptr;
        }
        named_as |= bool(naming.longest(d.words_from(t, t + 1)));
        const bool passed = named_as || modifiers.longest(d.words_from(t, t + 1)) || titles.longest(d.words_from(t, t + 1)) || lower(d, t).ends_with("year-old") || d.text(t) == ".";
        if (!passed) return nullptr;
    }
    return nullptr;
}

/// Somebody named by a pronoun or a definite noun at the chunk.
std::optional<Person> person_told_of(const Reading& r, const Chunk& chunk) {
    if (auto person = subject_before(r, chunk)) return person;
    return lone_person(r);
}

}  // namespace

std::uint32_t apposed_name(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const Chunk& chunk = d.chunks[c];
    if (!is_one_person(r, chunk)) return no_chunk;
    const std::uint32_t end = d.sentences[chunk.sentence].last;
    std::uint32_t comma = chunk.last;
    constexpr int most_phrases = 2;  // "the captain of the post at the bridge"
    for (int i = 0; i < most_phrases && comma < end && d.text(comma) != ","; ++i) {
        const std::uint32_t prep = chunk_of(d, comma);
        if (prep == no_chunk || prep + 1 >= d.chunks.size() || d.chunks[prep].kind != ChunkKind::prep || is_one_person(r, d.chunks[prep + 1])) return no_chunk;
        const Chunk& noun = d.chunks[prep + 1];
        const NameMention* name = r.names.at(noun.head);
        if (noun.kind != ChunkKind::noun || noun.sentence != chunk.sentence || (name && r.names.entities[name->name].type == EntityType::person)) return no_chunk;
        comma = noun.last;
    }
    if (comma >= end || d.text(comma) != ",") return no_chunk;
    const NameMention* name = named_behind(r, comma, end);
    return name ? chunk_of(d, name->last - 1) : no_chunk;
}


bool is_name_of_another(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const NameMention* name = named_head(r, c);
    if (!name || c < 4 || name->inferred || d.chunks[c - 4].sentence != d.chunks[c].sentence || d.text(d.chunks[c - 1].first) != ",") return false;
    const bool set_off = d.chunks[c].last < d.tokens.size() && d.text(d.chunks[c].last) == ",";
    if (!set_off || d.chunks[c - 2].kind != ChunkKind::noun || d.chunks[c - 3].kind != ChunkKind::prep || lower(d, d.chunks[c - 3].first) != "of") return false;
    return is_one_person(r, d.chunks[c - 2]);
}

std::optional<Person> owner_of(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const Chunk& chunk = d.chunks[c];
    if (chunk.head == chunk.first) return std::nullopt;
    if (chunk.head == chunk.first + 1 && text::is_one_of(lower(d, chunk.first), "his", "her")) return person_told_of(r, chunk);
    if (chunk.head < 2 || d.tokens[chunk.head - 1].tag != Tag::pos) return std::nullopt;
    const NameMention* name = r.names.at(chunk.head - 2);
    if (!name || name->last + 1 != chunk.head || r.names.entities[name->name].type != EntityType::person) return std::nullopt;
    return Person{&r.names.entities[name->name], name->inferred};
}

std::optional<Person> person_of(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const Chunk& chunk = d.chunks[c];
    if (chunk.kind != ChunkKind::noun) return std::nullopt;
    if (const NameMention* name = named_head(r, c))
        return Person{&r.names.entities[name->name], name->inferred};
    if (const std::uint32_t behind = apposed_name(r, c); behind != no_chunk)
        if (const NameMention* name = named_head(r, behind)) return Person{&r.names.entities[name->name], false};
    if (!is_pronoun(d, chunk) && !is_person_noun(d, chunk)) return std::nullopt;
    if (is_pronoun(d, chunk) || is_definite(d, chunk))
        if (auto person = person_told_of(r, chunk)) return person;
    return chunk.sentence <= opening_sentences ? subject_after(r, chunk.sentence) : std::nullopt;
}

}  // namespace atodds::extract
