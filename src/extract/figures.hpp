#pragma once
#include <vector>

#include "atodds/mention.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// The figures and time expressions of an article in text order. Needs tokens and sentences only; where tags
/// are present they settle doubtful cases (the modal "may"). `published` resolves relative dates; unknown:
/// they stay partial.
std::vector<Mention> find_figures(const segment::Document& document);

}  // namespace atodds::extract
