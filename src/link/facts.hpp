#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atodds/relation.hpp"
#include "link/corpus.hpp"
#include "text/letters.hpp"

namespace atodds::link {

/// The slot of each claim as it is printed (Claim::fact): what claims must share to speak of one fact. To the
/// key by which they are compared (Claim::slot) it adds, each after " | ", what tells facts of one key apart:
/// the group that is counted ("of children"), another event than the story's own ("in 2004", "by disaster",
/// "at elm") and, where the corpus tells several stories, the story. Statements have none: empty.
std::vector<BriefText> name_facts(const Corpus& corpus);

/// "in 2024-W14": the facet of a figure whose sentence opens with another time than the story's.
inline bool is_of_another_time(std::string_view facet) { return text::Letters(facet).begins_with("in "); }
/// Named (name_facts) as a figure of a place that is none of those its article begins with, or one of several set side by side.
bool is_told_elsewhere(const Claim& claim);

/// The marks (bits of Mark) by which two claims of one topic are of two facts; none where their facts are not
/// named.
std::uint8_t differing_marks(const Claim& a, const Claim& b);

}  // namespace atodds::link
