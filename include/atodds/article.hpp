#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "atodds/date.hpp"
#include "atodds/span.hpp"

namespace atodds {

/// Where an article's date comes from, in falling order of trust from flag to header (contract, "Which date is right").
enum class DateSource { flag, trusted, text, manifest, header, none };

struct Published {
    std::optional<PartialDate> value;
    DateSource source = DateSource::none;
    std::optional<PartialDate> other;  ///< a second date that disagrees by more than two days
};

/// One article of one outlet. It owns its text; every Span of a mention or claim points into `text`.
struct Article {
    std::string id;
    std::string path;   ///< as the user can open it; for a record the file that holds it
    std::string outlet;
    std::string title;
    std::string url;
    std::string language;  ///< BCP 47 primary tag; empty: not stated
    std::string text;      ///< UTF-8, header block and byte order mark included, as offsets count them
    std::uint32_t body = 0;  ///< offset of the first byte after the header block
    /// Offset range of the headline within `text`; empty when the title is not part of it (records, manifest titles).
    Span title_span;
    Published published;
    std::optional<std::string> converted_from;  ///< the encoding the file was in, when it was not UTF-8
    /// For a record: the line and column of the record in its file, 1-based; 0 for a plain file, where the line is counted.
    std::uint32_t record_line = 0;
    std::uint32_t record_column = 0;
    std::string family;  ///< the publisher that outlets share, where the settings name one
    bool of_table = false;  ///< a row of a table, or the excerpt beside it; made only where a finding speaks of the row
    std::string origin;  ///< id of its near-duplicate group; set by link
};

}  // namespace atodds
