#pragma once
#include <string_view>
#include <vector>

#include "extract/draft.hpp"
#include "extract/pole_clauses.hpp"
#include "extract/pole_things.hpp"

namespace atodds::extract {

/// A side that is read, before it becomes a claim.
struct PoleSide {
    const rules::Phrase* phrase = nullptr;
    PoleThing thing;
    Telling told;
    std::uint32_t last = 0;          ///< end of its words
    std::uint32_t first = no_chunk;  ///< where they begin, when that is before the clause
};

/// Makes claims of the sides on which clauses put things.
class PoleSides {
  public:
    PoleSides(const Reading& reading, const PoleClauses& clauses, const PoleThings& things)
        : r_(reading), d_(*reading.document), clauses_(clauses), things_(things) {}

    /// The claim that a frame makes; none where its words do not tell of a state.
    void add(std::vector<Claim>& out, std::uint32_t frame, PoleSide side) const;

  private:
    void said_in_noun(Claim& claim, const Frame& frame) const;
    bool is_ahead(const Claim& claim, const Frame& frame) const;
    void settle_time(Claim& claim, const Frame& frame) const;
    std::string decided_on(const Frame& frame) const;
    void set_side(Claim& claim, const Frame& frame, PoleSide& side) const;
    void add_place(Claim& claim, const PrepPhrase& phrase) const;
    void set_extent(Claim& claim, const Frame& frame, const PoleSide& side, bool denied) const;
    void set_denial(Claim& claim, std::uint32_t by) const;
    bool never(const Frame& frame) const;

    const Reading& r_;
    const segment::Document& d_;
    const PoleClauses& clauses_;
    const PoleThings& things_;
};

/// What passes over a way, who comes down a gangway: states told by what goes on with a thing (pole_signs.cpp).
void pole_signs(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
/// Who had a part in talks or a plot (part_claims.cpp); of what somebody died (death_claims.cpp); whether a ransom was paid, and how much (ransom_claims.cpp).
void part_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
void death_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
void ransom_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);
/// How a thing came out, by a verb and a word behind it, or by a noun and what became of it (outcome_claims.cpp).
void outcome_claims(const Reading& reading, const PoleClauses& clauses, std::vector<Claim>& out);

}  // namespace atodds::extract
