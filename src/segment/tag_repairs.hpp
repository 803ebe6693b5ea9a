#pragma once
#include "segment/document.hpp"

namespace atodds::segment {

/// Turns the model's states into Tag (possessive pronouns apart, "of" as in, currency signs as sym) and mends
/// what a trigram model gets wrong in a regular way.
void repair_tags(Document& document, const Sentence& sentence);

}  // namespace atodds::segment
