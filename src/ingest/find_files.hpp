#pragma once
#include <memory>
#include <string>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/options.hpp"
#include "ingest/manifest.hpp"
#include "ingest/skips.hpp"

namespace atodds::ingest {

/// A file to read.
struct FoundFile {
    std::string path;    ///< as it can be opened; "-" for the standard input
    std::string id;      ///< its path below the PATH it was found under, with '/'; where two would have one id, with folders before it
    std::string folder;  ///< nearest named folder below that PATH; empty: directly in it
    bool given = false;  ///< named on the command line, so that it is read whatever its name
    const ManifestEntry* entry = nullptr;  ///< what a manifest says of it
    DateOrder date_order = DateOrder::unset;
};

/// The files below some paths, ordered by id and path, each once however often it was named. Owns the
/// manifests.
struct FoundFiles {
    std::vector<FoundFile> files;
    std::vector<std::unique_ptr<Manifest>> manifests;
};

/// Searches the paths. In folders, files that end in .txt, .text, .ndjson, .jsonl or .json are taken, hidden
/// ones are not; others, folders that cannot be read and links that lead nowhere are counted in `skips`. A manifest.json speaks for the files of its folder and the
/// folders in it. Error: a path that does not exist, a bad manifest, a manifest that names a file that is not
/// there.
Result<FoundFiles> find_files(const std::vector<std::string>& paths, DateOrder order, Skips& skips);

}  // namespace atodds::ingest
