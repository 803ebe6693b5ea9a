#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "atodds/analyzer.hpp"

namespace atodds::bench {

struct Amount {
    std::uint64_t bytes = 0;
    std::size_t articles = 0;
};

/// At least so much text in at least so many articles, made by repeating the stories in `folder`, each copy
/// in another disguise: copies of a story are stories of their own, of other people, places and years. The
/// same bytes on every machine. An error where the folder holds no story.
Result<std::vector<Article>> make_corpus(const std::string& folder, Amount amount);

std::uint64_t text_bytes(const std::vector<Article>& articles);

}  // namespace atodds::bench
