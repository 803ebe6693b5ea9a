#pragma once
#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace atodds::extract {

/// Whether a clause tells what is, what is to be, or neither of the two.
enum class Mood { real, planned, neither };

/// How a clause puts what its verb says.
struct Telling {
    Mood mood = Mood::real;
    bool turned = false;      ///< "did not", "refused to", "has no plan to"
    bool decided = false;     ///< the end of a chain such as "voted to": what is decided is done
    bool refused = false;     ///< "refused to": it was not done, and is not to be
    std::uint32_t denial = no_chunk;  ///< frame of the verb that denies it ("denied that it broke")
    std::uint32_t top = 0;    ///< frame that opens the chain: "refused" of "refused to sign"
};

/// Reads how clauses put things: as fact, as plan, turned round, denied, or left open.
class PoleClauses {
  public:
    explicit PoleClauses(const Reading& reading);

    /// A question, a condition, a fear, or a participle: nothing is stated.
    bool is_open(std::uint32_t frame) const { return open_[frame]; }
    /// What the clause says with the verbs that govern it: "voted to", "refused to", "gave no promise to",
    /// "denied having".
    Telling telling(std::uint32_t frame) const;
    /// "The firm, which owns it, ruled out a sale": a verb read as a participle that is the main one.
    bool is_main(std::uint32_t frame) const;
    /// "Was dismissed | after she refused to resign": what was so before the clause that it hangs on.
    bool opens_background(const Telling& told) const;
    /// The subjects; of a main verb read as a participle the first noun of its sentence.
    ChunkList subjects_of(std::uint32_t frame) const;
    /// The objects, those behind a particle of the verb too ("ruled | out | any inquiry"); "next year" is none.
    ChunkList objects_of(const Frame& frame, std::uint32_t verb_length) const;
    /// "Is still held", "has never left".
    bool persists(const Frame& frame) const;
    /// "Put off its decision until November": a time to come is not when a fact came about.
    void drop_later_time(Claim& claim) const;
    /// A chunk that holds a time expression.
    bool is_time(const segment::Chunk& chunk) const;

    /// The phrase that begins at the verb; also "turned | it | down" and "sent | him | to prison", of which the length is the verb's
    /// alone.
    rules::PhraseTable::Match at_verb(const Frame& frame, const rules::PhraseTable& words) const {
        return words.may_start(d_.words[head_of(frame)]) ? from_verb(frame, words) : rules::PhraseTable::Match{};
    }

    std::uint32_t head_of(const Frame& frame) const { return d_.chunks[frame.verb].head; }
    std::uint32_t sentence_last(std::uint32_t token) const;

  private:
    rules::PhraseTable::Match from_verb(const Frame& frame, const rules::PhraseTable& words) const;
    rules::PhraseTable::Match of_light_verb(const Frame& frame, const rules::PhraseTable& words) const;
    bool states_nothing(std::uint32_t frame) const;
    bool has(const rules::PhraseTable& words, std::uint32_t first, std::uint32_t last) const;
    bool has_partial(const rules::PhraseTable& words, const Frame& frame, std::uint32_t last) const;
    bool is_left_undenied(const Frame& frame) const;
    bool is_of_cause(const Frame& frame) const;
    bool is_manner(std::uint32_t token) const;
    bool comma_between(std::uint32_t first, std::uint32_t last) const;
    bool is_conditional(const Frame& frame, const segment::Sentence& sentence) const;
    bool is_unsure(const Frame& frame, const segment::Sentence& sentence) const;
    std::span<const Frame> frames_beside(const Frame& frame) const;
    bool opens_with_that(const Frame& frame) const;
    bool is_no_denial(std::uint32_t cue) const;
    std::uint32_t denial_over(const Frame& frame) const;
    Mood finite_mood(const Frame& frame) const;
    const rules::Phrase* dropped(const Frame& parent, std::uint32_t noun) const;
    const rules::Phrase* called_against(const Frame& parent, std::uint32_t noun) const;
    std::uint32_t noun_of_gerund(const Frame& frame) const;
    const rules::Phrase* chain_to(const Frame& frame, bool& turned) const;
    const rules::PhraseTable& table(const char* name) const { return d_.pack->phrases(name); }

    const Reading& r_;
    const segment::Document& d_;
    std::vector<bool> open_;  // by frame: see is_open
};

}  // namespace atodds::extract
