#pragma once
#include "segment/document.hpp"

namespace atodds::segment {

/// "Accused of poisoning the river": behind a preposition and right before an article or possessor a form in -ing is the verb's, though the
/// lexicon knows it as a noun alone.
void settle_gerunds(Document& document, const Sentence& sentence);

}  // namespace atodds::segment
