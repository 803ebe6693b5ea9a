#include "pipeline/tables.hpp"

#include <algorithm>
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

constexpr std::size_t names_kept = 20;  // as in ingest::Skips

/// The rows of a table that hold a figure; the others are counted.
std::vector<EntryRow> read_rows(const Table& table, Report& report) {
    std::vector<EntryRow> rows;
    rows.reserve(table.rows.size());
    extract::EntryReader reader;
    Skipped bad{"record", 0, "its value is no figure", {}, true};
    for (const TableRow& row : table.rows) {
        EntryRow one{&table, &row, reader.read(row)};
        if (one.entry.value) {
            rows.push_back(std::move(one));
            continue;
        }
        ++bad.count;
        if (bad.names.size() < names_kept) bad.names.push_back(table.path + ':' + std::to_string(row.line));
    }
    if (bad.count > 0) report.skipped.push_back(std::move(bad));
    return rows;
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

/// How many rows of a table findings speak of.
std::uint64_t flagged_rows(const Report& report, const Table& table) {
    std::set<std::uint32_t> lines;
    for (const Article& article : report.articles)
        if (article.of_table && article.path == table.path) lines.insert(article.record_line);
    return lines.size();
}

}  // namespace

void check_tables(const std::vector<Table>& tables, const Options& options, Report& report) {
    if (tables.empty()) return;
    TableReport out(report);
    std::vector<EntryRow> rows, facts;
    for (const Table& table : tables) {
        auto read = read_rows(table, report);
        auto& list = table.facts ? facts : rows;
        list.insert(list.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    }
    std::vector<std::vector<Fault>> faults(rows.size());
    in_parallel(rows.size(), options.jobs, [&](std::size_t i) { faults[i] = check_row(rows[i]); });
    const auto claims = static_cast<ClaimIndex>(report.claims.size());  // those of the articles
    for (std::size_t i = 0; i < rows.size(); ++i) add_faults(rows[i], faults[i], out);
    find_row_conflicts(rows, options.jobs, out);
    check_facts(facts, rows, claims, report, out);
    for (const Table& table : tables) report.tables.push_back({table.path, table.facts, table.rows.size(), flagged_rows(report, table)});
    put_in_order(report);
}

}  // namespace atodds::pipeline
