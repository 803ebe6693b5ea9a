#include "report/listing.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>

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

namespace {

/// The first row of a table that a finding is of; an empty path: it is one of articles.
std::pair<std::string_view, std::uint32_t> first_row(const Report& report, const Finding& finding) {
    std::pair<std::string_view, std::uint32_t> first;
    for (const Position& position : finding.positions)
        for (const ClaimIndex claim : position.claims) {
            const Article& article = report.articles[report.claims[claim].document];
            if (!article.of_table) continue;
            const std::pair<std::string_view, std::uint32_t> row(article.path, article.record_line);
            if (first.first.empty() || row < first) first = row;
        }
    return first;
}

}  // namespace

std::vector<const Finding*> in_reading_order(const Report& report) {
    using Key = std::tuple<Severity, std::string_view, std::uint32_t>;
    std::vector<std::pair<Key, const Finding*>> keyed;
    keyed.reserve(report.findings.size());
    for (const Finding& finding : report.findings) {
        const auto [path, line] = first_row(report, finding);
        keyed.push_back({{finding.severity, path, line}, &finding});
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<Key, const Finding*>::first);
    std::vector<const Finding*> order;
    for (const auto& [key, finding] : keyed) order.push_back(finding);
    return order;
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
