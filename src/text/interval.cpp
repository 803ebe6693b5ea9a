#include "text/interval.hpp"

#include <algorithm>
#include <utility>

namespace atodds::text {
namespace {

/// One end of an interval, which points into its value: intervals are made a million times for one question each. No number:
/// unbounded on that side.
struct Bound {
    const Decimal* number = nullptr;
    bool open = false;
};
bool same_number(const Bound& a, const Bound& b) {
    return a.number == b.number || (a.number && b.number && *a.number == *b.number);
}
bool operator==(const Bound& a, const Bound& b) {
    return a.open == b.open && same_number(a, b);
}
struct Interval {
    Bound low;
    Bound high;
    friend bool operator==(const Interval&, const Interval&) = default;

    bool is_point() const { return low.number && !low.open && low == high; }
};

Bound bound(const std::optional<Decimal>& number, bool open) {
    return number ? Bound{&*number, open} : Bound{};
}

Interval hard(const Value& value) {
    return {bound(value.low, value.low_open), bound(value.high, value.high_open)};
}

Interval soft(const Value& value) {
    const Interval fallback = hard(value);
    return {value.soft_low ? bound(value.soft_low, false) : fallback.low,
            value.soft_high ? bound(value.soft_high, false) : fallback.high};
}

/// True when the interval that ends at `high` lies wholly below the one that begins at `low`.
bool ends_below(const Bound& high, const Bound& low) {
    if (!high.number || !low.number) return false;
    if (*high.number == *low.number) return high.open || low.open;
    return *high.number < *low.number;
}

bool lie_apart(const Interval& a, const Interval& b) {
    return ends_below(a.high, b.low) || ends_below(b.high, a.low);
}

/// "Over three million" and "nearly three million" touch at a number that both exclude.
bool point_away(const Interval& a, const Interval& b) {
    const auto excluded = [](const Bound& low, const Bound& high) { return low.number && low.open && high.open && same_number(low, high); };
    return excluded(a.low, b.high) || excluded(b.low, a.high);
}

/// "6.3" and "6.2", "140" and "150": the ranges of two rounded figures that only touch hold no number in common.
bool only_touch(const Interval& a, const Interval& b) {
    if (a.is_point() || b.is_point()) return false;
    return (a.high.number && same_number(a.high, b.low)) || (b.high.number && same_number(b.high, a.low));
}

constexpr std::size_t group_size = 3;

std::string range_text(const std::optional<Decimal>& low, const std::optional<Decimal>& high) {
    if (low && high) return *low == *high ? grouped(*low) : grouped(*low) + " to " + grouped(*high);
    if (low) return grouped(*low) + " or more";
    if (high) return grouped(*high) + " or less";
    return {};
}

std::string_view approximator(Approx approx) {
    switch (approx) {
        case Approx::about:
            return "about ";
        case Approx::almost:
            return "nearly ";
        case Approx::over:
            return "more than ";
        case Approx::at_least:
            return "at least ";
        case Approx::at_most:
            return "at most ";
        case Approx::up_to:
            return "up to ";
        case Approx::exact:
        case Approx::vague:
            break;
    }
    return {};
}

}  // namespace

Meeting meet(const Value& a, const Value& b) {
    const Interval hard_a = hard(a), hard_b = hard(b);
    const Interval soft_a = soft(a), soft_b = soft(b);
    if (hard_a == hard_b && (hard_a.is_point() || soft_a == soft_b)) return Meeting::equal;
    const bool points = hard_a.is_point() && hard_b.is_point();
    const bool soft_meet = !lie_apart(soft_a, soft_b) && !point_away(hard_a, hard_b) && !(points && only_touch(soft_a, soft_b));
    if (lie_apart(hard_a, hard_b)) return soft_meet ? Meeting::rounding : Meeting::apart;
    return soft_meet ? Meeting::compatible : Meeting::soft_apart;
}

int order(const Value& a, const Value& b) {
    const Interval soft_a = soft(a), soft_b = soft(b);
    const bool below = ends_below(soft_a.high, soft_b.low);
    const bool above = ends_below(soft_b.high, soft_a.low);
    if (below == above) return 0;
    return below ? -1 : 1;
}

Value exact_value(Decimal number, std::string text, bool rounded) {
    if (rounded) return rounded_value(number, last_digit_unit(number), std::move(text));
    Value value;
    value.nominal = value.low = value.high = number;
    value.text = std::move(text);
    return value;
}

Value rounded_value(Decimal number, Decimal unit, std::string text) {
    Value value = exact_value(number, std::move(text));
    const Decimal half = unit * Decimal(5, 1);
    value.soft_low = number - half;
    value.soft_high = number + half;
    return value;
}

Decimal last_digit_unit(Decimal number) {
    if (!number.is_whole()) return Decimal(1, number.scale());
    std::int64_t unit = 1;
    for (std::int64_t rest = number.mantissa(); rest != 0 && rest % 10 == 0; rest /= 10) unit *= 10;
    return unit;
}

std::string grouped(Decimal number) {
    std::string digits = number.text();
    const std::size_t first = number.is_negative() ? 1 : 0;
    std::size_t at = std::min(digits.find('.'), digits.size());
    while (at > first + group_size) {
        at -= group_size;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string describe(const Value& value) {
    if (value.nominal) return std::string(approximator(value.approx)) + grouped(*value.nominal);
    if (value.approx == Approx::vague && !value.text.empty()) return value.text;
    std::string range = value.soft_low && value.soft_high && !(value.low && value.high)
                            ? range_text(value.soft_low, value.soft_high)
                            : range_text(value.low, value.high);
    return range.empty() ? value.text : std::string(approximator(value.approx)) + range;
}

}  // namespace atodds::text
