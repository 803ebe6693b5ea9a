#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "atodds/article.hpp"
#include "atodds/options.hpp"
#include "ingest/find_files.hpp"
#include "ingest/flags.hpp"
#include "ingest/records.hpp"
#include "ingest/skips.hpp"

namespace atodds::ingest {

/// What all articles of a run share while they are made.
struct Making {
    const Options& options;
    Flags& flags;
    Skips& skips;
};

/// The article in a text file. Nothing, and a skip, when the bytes hold none: binary data, no text, another
/// language.
std::optional<Article> article_of_text(const FoundFile& file, std::string bytes, const Making& making);

/// Where a record stands in its file, 1-based, and its id when it names none itself.
struct RecordPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string default_id;
    std::optional<std::string> converted_from;
};
std::optional<Article> article_of_record(const FoundFile& file, Record record, const RecordPlace& place,
                                         const Making& making);

}  // namespace atodds::ingest
