#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::pipeline {

/// Lines of a file, 1-based, both ends included.
struct LineRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A file or folder that the change under review touches.
struct ChangedPath {
    std::string path = {};
    bool whole = true;                  ///< every article in it
    std::vector<LineRange> lines = {};  ///< else the records on these lines, which are new or other
    /// Of a manifest: the text that is new. The articles it names are touched.
    std::string manifest_text = {};
};

/// Notes in the report which articles the changes touch, and which findings those are part of.
void mark_changed(Report& report, const std::vector<ChangedPath>& changes);

}  // namespace atodds::pipeline
