#include "extract/whole_owners.hpp"

#include "extract/draft.hpp"
#include "extract/measures.hpp"
#include "extract/phrases.hpp"
#include "gazetteer/kinship.hpp"
#include "text/one_of.hpp"

namespace atodds::extract {

using segment::Chunk;
using segment::ChunkKind;
using segment::Document;
using segment::Tag;

namespace {

std::string named_owner(const Reading& r, const NameMention& name) {
    const NamedEntity& entity = r.names.entities[name.name];
    return name.demonym || entity.type == EntityType::person ? std::string() : "@" + entity.id;
}

/// "Museum" of "the museum"; of "the banks", "a bank" and "the manager" nothing.
std::string noun_owner(const Document& d, std::uint32_t token) {
    const Chunk& chunk = d.chunks[chunk_of(d, token)];
    if (text::is_one_of(lower(d, chunk.first), "a", "an")) return {};
    const Tag tag = d.tokens[token].tag;
    if (tag == Tag::nnp || tag == Tag::nnps) return "@" + std::string(lower(d, token));
    if (tag != Tag::nn || gazetteer::is_person_noun(noun_lemma(d, token))) return {};
    return noun_lemma(d, token);
}

/// The subject of a clause as what has parts.
std::string subject_of(const Reading& r, const Frame& frame) {
    const Document& d = *r.document;
    if (frame.subjects.size() != 1) return {};
    const Chunk& subject = d.chunks[frame.subjects.front()];
    if (const NameMention* name = r.names.at(subject.head)) return named_owner(r, *name);
    return segment::is_noun(d.tokens[subject.head].tag) ? noun_owner(d, subject.head) : std::string();
}

/// "The bank said on Monday that | its | 84 branches", "The Front is small. | It | has": the nearest subject before the word, in its
/// sentence or at the head of the one before.
std::string owner_before(const Reading& r, std::uint32_t token) {
    const Document& d = *r.document;
    const std::uint32_t sentence = sentence_of(d, token);
    const auto [begin, end] = frames_of_sentence(r, sentence);
    for (std::uint32_t f = end; f-- > begin;) {
        const Frame& frame = r.frames[f];
        const bool before = frame.subjects.size() == 1 && d.chunks[frame.subjects.front()].last <= token && frame.first <= token;
        if (!before || text::is_one_of(lower(d, d.chunks[frame.subjects.front()].head), "it", "its")) continue;
        return subject_of(r, frame);
    }
    if (sentence == 0) return {};
    const auto [first, last] = frames_of_sentence(r, sentence - 1);
    return first < last ? subject_of(r, r.frames[first]) : std::string();
}

}  // namespace

bool is_another_owner(const Reading& r, std::uint32_t token) {
    const std::uint32_t c = chunk_of(*r.document, token);
    return c != no_chunk && has_phrase<"other-owner">(*r.document, r.document->chunks[c].first, token + 1);
}

std::string whole_owner(const Reading& r, std::uint32_t token) {
    const Document& d = *r.document;
    if (is_another_owner(r, token)) return {};
    if (const NameMention* name = r.names.at(token)) return named_owner(r, *name);
    if (text::is_one_of(lower(d, token), "it", "its")) return owner_before(r, token);
    return segment::is_noun(d.tokens[token].tag) && chunk_of(d, token) != no_chunk ? noun_owner(d, token) : std::string();
}

}  // namespace atodds::extract
