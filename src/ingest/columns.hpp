#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/table.hpp"

namespace atodds::ingest {

/// The word for a field on the command line and in a configuration: "excerpt", "value", "place" ...
std::string_view field_word(Field field);
std::optional<Field> field_of(std::string_view word);

/// Reads "value=Figure", "place=Town+Country" (two columns, joined) or "measure:=people displaced" (one text for all rows); several
/// stand with commas between them, a comma of a column's name is written "\,". Adds them to the map.
std::optional<Error> add_mapping(ColumnMap& map, std::string_view text);

/// Which columns of a table hold what.
struct Columns {
    std::vector<std::vector<std::size_t>> of;  ///< by field: indexes of its columns
    std::vector<std::string> fixed;            ///< by field: the text that holds for all rows

    bool has(Field field) const {
        return !of[static_cast<std::size_t>(field)].empty() || !fixed[static_cast<std::size_t>(field)].empty();
    }
};

/// Finds the columns of a header: those that are mapped by their name, the others by common names for what they hold. Names
/// match whatever their case and marks ("Reported_Figure" is "reported figure"). Error: a mapped column that is not there.
Result<Columns> find_columns(const std::vector<std::string>& header, const ColumnMap& map);

/// True when the columns make a table of figures: a value, or an end of a range, beside an excerpt or a measure.
bool holds_figures(const Columns& columns);

/// The readings of a table's columns: one where holds_figures(), else one for each column that is named after what it counts
/// ("Killed", "Households displaced"), unless the mapping or a column says what the values are. Empty: no table of figures.
std::vector<Columns> figure_columns(const std::vector<std::string>& header, const Columns& columns);

/// The cells of a row as fields.
TableRow row_of(const Columns& columns, const std::vector<std::string>& cells, std::uint32_t line);

}  // namespace atodds::ingest
