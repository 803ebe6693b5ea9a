#pragma once
#include <span>
#include <vector>

#include "atodds/mention.hpp"
#include "segment/document.hpp"

namespace atodds::extract {

/// Whether a mention says in words what is counted or measured (Mention::concept_text). No claim asks for it, and a seventh of what it takes
/// to read figures goes into it.
enum class Concepts { left_out, told };

/// The figures and time expressions of an article in text order. Needs tokens and sentences only; where tags
/// are present they settle doubtful cases (the modal "may"). `published` resolves relative dates; unknown:
/// they stay partial.
std::vector<Mention> find_figures(const segment::Document& document);
/// The same of some articles, a step of all of them at a time: the code of one step is run while it is at hand.
std::vector<std::vector<Mention>> find_figures(std::span<const segment::Document* const> documents, Concepts concepts);

}  // namespace atodds::extract
