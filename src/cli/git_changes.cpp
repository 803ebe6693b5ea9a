#include "cli/git_changes.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <set>

extern char** environ;

namespace atodds::cli {
namespace {

namespace fs = std::filesystem;
using pipeline::ChangedPath;
using pipeline::LineRange;

constexpr std::array<std::string_view, 5> record_endings{".ndjson", ".jsonl", ".json", ".csv", ".tsv"};
constexpr std::size_t pipe_bytes = 1U << 16U;

struct Done {
    bool ran = false;
    int code = 0;
    std::string output;
};

std::string read_all(int descriptor) {
    std::string out;
    std::array<char, pipe_bytes> bytes{};
    for (ssize_t count = 0; (count = ::read(descriptor, bytes.data(), bytes.size())) != 0;) {
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) break;
        out.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return out;
}

/// Runs git in a folder, without a shell; its messages go nowhere, as ours say what is wrong.
Done git(const std::string& folder, const std::vector<std::string>& words) {
    std::vector<std::string> all{"git", "-C", folder};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failure = ::posix_spawnp(&child, "git", &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    Done done;
    if (failure == 0) {
        done.output = read_all(pipe[0]);
        int status = 0;
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
        }
        done.ran = true;
        done.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    ::close(pipe[0]);
    return done;
}

Error since_error(std::string message, std::string hint) {
    return Error{ErrorCode::bad_option, "--since: " + std::move(message), {}, 0, 0, std::move(hint)};
}

std::string without_line_end(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::vector<std::string> split_at_zeros(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\0', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::uint32_t number_at(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string added_text(std::string_view diff) {
    std::string out;
    for (std::size_t at = 0; at < diff.size();) {
        const std::size_t end = std::min(diff.find('\n', at), diff.size());
        if (diff[at] == '+') out.append(diff.substr(at + 1, end - at)) += '\n';
        at = end + 1;
    }
    return out;
}

/// The top folder of the tree that holds a path.
Result<std::string> top_of(const std::string& path) {
    std::error_code ignored;
    const fs::path full = fs::absolute(path, ignored);
    const fs::path folder = fs::is_directory(full, ignored) ? full : full.parent_path();
    const Done done = git(folder.string(), {"rev-parse", "--show-toplevel"});
    if (!done.ran || done.code == 127)
        return since_error("git cannot be run", "install git, or name changed files by --changed");
    if (done.code != 0) return since_error(path + " is not in a git tree", "name changed files by --changed");
    return without_line_end(done.output);
}

/// Where a revision and what is checked out part; for a branch that went on, only our side of it counts.
Result<std::string> base_of(const std::string& top, const std::string& revision) {
    const Done known =
        git(top, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (known.code != 0 || revision.empty())
        return since_error("git knows no revision \"" + revision + "\" in " + top,
                           "a shallow checkout may lack it: fetch it, or check out with the whole history");
    const std::string commit = without_line_end(known.output);
    const Done base = git(top, {"merge-base", commit, "HEAD"});
    return base.code == 0 ? without_line_end(base.output) : commit;
}

ChangedPath change_of(const std::string& top, const std::string& base, const std::string& name) {
    ChangedPath change{(fs::path(top) / name).string()};
    const fs::path path(name);
    const bool manifest = path.filename() == "manifest.json";
    if (!manifest && std::ranges::find(record_endings, path.extension().string()) == record_endings.end())
        return change;
    change.whole = false;
    const Done diff =
        git(top, {"diff", "--no-color", "--no-ext-diff", "--no-renames", "--unified=0", base, "--", name});
    if (manifest)
        change.manifest_text = added_text(diff.output);
    else
        change.lines = changed_lines(diff.output);
    return change;
}

}  // namespace

std::vector<LineRange> changed_lines(std::string_view diff) {
    std::vector<LineRange> lines;
    for (std::size_t at = 0; at < diff.size();) {
        const std::size_t end = std::min(diff.find('\n', at), diff.size());
        const std::string_view line = diff.substr(at, end - at);
        at = end + 1;
        const std::size_t plus = line.find(" +");
        if (!line.starts_with("@@ -") || plus == std::string_view::npos) continue;
        const std::string_view range = line.substr(plus + 2, line.find(' ', plus + 2) - plus - 2);
        const std::size_t comma = range.find(',');
        const std::uint32_t first = number_at(range, 0);
        const std::uint32_t count =
            comma == std::string_view::npos ? 1 : number_at(range.substr(comma + 1), 0);
        if (count > 0) lines.push_back({first, first + count - 1});
    }
    return lines;
}

Result<std::vector<ChangedPath>> changes_since(const std::string& revision,
                                               const std::vector<std::string>& paths) {
    std::set<std::string> tops;
    for (const std::string& path : paths) {
        if (path == "-") return since_error("the standard input is in no git tree", "give files or folders");
        auto top = top_of(path);
        if (!top) return top.error();
        tops.insert(*top);
    }
    std::vector<ChangedPath> changes;
    for (const std::string& top : tops) {
        const auto base = base_of(top, revision);
        if (!base) return base.error();
        const Done diff =
            git(top, {"diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", *base, "--"});
        const Done untracked = git(top, {"ls-files", "--others", "--exclude-standard", "-z"});
        if (diff.code != 0 || untracked.code != 0)
            return since_error("git could not list what has changed in " + top, "run git status there");
        for (const std::string& name : split_at_zeros(diff.output))
            changes.push_back(change_of(top, *base, name));
        for (const std::string& name : split_at_zeros(untracked.output))
            changes.push_back({(fs::path(top) / name).string()});
    }
    return changes;
}

}  // namespace atodds::cli
