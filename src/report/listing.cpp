#include "report/listing.hpp"

#include <algorithm>
#include <filesystem>

namespace atodds::report {

bool is_new(const Finding& finding) {
    return finding.state == FindingState::fresh && finding.touched;
}

bool fails(const Finding& finding, Severity fail_on) {
    return is_new(finding) && finding.severity <= fail_on;
}

bool fails(const Notice& notice, Severity fail_on) {
    return notice.severity <= fail_on;
}

bool fails(const Report& report, Severity fail_on) {
    const auto failing = [&](const auto& one) { return fails(one, fail_on); };
    return std::ranges::any_of(report.findings, failing) || std::ranges::any_of(report.notices, failing);
}

bool is_listed(const Finding& finding, const ListOptions& options) {
    if (finding.severity > options.least && finding.severity > options.fail_on) return false;
    if (finding.state == FindingState::absent) return false;
    return is_new(finding) || !options.only_new;
}

std::string path_below_base(std::string_view path, const ListOptions& options) {
    namespace fs = std::filesystem;
    if (path == "-") return "stdin";
    const fs::path full = (fs::path(options.folder) / fs::path(path)).lexically_normal();
    if (!full.is_absolute()) return full.generic_string();
    const fs::path below = full.lexically_relative(fs::path(options.base).lexically_normal());
    const bool outside = below.empty() || *below.begin() == "..";
    return outside ? full.generic_string() : below.generic_string();
}

}  // namespace atodds::report
