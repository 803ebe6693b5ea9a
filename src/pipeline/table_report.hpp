#pragma once
#include <map>
#include <string>
#include <utility>

#include "atodds/report.hpp"
#include "atodds/table.hpp"
#include "compare/judgement.hpp"
#include "extract/entries.hpp"

namespace atodds::pipeline {

/// A row with what its cells say.
struct EntryRow {
    const Table* table = nullptr;
    const TableRow* row = nullptr;
    extract::Entry entry;
};

/// Adds to a report what findings about rows need: the row as an article of its own, its cells as claims, the excerpt beside it.
/// Rows that no finding speaks of leave nothing behind. Afterwards the report must be put in order.
class TableReport {
  public:
    explicit TableReport(Report& report) : report_(report) {}

    /// The claim that a cell makes.
    ClaimIndex cell(const EntryRow& row, Field field);
    /// A claim of the row's excerpt. Its spans point into the excerpt.
    ClaimIndex source(const EntryRow& row, Claim claim);

    /// A finding with one relation, both sides of it as positions. `key` tells it from others of its rule and values.
    void add(const compare::Judgement& judgement, ClaimIndex a, ClaimIndex b, std::string message, const std::string& key);

  private:
    DocumentIndex row_document(const EntryRow& row);
    DocumentIndex excerpt_document(const EntryRow& row);
    ClaimIndex keep(Claim claim);
    Position position(ClaimIndex claim) const;

    Report& report_;
    std::map<std::pair<const TableRow*, bool>, DocumentIndex> documents_;  // by row, and whether it is the excerpt
    std::map<std::pair<const TableRow*, Field>, std::pair<Span, Span>> cells_;  // line and cell of each field in the row's text
    std::map<std::string, ClaimIndex> claims_;  // by id
};

/// What makes a row the same row after an edit elsewhere: its id, else its excerpt, else its measure, place and date.
std::string row_key(const EntryRow& row);

/// An article that holds the row's excerpt, as extract::read_excerpt wants it.
Article excerpt_article(const Table& table, const TableRow& row);

}  // namespace atodds::pipeline
