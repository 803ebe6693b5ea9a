#pragma once
#include <optional>
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::report::charts {

/// What a claim of a series says: a stretch of the axis. Numbers are figures, or days since 1970 on an axis
/// of days.
struct Extent {
    std::optional<double> low;  ///< usual reading (soft bounds); nothing: open on that side
    std::optional<double> high;
    std::optional<double> point;  ///< the number written
};

struct SeriesPoint {
    ClaimIndex claim = 0;
    std::size_t position = 0;  ///< index into sides() of the finding
    bool fits_only = false;    ///< a bound or vague word that fits the position and supports none
    Extent extent;
};

/// The claims of a finding that can be set on one axis, earliest article first, undated ones last.
struct Series {
    enum class Axis { figures, days };
    Axis axis = Axis::figures;
    std::string unit;  ///< what the axis counts, for people; empty: a bare count
    std::vector<SeriesPoint> points;
    std::size_t left_out = 0;  ///< claims that have another unit, or none
};

/// Nothing when fewer than two claims share an axis: stances, labels and quotations have no values.
std::optional<Series> series_of(const Report& report, const Finding& finding);

/// The series as a picture: time runs down, the value across; a row a claim with its date and outlet, a bar
/// for the usual reading of its words (rounding, "about"), an arrow for a side they leave open, the letter of
/// its position at the number written. `alone`: a file of its own, else part of a page.
std::string series_svg(const Report& report, const Finding& finding, const Series& series, bool alone);

}  // namespace atodds::report::charts
