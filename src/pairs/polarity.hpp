#pragma once
#include <optional>
#include <string>

#include "pairs/text.hpp"

namespace atodds::pairs {

/// True when an odd number of negations reaches the token: cues before it in its clause ("did not", "failed
/// to", "no"), idioms that only look like one ("no idea", "not only") left out.
bool is_negated(const Text& text, std::uint32_t token);

/// True when the token's clause is not said as a fact: possible, required, a condition or a question.
bool is_unreal(const Text& text, std::uint32_t token);

/// A word of b that a sentence of a turns round: the same word negated on one side, or its opposite.
struct Reversal {
    std::uint32_t token_a = 0;
    std::uint32_t token_b = 0;
    bool opposite = false;  ///< other words, as "rejected" for "approved"; else a negation
    int rest = 0;           ///< how much of b's other words the sentence of a holds, of 1000
};

/// The reversal whose sentence in a holds most of what b says besides; nothing when there is none.
std::optional<Reversal> find_reversal(const Text& a, const Text& b);

}  // namespace atodds::pairs
