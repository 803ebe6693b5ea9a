#include <algorithm>

#include "report/charts/axis.hpp"
#include "report/charts/series.hpp"
#include "report/charts/svg.hpp"
#include "report/claim_words.hpp"
#include "report/layout.hpp"
#include "report/places.hpp"
#include "report/sides.hpp"
#include "text/calendar.hpp"

namespace atodds::report::charts {
namespace {

constexpr int series_width = 360;  ///< fits a phone without being made smaller
constexpr int side_margin = 12;
constexpr int series_top = 26;
constexpr int row_height = 42;
constexpr int gap_height = 20;  ///< of "3 months later" between two rows
constexpr int bar_height = 8;
constexpr int bar_drop = 24;  ///< from the series_top of a row to the middle of its bar
constexpr int row_text_drop = 11;
constexpr int tick_room = 24;
constexpr int arrow_length = 6;
constexpr int least_bar = 2;
constexpr int most_who = 176;  ///< for date and outlet, where the value needs the rest
constexpr int between = 8;     ///< them and the value
constexpr std::size_t most_rows = 30;
constexpr long days_a_month = 30;
constexpr long whole_days_a_year = 365;

using Days = std::optional<std::chrono::sys_days>;

class SeriesPicture {
  public:
    SeriesPicture(const Report& report, const Finding& finding, const Series& series)
        : report_(report),
          finding_(finding),
          series_(series),
          places_(report),
          scale_(scale_of(series, side_margin, series_width - side_margin)) {}

    std::string write(bool alone) {
        const std::size_t rows = std::min(series_.points.size(), most_rows);
        y_ = series_top;
        for (std::size_t i = 0; i < rows; ++i) {
            if (i > 0) gap(series_.points[i - 1], series_.points[i]);
            row(series_.points[i]);
        }
        const int floor = y_;
        y_ += tick_room;
        more(series_.points.size() - rows);
        return svg_picture(series_width, y_, label(), heading() + grid(floor) + shapes_, alone);
    }

  private:
    std::string heading() const {
        std::string words = finding_.measure.empty() ? finding_.subject : measure_of(report_, finding_);
        if (!finding_.measure.empty() && words.find(finding_.subject) == words.npos) words += " (" + finding_.subject + ")";
        if (!series_.unit.empty()) words += ", " + series_.unit;
        return svg_text({side_margin, row_text_drop + 4}, fitted(words, series_width - 2 * side_margin, true),
                        "heading");
    }

    std::string grid(int floor) const {
        std::string out;
        int free_from = 0;
        for (const Tick& tick : scale_.ticks) {
            const int x = scale_.pixel(tick.at);
            out += svg_line({x, series_top}, {x, floor}, "grid");
            const int half = text_width(tick.label) / 2;
            const int centre = std::clamp(x, half, series_width - half);
            if (centre - half < free_from) continue;
            free_from = centre + half + 8;
            out += svg_text({centre, floor + row_text_drop + 4}, tick.label, "tick", Align::middle);
        }
        return out;
    }

    /// "3 months later", where two rows lie a day or more apart.
    void gap(const SeriesPoint& before, const SeriesPoint& after) {
        const Days first = day(before);
        const Days second = day(after);
        const bool unknown = date(before) && !date(after);
        const std::string words = unknown ? "date not known"
                                  : first && second
                                      ? later((*second - *first).count(), exact(before) && exact(after))
                                      : "";
        if (words.empty()) return;
        shapes_ += svg_text({series_width / 2, y_ + row_text_drop + 2}, words, "gap", Align::middle);
        y_ += gap_height;
    }

    /// Empty for less than a day, and for less than two months where a day is not known.
    static std::string later(long days, bool exact) {
        if (days >= 2 * whole_days_a_year)
            return "about " + counted(static_cast<std::size_t>(days / whole_days_a_year), "year") + " later";
        if (days >= 2 * days_a_month)
            return "about " + counted(static_cast<std::size_t>(days / days_a_month), "month") + " later";
        return days < 1 || !exact ? "" : counted(static_cast<std::size_t>(days), "day") + " later";
    }

