#include "ingest/find_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "ingest/input.hpp"
#include "ingest/words.hpp"
#include "text/encoding.hpp"

namespace atodds::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> article_endings{".txt",  ".text", ".ndjson", ".jsonl",
                                                          ".json", ".csv",  ".tsv",    ".tab"};
constexpr const char* manifest_name = "manifest.json";
constexpr std::size_t largest_manifest = 64U << 20U;

bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.size() > 1 && name[0] == '.' && name != "..";
}

bool has_article_ending(const fs::path& path) {
    return std::ranges::find(article_endings, ascii_lower(path.extension().string())) !=
           article_endings.end();
}

// The last folder of a path that is named by more than figures ("bbc" of "bbc/2020/01/a.txt").
std::string named_folder(const fs::path& below) {
    std::string folder;
    for (const fs::path& part : below.parent_path()) {
        const std::string name = part.string();
        const bool has_letter = std::ranges::any_of(name, [](char c) { return c >= 'A' && c != '_'; });
        if (has_letter && name != "..") folder = name;
    }
    return folder;
}

Error with_path(ErrorCode code, const std::string& path, std::string message, std::string hint = {}) {
    return Error{code, std::move(message), path, 0, 0, std::move(hint)};
}

/// What lies in a folder and is not read: its path, what it is, and why.
using Oddity = std::tuple<fs::path, std::string, std::string>;

/// Takes one more folder of the file's path, as it was given, into its id. False: it has no more.
bool lengthen(FoundFile& file) {
    const std::string path = fs::path(file.path).lexically_normal().generic_string();
    const std::size_t before = path.size() - std::min(path.size(), file.id.size() + 1);  // the slash before the id
    if (before == 0 || !path.ends_with('/' + file.id)) return false;
    file.id = path.substr(path.rfind('/', before - 1) + 1);
    return true;
}

/// Files below several paths may have one id: each then takes as many folders before it as tell them apart ("a/index.txt",
/// "b/index.txt").
void tell_apart(std::vector<FoundFile>& files) {
    for (bool longer = true; longer;) {
        longer = false;
        std::map<std::string, std::vector<FoundFile*>> by_id;
        for (FoundFile& file : files) by_id[file.id].push_back(&file);
        for (const auto& [id, same] : by_id)
            if (same.size() > 1)
                for (FoundFile* file : same) longer |= lengthen(*file);
    }
}

/// Collects the files of one run.
class Search {
  public:
    Search(DateOrder order, Skips& skips) : order_(order), skips_(skips) {}

    std::optional<Error> add(const std::string& path) {
        if (path == "-") {
            keep({"-", "-", {}, true, nullptr, order_}, "-");
            return std::nullopt;
        }
        std::error_code failure;
        const fs::file_status status = fs::status(path, failure);
        if (status.type() == fs::file_type::not_found) {
            return with_path(ErrorCode::not_found, path, "no such file or folder");
        }
        if (failure) return with_path(ErrorCode::unreadable, path, "cannot be read: " + failure.message());
        return fs::is_directory(status) ? add_folder(path) : add_file(path);
    }

    FoundFiles finish() {
        FoundFiles found;
        for (auto& [key, file] : files_) found.files.push_back(std::move(file));
        tell_apart(found.files);
        std::ranges::sort(found.files, [](const FoundFile& a, const FoundFile& b) {
            return std::tie(a.id, a.path) < std::tie(b.id, b.path);
        });
        found.manifests = std::move(manifests_);
        return found;
    }

  private:
    // One file may lie below two of the paths: the longer id, then the first in order, is kept whatever the
    // order of the paths.
    void keep(FoundFile file, const std::string& key) {
        const auto [found, added] = files_.try_emplace(key, file);
        if (added) return;
        FoundFile& kept = found->second;
        const bool given = kept.given || file.given;
        const auto rank = [](const FoundFile& f) {
            return std::tuple(-static_cast<int>(f.id.size()), f.id, f.path);
        };
        if (rank(file) < rank(kept)) kept = std::move(file);
        kept.given = given;
    }

    std::optional<Error> add_file(const fs::path& path) {
        const fs::path folder = path.parent_path();
        auto manifest = manifest_of(folder.empty() ? fs::path(".") : folder, folder / manifest_name);
        if (!manifest) return manifest.error();
        FoundFile file{path.string(), path.filename().generic_string(), {}, true, nullptr, order_};
        describe(file, *manifest, file.id);
        keep(std::move(file), key_of(path));
        return std::nullopt;
    }

    std::optional<Error> add_folder(const fs::path& root) {
        std::vector<fs::path> paths;
        if (auto error = list(root, paths)) return error;
        std::map<fs::path, Manifest*> manifests;
        for (const fs::path& path : paths) {
            if (path.filename() != manifest_name) continue;
            auto manifest = manifest_of(path.parent_path(), path);
            if (!manifest) return manifest.error();
            if (auto error = check_files(**manifest, path.parent_path())) return error;
            manifests[path.parent_path()] = *manifest;
        }
        for (const fs::path& path : paths) {
            if (path.filename() != manifest_name) add_found(root, path, manifests);
        }
        return std::nullopt;
    }

