#pragma once
#include <string>
#include <vector>

#include "atodds/error.hpp"
#include "pipeline/suppressions.hpp"

namespace atodds::cli {

/// Reads a file of suppressions (docs/ci.md). Error bad_option with file, line and column: an unknown key, a
/// reason that is missing, a suppression of nothing, a rule that does not exist. Paths of articles count from
/// the folder of the file.
Result<std::vector<pipeline::Suppression>> read_suppressions(const std::string& path);

}  // namespace atodds::cli
