#pragma once
#include <string>
#include <vector>

#include "atodds/error.hpp"
#include "pipeline/changes.hpp"

namespace atodds::cli {

/// What git says has changed in the trees that hold the paths since the revision branched off: committed, not
/// yet committed, and new files that are not ignored. Error bad_option: a path outside a git tree, a revision
/// git does not know, no git.
Result<std::vector<pipeline::ChangedPath>> changes_since(const std::string& revision,
                                                         const std::vector<std::string>& paths);

/// The lines that a diff without context ("@@ -3,0 +4,2 @@") says are new or other.
std::vector<pipeline::LineRange> changed_lines(std::string_view diff);

}  // namespace atodds::cli
