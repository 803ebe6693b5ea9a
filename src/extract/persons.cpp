// Which person a noun chunk means.
#include "extract/persons.hpp"

#include <algorithm>

#include "extract/measures.hpp"

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
    const std::string& word = lower(d, chunk.head);
    if (word.ends_with("year-old")) return true;
    const rules::WordId rest = word.starts_with(former) ? d.pack->word(word.substr(former.size())) : rules::unknown_word;
    return rest != rules::unknown_word && nouns.exact(std::span(&rest, 1));
}

bool speaks(const Reading& r, const NamedEntity& person) {
    return std::ranges::any_of(r.attributions, [&](const Attribution& a) { return a.entity == person.id; });
}

/// The one person of whom an article tells: all others that it names are quoted.
std::optional<Person> lone_person(const Reading& r) {
    const NamedEntity* found = nullptr;
    for (const NameMention& mention : r.names.mentions) {
        const NamedEntity& entity = r.names.entities[mention.name];
        if (entity.type != EntityType::person || mention.inferred || &entity == found || speaks(r, entity)) continue;
        if (found != nullptr) return std::nullopt;
        found = &entity;
    }
    return found == nullptr ? std::nullopt : std::optional(Person{found, true});
}

bool is_definite(const Document& d, const Chunk& chunk) {
    const std::string& opens = lower(d, chunk.first);
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

}  // namespace

std::optional<Person> person_of(const Reading& r, std::uint32_t c) {
    const Document& d = *r.document;
    const Chunk& chunk = d.chunks[c];
    if (chunk.kind != ChunkKind::noun) return std::nullopt;
    if (const NameMention* name = named_head(r, c))
        return Person{&r.names.entities[name->name], name->inferred};
    if (!is_pronoun(d, chunk) && !is_person_noun(d, chunk)) return std::nullopt;
    if (is_pronoun(d, chunk) || is_definite(d, chunk))
        if (auto person = subject_before(r, chunk)) return person;
    if (is_pronoun(d, chunk) || is_definite(d, chunk))
        if (auto person = lone_person(r)) return person;
    return chunk.sentence <= opening_sentences ? subject_after(r, chunk.sentence) : std::nullopt;
}

}  // namespace atodds::extract
