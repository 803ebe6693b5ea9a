#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "atodds/few_list.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

constexpr std::uint32_t no_chunk = UINT32_MAX;

/// Chunks by number: of most clauses one or two are asked for.
using ChunkList = FewList<std::uint32_t, 2>;

/// A preposition and the noun chunk it governs ("in [the region]").
struct PrepPhrase {
    std::uint32_t prep = 0;    ///< token of the preposition
    std::uint32_t chunk = 0;   ///< its noun chunk
    std::uint32_t after = 0;   ///< the chunk it follows: verb or noun
};

/// A base form, which is asked again and again whether it is this or that: unlike other strings it is compared with a literal in place.
struct Lemma : std::string {
    Lemma() = default;
    explicit Lemma(std::string text) : std::string(std::move(text)) {}

    template <std::size_t size>
    friend bool operator==(const Lemma& lemma, const char (&literal)[size]) {
        return text::Letters(lemma) == literal;
    }
};

/// A verb with what belongs to it: the smallest statement of a sentence.
struct Frame {
    std::uint32_t sentence = 0;
    std::uint32_t verb = no_chunk;             ///< verb chunk
    Lemma lemma;                               ///< of the verb: a dozen builders ask for it
    ChunkList subjects;                        ///< noun chunks; several when coordinated; of a passive the undergoer
    ChunkList objects;                         ///< noun chunks; several when coordinated
    FewList<PrepPhrase, 2> preps;              ///< in text order, up to the end of the clause
    std::uint32_t parent = no_chunk;           ///< frame this one completes: "wants | to leave", "said | it was"
    bool infinitive = false;
    bool participle = false;                   ///< "established under", "fighting to oust": no subject of its own
    bool relative = false;                     ///< "which allowed"
    bool passive = false;
    bool negated = false;
    // half-open token range of the whole clause, subject and complements included
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Frames of all sentences in text order. Needs chunks.
std::vector<Frame> find_frames(const segment::Document& document);

/// "will cancel no flights": the object, not the verb, holds the negation.
bool has_negated_object(const segment::Document& document, const Frame& frame);

/// "not | a single plane", "not even | one school".
bool is_not_one(const segment::Document& document, const segment::Chunk& chunk);

/// Base form of the frame's main verb ("displace"); the particle is not part of it.
inline const Lemma& verb_lemma(const Frame& frame) { return frame.lemma; }
/// Base form of a token as a noun ('n') or verb ('v'), in lower case. Found once a thread for each word; the text outlives the
/// reading of an article.
const Lemma& lemma_of(const segment::Document& document, std::uint32_t token, char part);
/// Base form of a noun token, in lower case.
const Lemma& noun_lemma(const segment::Document& document, std::uint32_t token);
/// Lower-case text of a token with straight apostrophes.
inline text::Letters lower(const segment::Document& document, std::uint32_t token) { return document.lower(token); }

}  // namespace atodds::extract
