#include "pairs/values.hpp"

#include <algorithm>
#include <string_view>

namespace atodds::pairs {

namespace {

/// One end of an interval; nothing: unbounded.
struct End {
    std::optional<Decimal> number;
    bool open = false;
};
struct Interval {
    End low, high;
};

Interval hard(const Value& v) {
    return {{v.low, v.low_open}, {v.high, v.high_open}};
}

/// Usual reading: the soft bounds, but never what the words exclude. Where an exact figure is rounded the
/// next one begins: 40 km end where 50 km begin, and share no point.
Interval usual(const Value& v) {
    Interval i = hard(v);
    const bool rounded = v.approx == Approx::exact && v.nominal;
    if (v.soft_low && (!i.low.number || *v.soft_low != *i.low.number)) i.low = {v.soft_low, rounded};
    if (v.soft_high && (!i.high.number || *v.soft_high != *i.high.number)) i.high = {v.soft_high, rounded};
    return i;
}

bool ends_below(const End& high, const End& low) {
    if (!high.number || !low.number) return false;
    return *high.number == *low.number ? high.open || low.open : *high.number < *low.number;
}

bool meet(const Interval& a, const Interval& b) {
    return !ends_below(a.high, b.low) && !ends_below(b.high, a.low);
}

bool within(const Interval& inner, const Interval& outer) {
    const auto low = [&] {
        if (!outer.low.number) return true;
        if (!inner.low.number) return false;
        return *inner.low.number == *outer.low.number ? inner.low.open || !outer.low.open
                                                      : *inner.low.number > *outer.low.number;
    };
    const auto high = [&] {
        if (!outer.high.number) return true;
        if (!inner.high.number) return false;
        return *inner.high.number == *outer.high.number ? inner.high.open || !outer.high.open
                                                        : *inner.high.number < *outer.high.number;
    };
    return low() && high();
}

/// Words that bound a figure on one side only say nothing of how near the figure is.
bool is_bound(const Value& v) {
    return v.approx == Approx::at_least || v.approx == Approx::at_most || v.approx == Approx::up_to ||
           v.approx == Approx::over || (v.approx == Approx::almost && !v.soft_low);
}

Value scaled(Value v, Decimal factor) {
    for (auto* end : {&v.nominal, &v.low, &v.high, &v.soft_low, &v.soft_high})
        if (*end) *end = **end * factor;
    return v;
}

/// The value in base units where both units have a factor and differ.
Value in_base(const Mention& m, const Mention& other) {
    const bool convert =
        m.unit && other.unit && m.unit->id != other.unit->id && m.unit->factor && other.unit->factor;
    return convert ? scaled(*m.value, *m.unit->factor) : *m.value;
}

/// "2018-10-17" against "2018-10" or "XXXX-10-17": digits that both know must be the same, as far as both go.
bool fits(std::string_view a, std::string_view b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (a[i] != b[i] && a[i] != 'X' && b[i] != 'X') return false;
    return true;
}

/// Digits that a value knows: how fine it is.
std::size_t known_digits(std::string_view value) {
    return static_cast<std::size_t>(
        std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// "barrel per day" and "barrel": one leaves out what the rate is per.
bool rate_of_the_other(std::string_view a, std::string_view b) {
    constexpr std::string_view per = " per ";
    const auto x = a.find(per), y = b.find(per);
    return (x == std::string_view::npos) != (y == std::string_view::npos) && a.substr(0, x) == b.substr(0, y);
}

bool is_calendar(std::string_view value) {
    return value.size() >= 4 && (known_digits(value) > 0) && value.find("REF") == std::string_view::npos;
}

}  // namespace

bool is_date(const Mention& mention) {
    return mention.timex && !mention.value;
}

bool one_dimension(const Mention& a, const Mention& b) {
    if (!a.unit || !b.unit || rate_of_the_other(a.unit->id, b.unit->id)) return true;
    if (a.unit->dimension != b.unit->dimension) return false;
    if (a.unit->dimension == Dimension::money) {
        const std::string_view x = a.unit->id, y = b.unit->id;
        return x == y || x.ends_with(y) || y.ends_with(x);
    }
    return a.unit->id == b.unit->id || a.unit->dimension == Dimension::count ||
           (a.unit->factor && b.unit->factor);
}

Bearing bearing(const Value& given, const Value& stated) {
    const Interval hard_given = hard(given), hard_stated = hard(stated), a = usual(given), b = usual(stated);
    // a count is above 0 whatever the words
    const bool bounded =
        (hard_stated.low.number && !hard_stated.low.number->is_zero()) || hard_stated.high.number;
    if (bounded && within(hard_given, hard_stated)) return Bearing::supports;
    if (!meet(a, b)) return meet(hard_given, hard_stated) ? Bearing::open : Bearing::apart;
    if (given.nominal && stated.nominal && *given.nominal == *stated.nominal) return Bearing::supports;
    if (!is_bound(given) && !is_bound(stated)) return Bearing::supports;
    return Bearing::open;
}

Bearing bearing(const Mention& given, const Mention& stated) {
    if (is_date(given) && is_date(stated)) return bearing(*given.timex, *stated.timex);
    if (!given.value || !stated.value || !one_dimension(given, stated)) return Bearing::open;
    return bearing(in_base(given, stated), in_base(stated, given));
}

Bearing bearing(const Timex& given, const Timex& stated) {
    if (given.value == stated.value) return Bearing::supports;
    if (!is_calendar(given.value) || !is_calendar(stated.value)) return Bearing::open;
    if (!fits(given.value, stated.value)) return Bearing::apart;
    return known_digits(given.value) >= known_digits(stated.value) ? Bearing::supports : Bearing::open;
}

}  // namespace atodds::pairs
