#pragma once
#include "segment/document.hpp"

namespace atodds::segment {

/// Participles that are the verb of their clause. "The deaths came as police | arrested | 40 people": behind the noun that opens a clause,
/// with its object right behind and no other verb in the clause. "The dam broke, the firm | conceded | on Friday": said by nobody but
/// the noun before.
void settle_past_verbs(Document& document, const Sentence& sentence);

}  // namespace atodds::segment
