#pragma once
#include "extract/clause_words.hpp"

namespace atodds::extract {

/// The chunks of one sentence, and what they are to each other: which noun heads a chain, opens a clause, stands in an aside.
class ClauseChunks {
  protected:
    using Chunk = segment::Chunk;
    using ChunkKind = segment::ChunkKind;

    /// Chunks `begin` to `end` of the document.
    ClauseChunks(const segment::Document& document, std::uint32_t begin, std::uint32_t end) : d_(document), begin_(begin), end_(end) {}

    const Chunk& chunk(std::uint32_t i) const { return d_.chunks[i]; }
    bool is(std::uint32_t i, ChunkKind kind) const { return i >= begin_ && i < end_ && chunk(i).kind == kind; }

    /// The noun chunk at the head of a chain "N prep N prep N" that ends at `i`: people | in | the province | of | X.
    std::uint32_t chain_head(std::uint32_t i) const;
    /// "flights | to | and | from | Elm", "flights | in | and | out | of | Elm": the noun before two prepositions that share one,
    /// of which `i` is the chunk before the last; no_chunk: there are none.
    std::uint32_t before_pair(std::uint32_t i) const;
    bool is_bare_number(std::uint32_t i) const;
    bool governs(std::uint32_t i) const;
    /// '"two or three sites" | would close': the mark after a noun that stands in quotation marks by itself.
    bool closes_quoted_noun(std::uint32_t i) const;
    /// 'The system | "worked | as designed"': the mark that opens a quotation between a noun and its verb.
    bool opens_quoted_verb(std::uint32_t i, std::uint32_t verb) const;
    /// 'blamed | "armed men"', 'blamed it on | "armed men."': the mark before such a noun.
    bool opens_quoted_noun(std::uint32_t i) const;
    bool is_mark(std::uint32_t i) const;
    /// "300 families (900 people) | were": the bracket that closes at `closing` opens here; `closing` when none does.
    std::uint32_t bracket_start(std::uint32_t closing) const;
    /// "Nine people , including two guards , died", "eight people , the driver included , died": the noun before the aside that
    /// ends at `noun`; no_chunk if it is none.
    std::uint32_t before_aside(std::uint32_t noun) const;
    /// "Orbex , a maker of vans , | sold": the noun that an apposition between two commas explains; no_chunk: none. It heads its
    /// clause, or it would be an object with its own.
    std::uint32_t before_apposition(std::uint32_t noun) const;
    /// "Karsk hill, above the village, | was held": a noun that a clause begins with.
    bool heads_clause(std::uint32_t i) const;
    /// "According to the union, | one of the guards": nothing but a phrase of a preposition stands before the comma.
    bool follows_opening(std::uint32_t i) const;
    /// "a maker", "heirs of the founder": a noun that no name heads.
    bool is_explaining(std::uint32_t i) const;
    /// "The air force | this morning | destroyed": a noun of time right behind another noun.
    bool tells_time(std::uint32_t i) const;
    /// "The body | of | the officer |, missing since the clash, | was found": the noun that opens a sentence, behind which a comma stands;
    /// no_chunk where there is none before the chunk.
    std::uint32_t noun_of_sentence(std::uint32_t before) const;
    /// "The fire, in which three died, | began", "the town, where 40 died, | was rebuilt".
    bool opens_relative(std::uint32_t i) const;
    /// "six sailors , the captain among them , drowned".
    bool ends_with_among_them(std::uint32_t noun) const;
    /// "guests from the towns of Elm, Ash and | Oak | were killed": the first of the names that one preposition governs.
    std::uint32_t before_second_name(std::uint32_t noun) const;
    bool is_name(std::uint32_t i) const;
    /// A noun directly before a finite verb is that verb's subject.
    bool starts_new_clause(std::uint32_t noun) const;
    /// The same of a noun with what hangs on it: "the head | of | the police | resigned".
    bool leads_to_verb(std::uint32_t noun) const;
    std::uint32_t next_noun(std::uint32_t i) const;
    /// ", N" or "and N" or ", and N" where N is followed by no verb of its own.
    bool coordinates_nouns(std::uint32_t i) const;
    /// "tear gas | , stun grenades | and | batons": the comma goes on with a list of things that "and" or "or" ends.
    bool opens_list(std::uint32_t comma) const;

    const segment::Document& d_;
    std::uint32_t begin_;
    std::uint32_t end_;
};

}  // namespace atodds::extract
