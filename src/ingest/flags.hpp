#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>

#include "atodds/date.hpp"
#include "atodds/options.hpp"

namespace atodds::ingest {

/// The --published and --outlet flags, looked up by path, file name or id; remembers which were of use.
class Flags {
  public:
    explicit Flags(const Options& options) : options_(options) {}

    std::optional<PartialDate> published(const std::string& path, const std::string& id);
    std::optional<std::string> outlet(const std::string& path, const std::string& id);
    /// The outlet whose pattern of the settings the file matches; empty: none does.
    std::string outlet_of_pattern(const std::string& path) const;
    /// The first flag, in order of names, that no article answered to; as "--outlet NAME".
    std::optional<std::string> unused() const;

  private:
    const Options& options_;
    std::set<std::string> used_published_;
    std::set<std::string> used_outlets_;
};

}  // namespace atodds::ingest
