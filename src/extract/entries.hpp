#pragma once
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "atodds/article.hpp"
#include "atodds/claim.hpp"
#include "atodds/mention.hpp"
#include "atodds/table.hpp"

namespace atodds::extract {

/// What a figure counts, as far as a table's unit column can say it.
enum class Counted { unknown, people, households, things, amount };

/// The columns of one row in the terms of claims. What a cell does not say, or says in words that are not known, is empty.
struct Entry {
    std::optional<Value> value;
    Counted counted = Counted::unknown;
    std::optional<Unit> unit;            ///< of an amount: "kilometre", "united states dollar"
    std::string measure;                 ///< "people killed"
    std::vector<std::string> places;     ///< ids of the gazetteer
    std::vector<std::string> countries;  ///< those that the cell names
    std::optional<DayRange> time;
};

/// A figure of an excerpt.
struct SourceFigure {
    Mention mention;
    Counted counted = Counted::unknown;
    std::optional<Claim> claim;        ///< what it measures, when that could be told
    std::optional<Span> share_of;      ///< "half of the 400": the words of the share, when the figure is the whole of one
};

/// What an excerpt says, as far as a row can be held against it.
struct Excerpt {
    std::vector<SourceFigure> figures;         ///< in text order
    std::vector<std::string> countries;        ///< of all places and peoples named, sorted
    std::optional<Span> country;               ///< the first country that is named itself
    std::vector<Mention> dates;                ///< dates that state their year
};

/// Reads an excerpt by itself. `article` holds its text.
Excerpt read_excerpt(const Article& article);

/// Reads the cells of rows; remembers what it has read, since most cells of a column are alike.
class EntryReader {
  public:
    Entry read(const TableRow& row);

  private:
    struct UnitReading {
        Counted counted = Counted::unknown;
        std::optional<Unit> unit;
    };
    struct PlaceReading {
        std::vector<std::string> places;
        std::vector<std::string> countries;
    };
    const UnitReading& unit(const std::string& cell);
    const std::string& measure(const std::string& cell, const std::string& unit_cell);
    const PlaceReading& place(const std::string& cell);

    std::unordered_map<std::string, UnitReading> units_;
    std::unordered_map<std::string, std::string> measures_;
    std::unordered_map<std::string, PlaceReading> places_;
};

/// Measures that data sets take for one another ("evacuated" and "displaced" people are "moved") share a family; empty: none known.
std::string measure_family(const std::string& measure);

/// What the figure of a claim counts.
Counted counted_of(const Claim& claim);

}  // namespace atodds::extract
