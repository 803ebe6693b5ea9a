#include "ingest/read_table.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "ingest/csv.hpp"
#include "ingest/dates.hpp"
#include "ingest/input.hpp"
#include "ingest/words.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace atodds::ingest {
namespace {

constexpr std::size_t largest_table = 1U << 30U;  // more is a database, not a file that people review

std::string at_line(const FoundFile& file, std::uint32_t line) { return file.path + ':' + std::to_string(line); }

Table table_of(const FoundFile& file, const Columns& columns, const std::vector<std::string>& header) {
    Table table;
    table.path = file.path;
    table.id = file.id;
    table.name = file.path == "-" ? "stdin" : std::filesystem::path(file.path).stem().string();
    for (std::size_t field = 0; field < field_count; ++field) {
        table.headings[field] = std::string(field_word(static_cast<Field>(field)));
        if (!columns.of[field].empty()) table.headings[field] = header[columns.of[field].front()];
    }
    return table;
}

/// A table for each reading of the columns. Those of a file with several have names of their own.
Tables tables_of(const FoundFile& file, const std::vector<Columns>& columns, const std::vector<std::string>& header) {
    Tables tables;
    for (const Columns& one : columns) {
        tables.push_back(table_of(file, one, header));
        Table& table = tables.back();
        if (columns.size() > 1) table.id += '#' + table.headings[static_cast<std::size_t>(Field::value)];
    }
    return tables;
}

std::optional<PartialDate> date_of(const std::string& cell, DateOrder order, const std::string& place, Skips& skips) {
    if (cell.empty()) return std::nullopt;
    const ReadDate read = read_date(cell, order);
    if (read.reading == DateReading::date) return read.date;
    const char* why = "it is no date in a form that is known";
    if (read.reading == DateReading::ambiguous) why = "the order of day and month is not known (set --date-order)";
    if (read.reading == DateReading::impossible) why = "it is a date that does not exist";
    skips.add("date", why, place);
    return std::nullopt;
}

/// Takes rows in as they are read.
class RowTaker {
  public:
    RowTaker(const FoundFile& file, const std::vector<Columns>& columns, const Options& options, Skips& skips)
        : file_(file), columns_(columns), options_(options), skips_(skips) {}

    /// Adds the row to each table for which it has a value.
    void take(Tables& tables, const std::vector<std::string>& cells, std::uint32_t line) const {
        std::optional<TableRow> dated;  // dates are read, and their faults counted, once a line
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            TableRow row = row_of(columns_[i], cells, line);
            if (row[Field::value].empty() && row[Field::low].empty() && row[Field::high].empty()) continue;
            if (!dated) dated = with_dates(row);
            row.from = dated->from;
            row.until = dated->until;
            tables[i].rows.push_back(std::move(row));
        }
        if (!dated) skips_.add("row", "it has no value", at_line(file_, line));
    }

  private:
    TableRow with_dates(TableRow row) const {
        const std::string place = at_line(file_, row.line);
        const DateOrder order = file_.date_order != DateOrder::unset ? file_.date_order : options_.date_order;
        row.from = date_of(row[Field::date], order, place, skips_);
        row.until = date_of(row[Field::until], order, place, skips_);
        return row;
    }

    const FoundFile& file_;
    const std::vector<Columns>& columns_;
    const Options& options_;
    Skips& skips_;
};

/// The next sound row under a header of `width` cells; faults on the way are counted.
bool next_row(CsvReader& csv, const FoundFile& file, std::size_t width, Skips& skips) {
    for (;;) {
        const CsvReader::Got got = csv.next();
        if (got == CsvReader::Got::end) return false;
        if (got == CsvReader::Got::fault) {
            skips.add("record", csv.fault(), at_line(file, csv.fault_line()) + ':' + std::to_string(csv.fault_column()));
        } else if (width != 0 && csv.cells().size() != width) {
            skips.add("record", "it has not as many cells as there are columns", at_line(file, csv.line()));
        } else {
            return true;
        }
    }
}

std::vector<RecordRow> read_articles(CsvReader& csv, const FoundFile& file, const std::vector<std::string>& header, Skips& skips) {
    std::vector<RecordRow> articles;
    while (next_row(csv, file, header.size(), skips)) {
        Fields fields;
        for (std::size_t i = 0; i < header.size(); ++i)
            if (!csv.cells()[i].empty()) fields[header[i]] = csv.cells()[i];
        auto record = record_of(fields);
        if (const auto* why = std::get_if<std::string>(&record)) skips.add("record", *why, at_line(file, csv.line()));
        else articles.push_back({std::move(std::get<Record>(record)), csv.line()});
    }
    return articles;
}

std::string lacks_columns(const std::vector<std::string>& header) {
    std::string names;
    for (const std::string& heading : header) names += (names.empty() ? "" : ", ") + heading;
    return "its columns (" + names + ") name no figure beside an excerpt or a measure, and no article text; tell with --map which do";
}

bool has_text(const std::vector<std::string>& header) {
    Fields fields;
    for (const std::string& heading : header) fields[heading] = "x";
    return std::holds_alternative<Record>(record_of(fields));
}

