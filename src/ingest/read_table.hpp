#pragma once
#include <string>
#include <variant>
#include <vector>

#include "atodds/error.hpp"
#include "atodds/options.hpp"
#include "ingest/columns.hpp"
#include "ingest/find_files.hpp"
#include "ingest/records.hpp"
#include "ingest/skips.hpp"

namespace atodds::ingest {

/// An article that is a row of a table.
struct RecordRow {
    Record record;
    std::uint32_t line = 1;
};

/// A table of figures; where several columns hold figures, a table for each of them.
using Tables = std::vector<Table>;

/// What a file of rows turned out to be: figures, articles, or neither (then why).
using Rows = std::variant<Tables, std::vector<RecordRow>, std::string>;

/// Reads comma-, semicolon- or tab-separated values, first row the names of the columns. A row with a fault or with another number
/// of cells is counted and named. Error: a mapped column that is not there.
Result<Rows> read_separated(const FoundFile& file, std::string_view text, const Options& options, Skips& skips);

/// True when the first record of an NDJSON file is a row of figures: by the mapping, or by common names of its fields and no
/// article text.
bool is_figure_record(std::string_view json, const ColumnMap& map);

/// Reads NDJSON records as rows; the columns are all keys of all records.
Result<Tables> read_record_table(const FoundFile& file, std::string_view text, const Options& options, Skips& skips);

/// A file of facts, in either form. Error: it cannot be read, or holds no row with a measure and a value.
Result<Tables> read_facts(const std::string& path, const Options& options, Skips& skips);

}  // namespace atodds::ingest
