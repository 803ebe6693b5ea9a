#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace atodds::cli {

/// The candidate that a mistyped word most likely meant; empty when none is near. The first of equally near
/// ones.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace atodds::cli
