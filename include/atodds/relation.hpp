#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "atodds/claim.hpp"

namespace atodds {

enum class Verdict { contradiction, dispute, update, scope, framing, quotation, agreement, unresolved };
constexpr int verdict_count = 8;

/// How sure the steps are: `inferred` when one rests on a resolved pronoun, place or relative date.
enum class Certainty { stated, inferred };
enum class Within { document, outlet, across };
enum class TimeRelation { same, overlap, near, apart, unknown };
enum class PlaceRelation { same, a_in_b, b_in_a, apart, unknown };

/// What makes two claims of one topic claims of two facts: bits of Link::differs.
enum class Mark : std::uint8_t { group = 1, event = 2, place = 4, story = 8 };

/// One step on the way to a verdict: a stable code and the sentence a person reads.
struct Reason {
    std::string code;
    std::string text;
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// The steps of a relation, in their order. Thousands of relations take the very same steps: copies share one list.
class Steps {
  public:
    Steps() = default;
    Steps(std::vector<Reason> steps) : list_(std::make_shared<const std::vector<Reason>>(std::move(steps))) {}

    const std::vector<Reason>& list() const {
        static const std::vector<Reason> none;
        return list_ ? *list_ : none;
    }
    auto begin() const { return list().begin(); }
    auto end() const { return list().end(); }
    /// Adds a step to this list, not to its copies.
    void add(Reason step) {
        std::vector<Reason> longer = list();
        longer.push_back(std::move(step));
        *this = Steps(std::move(longer));
    }

  private:
    std::shared_ptr<const std::vector<Reason>> list_;
};

/// Why two claims were taken to speak of one thing. Scores are integers 0 to 1000.
struct Link {
    std::vector<std::string> entities;  ///< ids both claims share
    TimeRelation time = TimeRelation::unknown;
    PlaceRelation place = PlaceRelation::unknown;
    std::uint8_t differs = 0;  ///< marks by which the two are of two facts; of a scope relation, say, the group
    int measure = 0;
    int score = 0;
};

/// An edge of the claim graph: two compared claims and what their difference means.
struct Relation {
    ClaimIndex a = 0;  ///< a < b in the order of the report's claims
    ClaimIndex b = 0;
    Verdict verdict = Verdict::unresolved;
    std::string rule;
    Certainty certainty = Certainty::stated;
    /// Of an update: which claim is the earlier one ('a' or 'b'); 0 where not known.
    char earlier = 0;
    Within within = Within::across;
    std::vector<ClaimIndex> basis;
    std::optional<std::string> arithmetic;
    Steps reasons;
    Link link;
};

}  // namespace atodds
