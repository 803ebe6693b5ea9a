#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace atodds::ingest {

/// Texts and whole numbers of a JSON object by key; other values are left out. Of a repeated key the last one
/// holds.
using Fields = std::map<std::string, std::string, std::less<>>;

/// Reads a JSON object without nested values several times faster than the general parser, which is what most
/// of the time of reading records would go to. Nothing when the text is anything else, well-formed or not:
/// the general parser knows. The text must be UTF-8.
std::optional<Fields> read_flat_object(std::string_view json);

}  // namespace atodds::ingest