    void add_found(const fs::path& root, const fs::path& path,
                   const std::map<fs::path, Manifest*>& manifests) {
        const fs::path below = path.lexically_relative(root);
        FoundFile file{path.string(), below.generic_string(), named_folder(below), false, nullptr, order_};
        for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
            const auto found = manifests.find(folder);
            if (found != manifests.end()) {
                describe(file, found->second, path.lexically_relative(folder).generic_string());
                break;
            }
            if (folder == root || folder == folder.parent_path()) break;
        }
        if (!has_article_ending(path) && file.entry == nullptr) {
            if (!passed_over_.insert(key_of(path)).second) return;
            skips_.add("other file", "its ending is not that of an article (.txt, .ndjson, .jsonl, .json, .csv, .tsv)",
                       path.string());
            return;
        }
        keep(std::move(file), key_of(path));
    }

    /// The files below a folder, and what lies there and cannot be read. In order, whatever the order the system gives them in.
    std::optional<Error> list(const fs::path& root, std::vector<fs::path>& paths) {
        std::vector<fs::path> folders{root};
        std::set<Oddity> oddities;
        while (!folders.empty()) {
            const fs::path folder = std::move(folders.back());
            folders.pop_back();
            std::error_code failure;
            for (fs::directory_iterator at(folder, failure); !failure && at != fs::directory_iterator(); at.increment(failure))
                take(*at, folders, paths, oddities);
            if (!failure) continue;
            if (folder == root) return with_path(ErrorCode::unreadable, root.string(), "cannot be read: " + failure.message());
            oddities.emplace(folder, "folder", "it cannot be read: " + failure.message());
        }
        for (const auto& [path, what, why] : oddities)
            if (passed_over_.insert(fs::absolute(path).lexically_normal().string()).second) skips_.add(what, why, path.string());
        std::ranges::sort(paths);
        return std::nullopt;
    }

    static void take(const fs::directory_entry& entry, std::vector<fs::path>& folders, std::vector<fs::path>& paths,
                     std::set<Oddity>& oddities) {
        if (is_hidden(entry.path())) return;
        std::error_code failure, ignored;
        const fs::file_status status = entry.status(failure);
        const bool link = entry.is_symlink(ignored);
        const char* const kind = has_article_ending(entry.path()) ? "file" : "other file";
        if (fs::is_regular_file(status)) {
            paths.push_back(entry.path());
        } else if (fs::is_directory(status)) {
            link ? void(oddities.emplace(entry.path(), "other folder", "links to folders are not followed"))
                 : folders.push_back(entry.path());
        } else if (link && status.type() == fs::file_type::not_found) {
            oddities.emplace(entry.path(), kind, "it is a link that leads nowhere");
        } else if (failure) {
            oddities.emplace(entry.path(), kind, "it cannot be read: " + failure.message());
        } else {
            oddities.emplace(entry.path(), "other file", "it is no file of bytes");
        }
    }

    static void describe(FoundFile& file, const Manifest* manifest, const std::string& below) {
        if (manifest == nullptr) return;
        file.date_order = manifest->date_order;
        const auto entry = manifest->entries.find(below);
        if (entry != manifest->entries.end()) file.entry = &entry->second;
    }

    // The manifest of a folder, read once; null when there is none.
    Result<Manifest*> manifest_of(const fs::path& folder, const fs::path& path) {
        std::error_code ignored;
        if (!fs::is_regular_file(path, ignored)) return static_cast<Manifest*>(nullptr);
        const std::string key = key_of(folder);
        if (const auto known = by_folder_.find(key); known != by_folder_.end()) return known->second;
        auto input = Input::open(path.string());
        if (!input) return input.error();
        auto bytes = input->read_all(largest_manifest);
        auto text = bytes ? text::to_utf8(std::move(*bytes)) : std::nullopt;
        if (!text) return with_path(ErrorCode::bad_manifest, path.string(), "is not a text");
        const std::string_view json = std::string_view(text->text).substr(text::byte_order_mark(text->text));
        auto manifest = parse_manifest(json, path.string(), order_, skips_);
        if (!manifest) return manifest.error();
        manifests_.push_back(std::make_unique<Manifest>(std::move(*manifest)));
        return by_folder_[key] = manifests_.back().get();
    }

    static std::optional<Error> check_files(const Manifest& manifest, const fs::path& folder) {
        for (const auto& [file, entry] : manifest.entries) {
            std::error_code ignored;
            if (fs::is_regular_file(folder / file, ignored)) continue;
            return Error{ErrorCode::bad_manifest,
                         "names " + file + ", and there is no such file",
                         manifest.path,
                         entry.line,
                         entry.column,
                         "remove the entry or add the file"};
        }
        return std::nullopt;
    }

    static std::string key_of(const fs::path& path) {
        std::error_code ignored;
        const fs::path canonical = fs::weakly_canonical(path, ignored);
        return canonical.empty() ? path.string() : canonical.string();
    }

    DateOrder order_;
    Skips& skips_;
    std::map<std::string, FoundFile> files_;  // by canonical path
    std::map<std::string, Manifest*> by_folder_;
    std::set<std::string> passed_over_;
    std::vector<std::unique_ptr<Manifest>> manifests_;
};

}  // namespace

Result<FoundFiles> find_files(const std::vector<std::string>& paths, DateOrder order, Skips& skips) {
    Search search(order, skips);
    for (const std::string& path : paths) {
        if (auto error = search.add(path)) return *error;
    }
    return search.finish();
}

}  // namespace atodds::ingest
