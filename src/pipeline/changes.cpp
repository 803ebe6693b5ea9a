#include "pipeline/changes.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>

#include "ingest/focus.hpp"
#include "pipeline/focus.hpp"

namespace atodds::pipeline {
namespace {

namespace fs = std::filesystem;

/// By article, the last line its record may reach: the one before the next record of its file.
std::vector<std::uint32_t> last_lines(const std::vector<Article>& articles) {
    std::map<std::string, std::vector<std::uint32_t>> starts;
    for (const Article& article : articles) starts[article.path].push_back(article.record_line);
    for (auto& [path, lines] : starts) std::ranges::sort(lines);
    std::vector<std::uint32_t> last;
    for (const Article& article : articles) {
        const auto& lines = starts[article.path];
        const auto next = std::ranges::upper_bound(lines, article.record_line);
        last.push_back(next == lines.end() ? std::numeric_limits<std::uint32_t>::max() : *next - 1);
    }
    return last;
}

bool is_named(const Article& article, const ChangedPath& manifest) {
    std::error_code ignored;
    const fs::path folder = fs::weakly_canonical(fs::path(manifest.path).parent_path(), ignored);
    const fs::path below = fs::weakly_canonical(fs::path(article.path), ignored).lexically_relative(folder);
    if (below.empty() || *below.begin() == "..") return false;
    return manifest.manifest_text.find('"' + below.generic_string() + '"') != std::string::npos;
}

void mark_articles(Report& report, const ChangedPath& change, const std::vector<std::uint32_t>& last) {
    const std::vector<bool> inside = ingest::in_focus(report.articles, {change.path});
    for (std::size_t i = 0; i < report.articles.size(); ++i) {
        const Article& article = report.articles[i];
        const auto meets = [&](const LineRange& range) {
            return range.first <= last[i] && range.last >= article.record_line;
        };
        const bool whole = change.whole || article.record_line == 0;
        const bool named = !change.manifest_text.empty() && is_named(article, change);
        if (named || (inside[i] && (whole || std::ranges::any_of(change.lines, meets))))
            report.changed[i] = true;
    }
}

}  // namespace

void mark_changed(Report& report, const std::vector<ChangedPath>& changes) {
    report.changed.assign(report.articles.size(), false);
    const std::vector<std::uint32_t> last = last_lines(report.articles);
    for (const ChangedPath& change : changes) mark_articles(report, change, last);
    for (Finding& finding : report.findings) finding.touched = touches(report, finding, report.changed);
}

}  // namespace atodds::pipeline
