#pragma once
#include "segment/document.hpp"

namespace atodds::segment {

/// Tags that the tokens right beside a word settle. "Accused of poisoning the river": behind a preposition and right before an article or
/// possessor a form in -ing is the verb's, though the lexicon knows it as a noun alone. "Wheels, not paint, are": set off by commas, what
/// "not" stands before is a noun. "The suspect is": so is what a verb in the singular tells of.
void settle_context_tags(Document& document, const Sentence& sentence);

}  // namespace atodds::segment
