#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "atodds/analyzer.hpp"

namespace atodds::bench {

/// Articles of at least `bytes` of text, made by repeating the stories in `folder`. In each copy the names
/// that no list knows are spelt anew (with as many letters, so that offsets hold), so that the copies of a
/// story tell of other people and places. The same bytes on every machine. No articles where the folder holds
/// none.
Result<std::vector<Article>> make_corpus(const std::string& folder, std::uint64_t bytes);

std::uint64_t text_bytes(const std::vector<Article>& articles);

}  // namespace atodds::bench
