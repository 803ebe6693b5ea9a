#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace atodds::ingest {

/// What a column named after its figures counts: "Households displaced (total)" is displaced, households.
struct MeasureHeading {
    std::string measure;
    std::string unit;  ///< empty: the heading does not say
};

/// Reads a heading in the form of heading_key(). Nothing when it holds a word that is neither a measure, nor what is counted,
/// nor one of the small words around them: "killed by", "killed 2019" and "killer" are no such columns.
std::optional<MeasureHeading> read_measure_heading(std::string_view key);

}  // namespace atodds::ingest
