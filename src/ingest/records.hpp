#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "atodds/error.hpp"
#include "ingest/flat_object.hpp"

namespace atodds::ingest {

/// An article record as its fields give it, before dates are weighed. Empty texts: not given.
struct Record {
    std::string id;
    std::string outlet;
    std::string published;
    std::string title;
    std::string url;
    std::string language;
    std::string text;
};

/// Which numbers of a JSON object are taken as fields: in an article record whole ones only (ids), in a table all.
enum class Numbers { whole, all };
/// The texts and numbers of a JSON object. Error: no JSON, or no object.
Result<Fields> read_fields(std::string_view json, Numbers numbers);

/// An article record of named fields, under any of the names that corpora use. Returns the reason when it has no text.
std::variant<Record, std::string> record_of(const Fields& fields);

/// Reads one record (a JSON object). Returns the reason when it is none: no JSON, no object, no text.
std::variant<Record, std::string> parse_record(std::string_view json);

/// True when a text begins like a JSON object or a list of them.
bool looks_like_json(std::string_view beginning);

/// One object of a JSON text and where it begins.
struct JsonItem {
    std::string_view json;
    std::size_t offset = 0;
};

/// The records of a whole JSON text: the members of a list, of the list "articles" of an object, or the one
/// object itself. Each is cut out unparsed, so that one broken record spoils no other. Empty when the text is
/// of another shape.
std::vector<JsonItem> split_records(std::string_view json);

/// True for the project's own JSON files that lie beside articles (gold, reports): an object with "format":
/// "atodds-...".
bool is_own_format(std::string_view json);

/// Name of the site in a URL, without "www." ("https://www.example.org/a" -> "example.org"); empty when there
/// is none.
std::string site_of(std::string_view url);

}  // namespace atodds::ingest
