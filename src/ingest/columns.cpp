#include "ingest/columns.hpp"

#include <algorithm>
#include <span>

#include "ingest/measure_columns.hpp"
#include "ingest/words.hpp"

namespace atodds::ingest {
namespace {

using Names = std::span<const std::string_view>;

/// A field with the word for it and the names that columns commonly have for it, in the form of heading_key().
struct FieldInfo {
    Field field;
    std::string_view word;
    Names names;
};

constexpr std::array<std::string_view, 8> id_columns{"id", "row id", "excerpt id", "record id", "ref", "reference", "key", "event id"};
constexpr std::array<std::string_view, 9> excerpt_names{"excerpt", "source excerpt", "source text", "quote", "quotation",
                                                        "snippet", "evidence", "sentence", "text"};
constexpr std::array<std::string_view, 10> value_names{"value", "figure", "quantity", "count", "number", "amount",
                                                       "displacement figure", "reported figure", "best", "total"};
constexpr std::array<std::string_view, 6> low_names{"low", "min", "minimum", "lower", "lower bound", "value low"};
constexpr std::array<std::string_view, 6> high_names{"high", "max", "maximum", "upper", "upper bound", "value high"};
constexpr std::array<std::string_view, 4> unit_names{"unit", "units", "reporting unit", "unit of measure"};
constexpr std::array<std::string_view, 7> measure_names{"measure", "term", "reporting term", "indicator", "metric", "what",
                                                        "variable"};
constexpr std::array<std::string_view, 3> subject_names{"subject", "actor", "entity"};
/// The narrowest first: the place a figure is of.
constexpr std::array<std::string_view, 13> place_names{"place", "location", "specific location", "location name", "where",
                                                       "town",  "village",  "city",              "district",      "province",
                                                       "region", "country", "country or region"};
constexpr std::array<std::string_view, 10> date_columns{"date",  "from",        "start date",     "date start", "event date",
                                                      "as of", "when", "day", "report date", "reporting date"};
constexpr std::array<std::string_view, 5> until_names{"until", "to", "end date", "date end", "through"};
constexpr std::array<std::string_view, 4> source_names{"source", "outlet", "publisher", "source name"};
constexpr std::array<std::string_view, 4> url_columns{"url", "link", "source url", "source link"};

constexpr std::array<FieldInfo, field_count> table_fields{
    FieldInfo{Field::id, "id", id_columns},           FieldInfo{Field::excerpt, "excerpt", excerpt_names},
    FieldInfo{Field::value, "value", value_names},  FieldInfo{Field::low, "low", low_names},
    FieldInfo{Field::high, "high", high_names},     FieldInfo{Field::unit, "unit", unit_names},
    FieldInfo{Field::measure, "measure", measure_names}, FieldInfo{Field::subject, "subject", subject_names},
    FieldInfo{Field::place, "place", place_names},  FieldInfo{Field::date, "date", date_columns},
    FieldInfo{Field::until, "until", until_names},  FieldInfo{Field::source, "source", source_names},
    FieldInfo{Field::url, "url", url_columns}};

/// A heading for comparing: lower case, marks as single spaces.
std::string heading_key(std::string_view heading) {
    std::string key;
    for (const char c : ascii_lower(heading)) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (word) key += c;
        else if (!key.empty() && key.back() != ' ') key += ' ';
    }
    return std::string(trim(key));
}

Error bad_mapping(std::string_view text, std::string hint) {
    return Error{ErrorCode::bad_option, "--map cannot be \"" + std::string(text) + "\"", {}, 0, 0, std::move(hint)};
}

std::string field_words() {
    std::string words;
    for (const FieldInfo& info : table_fields) words += (words.empty() ? "" : ", ") + std::string(info.word);
    return words;
}

/// The parts of a text between separators; a backslash before a separator makes it part of a name.
std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == separator) parts.back() += text[++i];
        else if (text[i] == separator) parts.emplace_back();
        else parts.back() += text[i];
    }
    return parts;
}

std::optional<std::size_t> column_named(const std::vector<std::string>& header, std::string_view name) {
    const std::string key = heading_key(name);
    for (std::size_t i = 0; i < header.size(); ++i)
        if (heading_key(header[i]) == key) return i;
    return std::nullopt;
}