Error in_file(Error error, const FoundFile& file) {
    error.path = file.path;
    return error;
}

bool maps_figure(const ColumnMap& map) {
    return map.contains(Field::value) || map.contains(Field::low) || map.contains(Field::high);
}

struct KeptRecord {
    Fields fields;
    std::uint32_t line;
};

std::vector<KeptRecord> records_of(const FoundFile& file, std::string_view text, Skips& skips) {
    std::vector<KeptRecord> records;
    std::uint32_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty()) continue;
        auto fields = read_fields(line, Numbers::all);
        if (fields) records.push_back({std::move(*fields), number});
        else skips.add("record", fields.error().message, at_line(file, number));
    }
    return records;
}

std::vector<std::string> keys_of(const std::vector<KeptRecord>& records) {
    std::set<std::string> keys;
    for (const KeptRecord& record : records)
        for (const auto& [key, value] : record.fields) keys.insert(key);
    return {keys.begin(), keys.end()};
}

Result<std::string> text_of(const std::string& path) {
    auto input = Input::open(path);
    if (!input) return input.error();
    auto bytes = input->read_all(largest_table);
    if (!bytes || input->failed()) return Error{ErrorCode::unreadable, "cannot be read to its end", path};
    auto text = text::to_utf8(std::move(*bytes));
    if (!text) return Error{ErrorCode::bad_encoding, "is binary data, not text", path};
    return text->text.substr(text::byte_order_mark(text->text));
}

}  // namespace

Result<Rows> read_separated(const FoundFile& file, std::string_view text, const Options& options, Skips& skips) {
    CsvReader csv(text, ascii_lower(file.path).ends_with(".csv") || file.path == "-" ? guess_separator(text) : '\t');
    if (!next_row(csv, file, 0, skips)) return Rows(std::string("it is empty"));
    const std::vector<std::string> header = csv.cells();
    auto columns = find_columns(header, options.columns);
    if (!columns) return in_file(columns.error(), file);
    const std::vector<Columns> readings = figure_columns(header, *columns);
    if (readings.empty()) {
        if (!maps_figure(options.columns) && has_text(header)) return Rows(read_articles(csv, file, header, skips));
        return Rows(lacks_columns(header));
    }
    Tables tables = tables_of(file, readings, header);
    const RowTaker taker(file, readings, options, skips);
    while (next_row(csv, file, header.size(), skips)) taker.take(tables, csv.cells(), csv.line());
    return Rows(std::move(tables));
}

bool is_figure_record(std::string_view json, const ColumnMap& map) {
    if (maps_figure(map)) return true;
    const auto fields = read_fields(json, Numbers::all);
    if (!fields || std::holds_alternative<Record>(record_of(*fields))) return false;
    std::vector<std::string> keys;
    for (const auto& [key, value] : *fields) keys.push_back(key);
    const auto columns = find_columns(keys, {});
    return columns && !figure_columns(keys, *columns).empty();
}

Result<Tables> read_record_table(const FoundFile& file, std::string_view text, const Options& options, Skips& skips) {
    const std::vector<KeptRecord> records = records_of(file, text, skips);
    const std::vector<std::string> header = keys_of(records);
    auto columns = find_columns(header, options.columns);
    if (!columns) return in_file(columns.error(), file);
    std::vector<Columns> readings = figure_columns(header, *columns);
    if (readings.empty()) readings.push_back(*columns);  // mapped to figures, with nothing said of what they are
    Tables tables = tables_of(file, readings, header);
    const RowTaker taker(file, readings, options, skips);
    std::vector<std::string> cells(header.size());
    for (const KeptRecord& record : records) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            const auto found = record.fields.find(header[i]);
            cells[i] = found == record.fields.end() ? std::string() : found->second;
        }
        taker.take(tables, cells, record.line);
    }
    return tables;
}

Result<Tables> read_facts(const std::string& path, const Options& options, Skips& skips) {
    auto text = text_of(path);
    if (!text) return text.error();
    Options own = options;  // a facts file has names of its own, whatever the tables are called
    own.columns.clear();
    const FoundFile file{path, std::filesystem::path(path).filename().generic_string(), {}, true, nullptr, options.date_order};
    Result<Tables> tables = Tables{};
    if (trim(*text).starts_with('{')) {
        tables = read_record_table(file, *text, own, skips);
    } else {
        auto rows = read_separated(file, *text, own, skips);
        if (!rows) return rows.error();
        if (auto* found = std::get_if<Tables>(&*rows)) tables = std::move(*found);
    }
    if (!tables) return tables;
    for (Table& table : *tables) {
        std::erase_if(table.rows, [&](const TableRow& row) { return row[Field::measure].empty(); });
        table.facts = true;
    }
    std::erase_if(*tables, [](const Table& table) { return table.rows.empty(); });
    if (tables->empty())
        return Error{ErrorCode::no_articles, "holds no fact", path, 0, 0, "a fact needs a measure and a value, or low and high"};
    return tables;
}

}  // namespace atodds::ingest
