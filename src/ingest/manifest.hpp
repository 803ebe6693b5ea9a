#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "atodds/date.hpp"
#include "atodds/error.hpp"
#include "atodds/options.hpp"
#include "ingest/skips.hpp"

namespace atodds::ingest {

/// What manifest.json says of one file. Empty texts: not said.
struct ManifestEntry {
    std::string file;  ///< below the manifest's folder, with '/'
    std::string id;
    std::string outlet;
    std::optional<PartialDate> published;
    bool trusted = false;
    std::string title;
    std::string url;
    std::string language;
    std::uint32_t line = 0;  ///< where the manifest names the file, 1-based
    std::uint32_t column = 0;
};

struct Manifest {
    std::string path;
    DateOrder date_order = DateOrder::unset;
    std::map<std::string, ManifestEntry> entries;  ///< by file
};

/// Reads the text of a manifest; `path` is for messages. `order`, when set, wins over the manifest's own
/// date_order. Error: no JSON, another shape, a file named twice, a date that cannot exist. A date whose
/// order is not known is passed over and counted in `skips`.
Result<Manifest> parse_manifest(std::string_view text, const std::string& path, DateOrder order,
                                Skips& skips);

}  // namespace atodds::ingest
