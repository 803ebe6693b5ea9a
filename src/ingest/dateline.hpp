#pragma once
#include <optional>
#include <string_view>

#include "atodds/date.hpp"
#include "atodds/options.hpp"

namespace atodds::ingest {

/// The date an article gives itself: a date with year, month and day that stands as a dateline in the first
/// or last 300 characters of its body. It counts after a label ("Published on 5 July 2016"), after a place or
/// an agency ("CAIRO, Jan. 31, 2020 (AP) -"), at the start of a line before a new sentence, alone on a line,
/// behind a byline ("By Jane Doe, 14 March 2023") or behind a dash at the very end. A date inside a sentence is no dateline, whatever it says. A date of
/// publication wins over the others, the date of an update counts last. One in figures ("15/03/2023") counts behind a label or a byline only, and
/// where its order is given or only one is possible. Nothing when there is none or it
/// cannot exist.
std::optional<PartialDate> dateline_date(std::string_view body, DateOrder order = DateOrder::unset);

/// True when a line is made of a date, a time and dateline words only, so that it cannot be a headline.
bool is_date_line(std::string_view line);

}  // namespace atodds::ingest
