#include "pipeline/tables.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

#include "compare/entries.hpp"
#include "pipeline/parallel.hpp"
#include "pipeline/order.hpp"
#include "pipeline/row_conflicts.hpp"
#include "pipeline/table_facts.hpp"
#include "pipeline/table_report.hpp"

namespace atodds::pipeline {

namespace {

using compare::EntryFault;

constexpr std::size_t names_kept = 1000;  // as in ingest::Skips

using Place = std::pair<std::string, std::uint32_t>;  // path and line

/// The rows of a table that hold a figure; the places of the others.
std::vector<EntryRow> read_rows(const Table& table, std::set<Place>& bad) {
    std::vector<EntryRow> rows;
    rows.reserve(table.rows.size());
    extract::EntryReader reader;
    for (const TableRow& row : table.rows) {
        EntryRow one{&table, &row, reader.read(row)};
        if (one.entry.value) rows.push_back(std::move(one));
        else bad.emplace(table.path, row.line);
    }
    return rows;
}

void tell_bad(const std::set<Place>& bad, Report& report) {
    if (bad.empty()) return;
    Skipped skipped{"record", bad.size(), "its value is no figure", {}, true};
    for (const auto& [path, line] : bad)
        if (skipped.names.size() < names_kept) skipped.names.push_back(path + ':' + std::to_string(line));
    report.skipped.push_back(std::move(skipped));
}

/// Rows that share an id with an earlier one of their file: they are checked, but told apart by it they are not.
void tell_repeated_ids(const std::vector<Table>& tables, Report& report) {
    std::map<std::pair<std::string_view, std::string_view>, std::set<std::uint32_t>> lines;  // by path and id
    for (const Table& table : tables)
        for (const TableRow& row : table.rows)
            if (!row[Field::id].empty()) lines[{table.path, row[Field::id]}].insert(row.line);
    std::set<Place> repeated;
    for (const auto& [where, at] : lines)
        for (auto line = std::next(at.begin()); line != at.end(); ++line) repeated.emplace(where.first, *line);
    if (repeated.empty()) return;
    Skipped told{"row id", repeated.size(), "an earlier row has the same id, so a baseline may take one row for the other", {}, false};
    for (const auto& [path, line] : repeated)
        if (told.names.size() < names_kept) told.names.push_back(path + ':' + std::to_string(line));
    report.skipped.push_back(std::move(told));
}

/// A fault of a row with the claim of its excerpt that shows it.
struct Fault {
    EntryFault fault;
    Claim source;
};

Claim claim_of(const extract::SourceFigure& figure) {
    if (figure.claim) return *figure.claim;
    Claim claim;
    claim.span = claim.sentence = figure.mention.span;
    claim.parts.push_back({PartRole::value, figure.mention.span});
    claim.measure = claim.slot = figure.mention.concept_text.empty() ? "figure" : figure.mention.concept_text;
    claim.value = figure.mention.value;
    claim.unit = figure.mention.unit;
    claim.modality = {Modality::asserted};
    return claim;
}

/// The words of a place or date as a claim of their own.
Claim claim_of(Span words, std::string_view text, Field field) {
    Claim claim;
    claim.kind = ClaimKind::attribute;
    claim.span = claim.sentence = words;
    claim.parts.push_back({field == Field::place ? PartRole::place : PartRole::time, words});
    claim.measure = claim.slot = field == Field::place ? "place" : "date";
    claim.attribute = Attribute{"row", claim.measure, std::string(text.substr(words.begin, words.size())), std::nullopt, true};
    claim.modality = {Modality::asserted};
    return claim;
}

std::vector<Fault> check_row(const EntryRow& row) {
    if ((*row.row)[Field::excerpt].empty()) return {};
    const Article article = excerpt_article(*row.table, *row.row);
    const extract::Excerpt excerpt = extract::read_excerpt(article);
    std::vector<Fault> faults;
    for (EntryFault& fault : compare::judge_entry(*row.row, row.entry, excerpt, article.text)) {
        Claim source = fault.figure != compare::no_figure ? claim_of(excerpt.figures[fault.figure]) : claim_of(*fault.words, article.text, fault.field);
        faults.push_back({std::move(fault), std::move(source)});
    }
    return faults;
}

void add_faults(const EntryRow& row, std::vector<Fault>& faults, TableReport& out) {
    for (Fault& fault : faults) {
        const ClaimIndex cell = out.cell(row, fault.fault.field);
        const ClaimIndex source = out.source(row, std::move(fault.source));
        const std::string& heading = row.table->headings[static_cast<std::size_t>(fault.fault.field)];
        out.add(fault.fault.judgement, cell, source, heading + ": " + fault.fault.message, row_key(row));
    }
}

/// How many rows of a file findings speak of.
std::uint64_t flagged_rows(const Report& report, const std::string& path) {
    std::set<std::uint32_t> lines;
    for (const Article& article : report.articles)
        if (article.of_table && article.path == path) lines.insert(article.record_line);
    return lines.size();
}

/// The tables of a file, one for each of its columns of figures, are one to the reader.
void tell_tables(const std::vector<Table>& tables, const std::set<std::string>& readable, Report& report) {
    std::map<std::pair<std::string, bool>, std::set<std::uint32_t>> lines;
    for (const Table& table : tables)
        for (const TableRow& row : table.rows) lines[{table.path, table.facts}].insert(row.line);
    for (const Table& table : tables) {
        const auto rows = lines.extract({table.path, table.facts});
        if (rows.empty()) continue;
        report.tables.push_back({table.path, table.facts, rows.mapped().size(), flagged_rows(report, table.path)});
        if (!readable.contains(table.path)) report.skipped.push_back({"table", 1, "no row of it holds a figure", {table.path}, true});
    }
}

}  // namespace

void check_tables(const std::vector<Table>& tables, const Options& options, Report& report) {
    if (tables.empty()) return;
    TableReport out(report);
    std::vector<EntryRow> rows, facts;
    std::set<std::string> readable;
    std::set<Place> bad;
    for (const Table& table : tables) {
        auto read = read_rows(table, bad);
        if (!read.empty()) readable.insert(table.path);
        auto& list = table.facts ? facts : rows;
        list.insert(list.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    }
    tell_bad(bad, report);
    tell_repeated_ids(tables, report);
    std::vector<std::vector<Fault>> faults(rows.size());
    std::atomic<std::size_t> done{0};
    in_parallel(rows.size(), options.jobs, [&](std::size_t i) {
        faults[i] = check_row(rows[i]);
        if (options.progress) options.progress(Stage::understanding, done.fetch_add(1) + 1, rows.size());
    });
    if (options.progress) options.progress(Stage::done, 0, 0);
    const auto claims = static_cast<ClaimIndex>(report.claims.size());  // those of the articles
    for (std::size_t i = 0; i < rows.size(); ++i) add_faults(rows[i], faults[i], out);
    find_row_conflicts(rows, options.jobs, out);
    check_facts(facts, rows, claims, report, out);
    tell_tables(tables, readable, report);
    put_in_order(report);
}

}  // namespace atodds::pipeline