Result<std::vector<std::size_t>> mapped(const std::vector<std::string>& header, const ColumnSource& source) {
    std::vector<std::size_t> found;
    for (const std::string& name : source.columns) {
        const auto column = column_named(header, name);
        if (!column) {
            std::string names;
            for (const std::string& heading : header) names += (names.empty() ? "" : ", ") + heading;
            return Error{ErrorCode::bad_option, "there is no column \"" + name + "\"", {}, 1, 1, "its columns are " + names};
        }
        found.push_back(*column);
    }
    return found;
}

}  // namespace

std::string_view field_word(Field field) { return table_fields[static_cast<std::size_t>(field)].word; }

std::optional<Field> field_of(std::string_view word) {
    const auto found = std::ranges::find(table_fields, word, &FieldInfo::word);
    return found == table_fields.end() ? std::nullopt : std::optional(found->field);
}

std::optional<Error> add_mapping(ColumnMap& map, std::string_view text) {
    for (const std::string& part : split(text, ',')) {
        const std::size_t sign = part.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == part.size())
            return bad_mapping(text, "write FIELD=COLUMN, or FIELD:=TEXT for one text of all rows");
        const bool fixed = part[sign - 1] == ':';
        const auto field = field_of(trim(std::string_view(part).substr(0, sign - (fixed ? 1 : 0))));
        if (!field) return bad_mapping(text, "the fields are " + field_words());
        ColumnSource source;
        if (fixed) source.fixed = part.substr(sign + 1);
        else source.columns = split(std::string_view(part).substr(sign + 1), '+');
        map[*field] = std::move(source);
    }
    return std::nullopt;
}

Result<Columns> find_columns(const std::vector<std::string>& header, const ColumnMap& map) {
    Columns columns{std::vector<std::vector<std::size_t>>(field_count), std::vector<std::string>(field_count)};
    std::vector<bool> taken(header.size(), false);
    for (const auto& [field, source] : map) {
        auto found = mapped(header, source);
        if (!found) return found.error();
        for (const std::size_t column : *found) taken[column] = true;
        columns.of[static_cast<std::size_t>(field)] = std::move(*found);
        columns.fixed[static_cast<std::size_t>(field)] = source.fixed.value_or("");
    }
    for (const FieldInfo& info : table_fields) {
        if (map.contains(info.field)) continue;
        for (const std::string_view name : info.names) {
            const auto column = column_named(header, name);
            if (!column || taken[*column]) continue;
            taken[*column] = true;
            columns.of[static_cast<std::size_t>(info.field)] = {*column};
            break;
        }
    }
    return columns;
}

bool holds_figures(const Columns& columns) {
    const bool figure = columns.has(Field::value) || columns.has(Field::low) || columns.has(Field::high);
    return figure && (columns.has(Field::excerpt) || columns.has(Field::measure));
}

std::vector<Columns> figure_columns(const std::vector<std::string>& header, const Columns& columns) {
    if (holds_figures(columns)) return {columns};
    const bool said = columns.has(Field::value) || columns.has(Field::low) || columns.has(Field::high) || columns.has(Field::measure);
    if (said) return {};
    std::vector<Columns> found;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto heading = read_measure_heading(heading_key(header[i]));
        if (!heading) continue;
        Columns one = columns;
        one.of[static_cast<std::size_t>(Field::value)] = {i};
        one.fixed[static_cast<std::size_t>(Field::measure)] = heading->measure;
        if (!heading->unit.empty()) {
            one.of[static_cast<std::size_t>(Field::unit)].clear();
            one.fixed[static_cast<std::size_t>(Field::unit)] = heading->unit;
        }
        found.push_back(std::move(one));
    }
    return found;
}

TableRow row_of(const Columns& columns, const std::vector<std::string>& cells, std::uint32_t line) {
    TableRow row;
    row.line = line;
    for (std::size_t field = 0; field < field_count; ++field) {
        std::string& text = row.cells[field];
        text = columns.fixed[field];
        for (const std::size_t column : columns.of[field]) {
            const std::string_view cell = trim(cells[column]);
            if (!cell.empty()) text += (text.empty() ? "" : ", ") + std::string(cell);
        }
    }
    return row;
}

}  // namespace atodds::ingest
