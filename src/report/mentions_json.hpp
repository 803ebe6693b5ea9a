#pragma once
#include <string>

#include "atodds/article.hpp"
#include "atodds/mention.hpp"

namespace atodds::report {

/// Appends one mention of the article in the contract's form, without a line end.
void append_mention(std::string& out, const Article& article, const Mention& mention);

}  // namespace atodds::report
