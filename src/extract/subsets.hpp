#pragma once
#include <optional>

#include "extract/reading.hpp"

namespace atodds::extract {

/// "Another six", "six others", "six more died": what the words of a figure's chunk make it of a whole; nothing: a count of its own.
std::optional<SubsetRelation> subset_word(const segment::Document& document, const segment::Chunk& chunk, std::uint32_t number);

/// "Including 14 deaths", "among them six children": a part by the words before its chunk.
bool is_included(const segment::Document& document, std::uint32_t chunk_first, std::uint32_t sentence_first);

/// "Five tonnes in a container, and four tonnes more in a warehouse": the first is a part of the sum.
bool is_added_to(const Reading& reading, const Mention& figure, const segment::Sentence& sentence);

/// "900 metres left to the top", "600 million kilometres still to go": what is left of a whole.
bool is_remaining(const segment::Document& document, const Mention& figure, const segment::Sentence& sentence);

/// "Not one cent", "not even one school", "not 12 but 15": the figure is said not to be it.
bool is_said_not_to_be(const segment::Document& document, const Mention& figure);

}  // namespace atodds::extract
