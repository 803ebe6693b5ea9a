#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::ingest {

/// Counts what was passed over, by kind and reason, and keeps the first few names of each.
class Skips {
  public:
    /// `name` is "path" or "path:line".
    void add(std::string_view what, std::string_view why, std::string name);
    /// Ordered by kind, then reason.
    std::vector<Skipped> list() const;

  private:
    std::map<std::pair<std::string, std::string>, Skipped> skipped_;
};

}  // namespace atodds::ingest
