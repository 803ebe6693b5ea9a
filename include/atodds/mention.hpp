#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "atodds/date.hpp"
#include "atodds/span.hpp"
#include "atodds/value.hpp"

namespace atodds {

enum class MentionType { number, quantity, percent, money, ordinal, age, duration, date, ratio };

/// One figure or time expression of an article, before it becomes part of a claim.
struct Mention {
    MentionType type = MentionType::number;
    Span span;                     ///< figure, unit and approximating words ("nearly one million people")
    std::optional<Value> value;    ///< nothing for a date
    std::optional<Unit> unit;
    Change change = Change::none;  ///< says by how much something moved, and which way
    Change moved = Change::none;   ///< says from which level to which something moved, and which way
    std::string concept_text;      ///< what is counted or measured ("people"); empty: not known
    std::optional<Timex> timex;    ///< nothing for what is no time expression; a duration has both
    /// The way of either.
    Change direction() const { return change != Change::none ? change : moved; }
    // Half-open token ranges into the Document of the article; not printed.
    std::uint32_t first_token = 0;
    std::uint32_t last_token = 0;
    std::uint32_t number_token = 0;  ///< first token of the figure itself, after approximating words
    std::uint32_t unit_token = 0;    ///< token of the unit or counted head noun; number_token when there is none
};

}  // namespace atodds
