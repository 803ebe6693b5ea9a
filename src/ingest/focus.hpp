#pragma once
#include <string>
#include <vector>

#include "atodds/article.hpp"

namespace atodds::ingest {

/// For each article whether it is one of the --focus paths or lies below one; a path may also be an article's
/// id. Without focus paths all are.
std::vector<bool> in_focus(const std::vector<Article>& articles, const std::vector<std::string>& focus);

}  // namespace atodds::ingest
