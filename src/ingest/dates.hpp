#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "atodds/date.hpp"
#include "atodds/options.hpp"
#include "ingest/words.hpp"

namespace atodds::ingest {

/// What a date of a header, manifest or record turned out to be.
enum class DateReading {
    none,        ///< no date
    date,        ///< a date that exists
    ambiguous,   ///< 4/5/2017: the order of day and month is not known
    impossible,  ///< 2018-02-30
};

struct ReadDate {
    DateReading reading = DateReading::none;
    PartialDate date;
};

/// Reads the value of a date field. Besides ISO dates and instants: "5/27/2016" (where only one order is
/// possible, or `order` is given), and dates in words with weekday, time or label around them ("Tue Jul 2,
/// 2013 1:28PM GMT").
ReadDate read_date(std::string_view value, DateOrder order);

/// A date with year, month and day, in words or as 2018-10-17, at `words[first]`.
struct FullDate {
    PartialDate date;
    std::size_t last = 0;  ///< index of the word after the date
};
std::optional<FullDate> full_date_at(std::string_view text, std::span<const Word> words, std::size_t first);

/// "15/03/2023", "15.3.2023" at words[first]: in this order of day and month, or without one where only one is possible.
std::optional<FullDate> numeric_date_at(std::string_view text, std::span<const Word> words, std::size_t first, DateOrder order);

/// Number of a month from its English name or abbreviation, in any case; 0: none.
unsigned month_number(std::string_view name);
bool is_weekday(std::string_view name);

}  // namespace atodds::ingest