    void row(const SeriesPoint& point) {
        const Claim& claim = report_.claims[point.claim];
        constexpr int line = series_width - 2 * side_margin - between;
        const int who_width = std::min(text_width(who(point)), most_who);
        const std::string value = fitted(claim_value(places_, claim, most_value), line - who_width, true);
        const int left = line - text_width(value, true);
        shapes_ += svg_text({side_margin, y_ + row_text_drop}, fitted(who(point), left), "who");
        shapes_ += svg_text({series_width - side_margin, y_ + row_text_drop}, value, "value", Align::end);
        bar(point);
        y_ += row_height;
    }

    std::string who(const SeriesPoint& point) const {
        const std::string outlet = clean(places_.outlet(report_.claims[point.claim]));
        const auto when = date(point);
        return when ? short_date(*when) + " · " + outlet : outlet;
    }

    /// "31 Jan 2020": months in full leave no room for the outlet.
    static std::string short_date(const PartialDate& date) {
        constexpr std::size_t short_month = 3;
        std::string words = spelled(date);
        const std::size_t month = words.find_first_not_of("0123456789 ");
        if (month == std::string::npos) return words;
        const std::size_t end = words.find(' ', month);
        return words.substr(0, month + std::min(short_month, end - month)) + words.substr(end);
    }

    void bar(const SeriesPoint& point) {
        const Extent& extent = point.extent;
        const int middle = y_ + bar_drop;
        const int from = extent.low ? scale_.pixel(*extent.low) : scale_.left;
        const int to = std::max(extent.high ? scale_.pixel(*extent.high) : scale_.right, from + least_bar);
        const std::string colour = position_class(point.position);
        shapes_ += svg_rect({from, middle - bar_height / 2}, to - from, bar_height, "bar " + colour);
        if (!extent.low) shapes_ += arrow_head(from, middle, -arrow_length, colour);
        if (!extent.high) shapes_ += arrow_head(to, middle, arrow_length, colour);
        shapes_ += badge({scale_.pixel(centre(extent)), middle}, point.position, point.fits_only);
    }

    static std::string arrow_head(int x, int y, int reach, std::string_view colour) {
        const auto at = [](int px, int py) { return std::to_string(px) + ' ' + std::to_string(py); };
        return svg_path(
            "M" + at(x, y - bar_height) + 'L' + at(x + reach, y) + 'L' + at(x, y + bar_height) + 'Z',
            "arrow " + std::string(colour));
    }

    static double centre(const Extent& extent) {
        if (extent.point) return *extent.point;
        if (extent.low && extent.high) return (*extent.low + *extent.high) / 2;
        return extent.low ? *extent.low : extent.high.value_or(0);
    }

    void more(std::size_t hidden) {
        std::string words;
        if (hidden > 0) words = counted(hidden, "later claim") + " not drawn";
        if (series_.left_out > 0)
            words += (words.empty() ? "" : "; ") + counted(series_.left_out, "claim") +
                     " without a value on this axis";
        if (scale_.by_tens) words += std::string(words.empty() ? "" : "; ") + "each step is ten times the one before";
        if (words.empty()) return;
        shapes_ +=
            svg_text({side_margin, y_ + row_text_drop}, fitted(words, series_width - 2 * side_margin), "gap");
        y_ += gap_height;
    }

    std::string label() const {
        std::string words = "Values over time: ";
        for (std::size_t i = 0; i < std::min(series_.points.size(), most_rows); ++i) {
            const Claim& claim = report_.claims[series_.points[i].claim];
            words +=
                (i > 0 ? "; " : "") + who(series_.points[i]) + ": " + claim_value(places_, claim, most_value);
        }
        return words;
    }

    std::optional<PartialDate> date(const SeriesPoint& point) const {
        return places_.article(report_.claims[point.claim]).published.value;
    }
    bool exact(const SeriesPoint& point) const { return date(point)->has_day(); }
    Days day(const SeriesPoint& point) const {
        const auto when = date(point);
        const auto range = when ? text::days_of(*when) : std::nullopt;
        return range ? range->from : Days();
    }

    static constexpr unsigned most_value = 40;
    const Report& report_;
    const Finding& finding_;
    const Series& series_;
    Places places_;
    Scale scale_;
    std::string shapes_;
    int y_ = 0;
};

}  // namespace

std::string series_svg(const Report& report, const Finding& finding, const Series& series, bool alone) {
    return SeriesPicture(report, finding, series).write(alone);
}

}  // namespace atodds::report::charts
