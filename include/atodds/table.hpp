#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "atodds/date.hpp"

namespace atodds {

/// What a column of a table, or of a facts file, can hold.
enum class Field { id, excerpt, value, low, high, unit, measure, subject, place, date, until, source, url };
constexpr std::size_t field_count = 13;

/// Where one field of a row comes from: columns, whose texts are joined, or one text for all rows.
struct ColumnSource {
    std::vector<std::string> columns;
    std::optional<std::string> fixed;
};

/// The columns of a table by what they hold. What it does not name is found by common names of columns.
using ColumnMap = std::map<Field, ColumnSource>;

/// One row as its cells give it. A field without a column is an empty text.
struct TableRow {
    std::uint32_t line = 0;  ///< in the file, 1-based
    std::array<std::string, field_count> cells;
    std::optional<PartialDate> from;   ///< of the date
    std::optional<PartialDate> until;  ///< of the end of the window; nothing: one date

    const std::string& operator[](Field field) const { return cells[static_cast<std::size_t>(field)]; }
    std::string& operator[](Field field) { return cells[static_cast<std::size_t>(field)]; }
};

/// A dataset of figures, or a list of facts that figures are to agree with.
struct Table {
    std::string path;  ///< as the user can open it
    std::string id;    ///< its path below the PATH it was found under
    std::string name;  ///< file name without its ending: the voice of its rows
    bool facts = false;
    std::array<std::string, field_count> headings;  ///< names of the columns of each field
    std::vector<TableRow> rows;
};

}  // namespace atodds
