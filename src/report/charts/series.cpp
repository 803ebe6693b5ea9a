#include "report/charts/series.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "report/sides.hpp"
#include "report/words.hpp"

namespace atodds::report::charts {
namespace {

std::optional<double> number(const std::optional<Decimal>& decimal) {
    if (!decimal) return std::nullopt;
    return decimal->approximate();
}

std::optional<double> either(const std::optional<Decimal>& soft, const std::optional<Decimal>& hard) {
    return soft ? number(soft) : number(hard);
}

/// "Up to 40" and "almost 40" begin at nothing: what bounds them below is only that no count is negative.
Extent extent_of(const Value& value) {
    Extent extent{either(value.soft_low, value.low), either(value.soft_high, value.high),
                  number(value.nominal)};
    const bool no_floor = value.approx == Approx::at_most || value.approx == Approx::up_to;
    if (no_floor && !value.soft_low) extent.low.reset();
    return extent;
}

double day_number(std::chrono::sys_days day) {
    return static_cast<double>(day.time_since_epoch().count());
}

Extent extent_of(const DayRange& range) {
    Extent extent;
    if (range.from) extent.low = day_number(*range.from);
    if (range.to) extent.high = day_number(*range.to);
    if (range.from && range.to) extent.point = (*extent.low + *extent.high) / 2;
    return extent;
}

/// What two claims must share to lie on one axis; empty: the claim has no value. Counts of people are counts,
/// whether a text calls them people or refugees.
std::string axis_of(const Claim& claim) {
    if (claim.value) {
        if (!claim.unit || claim.unit->dimension == Dimension::count) return "count";
        if (claim.unit->dimension == Dimension::percent) return "percent";
        return "unit " + claim.unit->id;
    }
    const bool dated = claim.kind == ClaimKind::attribute || claim.kind == ClaimKind::date ||
                       claim.kind == ClaimKind::duration;
    return dated && claim.timex && claim.timex->range.from ? "days" : "";
}

std::string commonest_axis(const Report& report, const std::vector<SeriesPoint>& points) {
    std::map<std::string, int> counts;
    for (const SeriesPoint& point : points) ++counts[axis_of(report.claims[point.claim])];
    counts.erase("");
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

std::string unit_words(const std::string& axis, const Claim& claim) {
    if (axis == "percent") return "percent";
    return axis == "count" || axis == "days" ? std::string() : claim.unit->id;
}

std::vector<SeriesPoint> all_claims(const Report& report, const Finding& finding) {
    std::vector<SeriesPoint> points;
    std::set<ClaimIndex> seen;
    const std::vector<Position> positions = sides(report, finding);
    for (std::size_t i = 0; i < positions.size(); ++i)
        for (ClaimIndex claim : positions[i].claims)
            if (seen.insert(claim).second) points.push_back({claim, i, false, {}});
    for (std::size_t i = 0; i < positions.size(); ++i)
        for (ClaimIndex claim : positions[i].compatible)
            if (seen.insert(claim).second) points.push_back({claim, i, true, {}});
    return points;
}

void sort_by_time(const Report& report, std::vector<SeriesPoint>& points) {
    const auto date = [&](const SeriesPoint& point) {
        return report.articles[report.claims[point.claim].document].published.value;
    };
    std::stable_sort(points.begin(), points.end(), [&](const SeriesPoint& a, const SeriesPoint& b) {
        const auto left = date(a);
        const auto right = date(b);
        if (left.has_value() != right.has_value()) return left.has_value();
        return left && *left != *right ? *left < *right : a.claim < b.claim;
    });
}

}  // namespace

std::optional<Series> series_of(const Report& report, const Finding& finding) {
    const std::vector<SeriesPoint> points = all_claims(report, finding);
    const std::string axis = commonest_axis(report, points);
    Series series;
    series.axis = axis == "days" ? Series::Axis::days : Series::Axis::figures;
    for (SeriesPoint point : points) {
        const Claim& claim = report.claims[point.claim];
        if (axis.empty() || axis_of(claim) != axis) {
            ++series.left_out;
            continue;
        }
        point.extent = claim.value ? extent_of(*claim.value) : extent_of(claim.timex->range);
        const bool nowhere = !point.extent.low && !point.extent.high && !point.extent.point;
        if (nowhere) {
            ++series.left_out;
            continue;
        }
        series.unit = unit_words(axis, claim);
        series.points.push_back(point);
    }
    if (series.points.size() < 2) return std::nullopt;
    sort_by_time(report, series.points);
    return series;
}

}  // namespace atodds::report::charts
