#pragma once
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

/// "Is false", "was dismissed", "are not true" in a token range, up to the first mark; not "is not false" and not "may be false".
bool calls_untrue(const segment::Document& document, std::uint32_t first, std::uint32_t last);

/// A verb of denial at `cue` that denies: not "did not dismiss", "if he rejects", "asked to deny".
bool is_plain_refusal(const segment::Document& document, std::uint32_t cue);

/// "If the claim is false": a condition shortly before a token.
bool follows_condition(const segment::Document& document, std::uint32_t token);

/// The sentence of a token ends with a question mark.
bool is_in_question(const segment::Document& document, std::uint32_t token);

}  // namespace atodds::extract
