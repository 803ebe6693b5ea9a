#pragma once
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

/// "Is false", "was dismissed", "are not true" in a token range, up to the first mark; not "is not false" and not "may be false".
bool calls_untrue(const segment::Document& document, std::uint32_t first, std::uint32_t last);

/// The same, where nothing follows that narrows it ("false in one respect", "wrong to print it"): the token behind the words; 0: no such words.
/// `told` keeps to words that are said of reports only: a painting may be fake, and a deed wrong.
std::uint32_t end_of_untrue(const segment::Document& document, std::uint32_t first, std::uint32_t last, bool told);

/// Nothing, a mark or "and" follows in the sentence.
bool ends_there(const segment::Document& document, std::uint32_t token);

/// A verb of denial at `cue` that denies: not "did not dismiss", "if he rejects", "asked to deny".
bool is_plain_refusal(const segment::Document& document, std::uint32_t cue);

/// "If the claim is false": a condition shortly before a token.
bool follows_condition(const segment::Document& document, std::uint32_t token);

/// The sentence of a token ends with a question mark.
bool is_in_question(const segment::Document& document, std::uint32_t token);

}  // namespace atodds::extract
