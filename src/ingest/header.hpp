#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "atodds/span.hpp"

namespace atodds::ingest {

/// The header block of a text file: its values by lower-case key, and where the body begins.
struct Header {
    struct Field {
        std::string value;
        Span span;  ///< of the value within the file's text
    };
    std::map<std::string, Field> fields;
    std::uint32_t body =
        0;  ///< offset of the first byte after the block; after the byte order mark when there is none

    /// A field's value; empty when it is missing.
    std::string_view get(std::string_view key) const;
};

/// Reads the header block at the start of a text: lines of `key: value` ended by a blank line, or between
/// `---` fences, or the one line `date 2020-01-31` with the article after a blank. Without fences the first
/// key must be one of outlet, date, published, url, title, source, language. A text that only looks alike has
/// no header.
Header read_header(std::string_view text);

/// The headline of a body without one in its header: its first line, when more text follows and it reads like
/// a headline (short, no full stop at its end, no date line).
std::optional<Span> first_line_headline(std::string_view text, std::uint32_t body);

}  // namespace atodds::ingest
