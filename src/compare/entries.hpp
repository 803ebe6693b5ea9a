#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "compare/judgement.hpp"
#include "extract/entries.hpp"

namespace atodds::compare {

/// A check of tables, for `atodds rules` and docs/findings.md.
struct TableCheck {
    std::string_view id;
    std::string_view verdicts;
    std::string_view about;
    std::string_view example;
    std::string_view near_miss;
};
std::span<const TableCheck> table_checks();

constexpr std::size_t no_figure = SIZE_MAX;

/// A cell at odds with the row's own excerpt.
struct EntryFault {
    Judgement judgement;
    Field field = Field::value;        ///< the cell
    std::size_t figure = no_figure;    ///< of the excerpt's figures the one it should agree with
    std::optional<Span> words;         ///< for a place or date: the words of the excerpt
    std::string message;               ///< for a person, without the row's name
};

/// Holds the cells of a row against its excerpt. Explains first: sums, rounding, vague words and ranges come before an alarm.
std::vector<EntryFault> judge_entry(const TableRow& row, const extract::Entry& entry, const extract::Excerpt& excerpt,
                                    std::string_view text);

/// True when a figure of the excerpt is the number, alone or as an end of its range.
bool tells(const extract::SourceFigure& figure, Decimal number);

/// How two numbers differ when one is a slip of the other ("a zero is missing"); empty: they are no such pair.
std::string slip(Decimal entered, Decimal written);

}  // namespace atodds::compare
