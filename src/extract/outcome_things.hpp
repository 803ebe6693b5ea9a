#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/pole_clauses.hpp"
#include "extract/pole_things.hpp"

namespace atodds::extract {

/// Finds of what or whom an outcome is told: somebody by name or age, a group, any noun with the names of who acts.
class OutcomeThings {
  public:
    OutcomeThings(const Reading& reading, const PoleClauses& clauses, const PoleThings& things) : r_(reading), d_(*reading.document), clauses_(clauses), things_(things) {}

    /// Of what somebody is found guilty, by the beginnings of the nouns: "bribery", "taking bribes".
    std::vector<std::string> charges(std::uint32_t from) const;
    /// "Ann Lee, once the police chief of Elm, was acquitted": the only person whom the clause names on the side of the verb that counts.
    std::optional<PoleThing> only_person(std::uint32_t f, const rules::Phrase& sense, std::uint32_t last) const;
    bool holds_key(std::uint32_t first, std::uint32_t last, std::string_view keys) const;
    /// How long the word of one of the keys is that begins at a token; 0: none does.
    std::uint32_t word_of(std::uint32_t token, std::uint32_t end, std::string_view keys) const;
    std::optional<PoleThing> thing_in(const Frame& frame, std::uint32_t chunk, const rules::Phrase& sense, std::uint32_t last) const;
    /// "Voters", "a majority of residents"; not "young voters".
    bool are_doers(const Frame& frame, std::string_view keys) const;
    /// A thing that the verb itself is of ("lost | the case"): the names and nouns of its sentence say which.
    std::optional<PoleThing> fixed(const Frame& frame, const rules::Phrase& sense) const;
    /// The names and telling nouns of a stretch of text.
    std::vector<std::string> words_of(std::uint32_t first, std::uint32_t last, std::string_view without) const;
    /// "The court in Elm | annulled | the ban": names of who acts tell which ban it is.
    void name_doers(std::uint32_t f, PoleThing& thing) const;
    /// The noun of a coming about that ends at the head of a chunk: "sale", "job cuts".
    const rules::Phrase* noun_at(const segment::Chunk& chunk) const;
    /// "the sale | of | the shipyard", "Ann Lee's deportation", "an offer | for | the brewery".
    std::optional<PoleThing> belonging(const Frame& frame, std::uint32_t chunk, const rules::Phrase& noun) const;

  private:
    static PoleThing person_named(const NamedEntity& entity);
    bool is_owner(const NameMention& name) const;
    bool may_be_person(const ChunkEntity& e) const;
    const rules::Phrase* noun_of_key(std::uint32_t chunk, std::string_view keys) const;
    bool is_who(std::uint32_t chunk, std::string_view who) const;
    std::optional<PoleThing> group(const Frame& frame, std::uint32_t chunk) const;
    bool is_anybody(std::uint32_t token) const;
    std::optional<PoleThing> anything(const Frame& frame, std::uint32_t chunk) const;
    void take_owner(const Frame& frame, std::uint32_t chunk, PoleThing& thing) const;
    std::optional<PoleThing> person(const Frame& frame, std::uint32_t chunk, std::uint32_t last) const;
    std::optional<PoleThing> by_noun(std::uint32_t chunk) const;
    std::string age_of(const segment::Chunk& chunk) const;
    std::optional<PoleThing> named_before(const segment::Chunk& chunk) const;
    std::uint32_t owner_token(const segment::Chunk& chunk) const;

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    const PoleThings& things_;
};

}  // namespace atodds::extract
