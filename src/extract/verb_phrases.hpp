#pragma once
#include <cstdint>

#include "segment/document.hpp"

namespace atodds::extract {

/// The longest phrase that begins with the verb at a token and goes on right behind it ("went missing"),
/// behind its object ("took 12 people | to hospital", "laid 300 workers | off") or behind a few other words
/// ("were taken by air | to a nearby hospital"). `behind` is the first token after the figure that is asked
/// for.
rules::PhraseTable::Match verb_phrase(const segment::Document& document, const rules::PhraseTable& table,
                                      std::uint32_t verb, std::uint32_t behind);

}  // namespace atodds::extract
