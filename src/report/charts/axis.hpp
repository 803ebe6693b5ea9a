#pragma once
#include <string>
#include <vector>

#include "report/charts/series.hpp"

namespace atodds::report::charts {

struct Tick {
    double at = 0;
    std::string label;
};

/// From where to where an axis runs, and the round numbers or dates marked on it.
struct Scale {
    double from = 0;
    double to = 1;
    std::vector<Tick> ticks;
    int left = 0;  ///< pixels of from and to
    int right = 0;
    bool by_tens = false;  ///< each step is ten times the one before: the figures differ too much for equal steps

    /// The pixel of a value, kept within the axis.
    int pixel(double value) const;
};

/// Covers every extent of the series with some room at both ends; begins at zero where the figures differ so
/// much that a cut axis would mislead, and goes by tens where equal steps would press the small ones into one.
Scale scale_of(const Series& series, int left, int right);

/// "390,000", "1.2 million", "3.5".
std::string short_number(double value);

}  // namespace atodds::report::charts
