#include "ingest/focus.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace atodds::ingest {
namespace {

namespace fs = std::filesystem;

// One name for one file however it is written, so that "./a.txt" and "x/../a.txt" are the same.
fs::path canonical(const std::string& path) {
    std::error_code ignored;
    const fs::path full = fs::weakly_canonical(fs::absolute(path), ignored);
    return ignored ? fs::path(path) : full;
}

bool is_below(const fs::path& path, const fs::path& folder) {
    const auto [rest, end] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return rest == folder.end() || (std::next(rest) == folder.end() && rest->empty());
}

}  // namespace

std::vector<bool> in_focus(const std::vector<Article>& articles, const std::vector<std::string>& focus) {
    std::vector<bool> result(articles.size(), focus.empty());
    std::set<fs::path> folders;
    for (const std::string& path : focus) folders.insert(canonical(path));
    for (std::size_t i = 0; i < articles.size() && !focus.empty(); ++i) {
        const fs::path path = canonical(articles[i].path);
        const bool below = std::ranges::any_of(folders, [&](const fs::path& f) { return is_below(path, f); });
        result[i] = below || std::ranges::find(focus, articles[i].id) != focus.end();
    }
    return result;
}

}  // namespace atodds::ingest
