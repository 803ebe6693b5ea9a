#include "extract/figure_value.hpp"

#include <algorithm>

#include "text/interval.hpp"

namespace atodds::extract {
namespace {

// Shares of the number that a soft bound allows (docs/conventions-of-quantities.md says how they were found).
const Decimal about_share(1, 1);    // "about 300": 270 to 330
const Decimal almost_share(85, 2);  // "nearly 300": from 255
const Decimal over_share(15, 1);    // "over 300": up to 450
const Decimal divided_unit(25, 2);  // who says "half an hour" counts in quarters of it
constexpr std::int64_t smallest_round =
    100;  // from here on a number that ends in 00 is taken for a round one

/// The unit of the last digit that carries information; nothing when the number is meant exactly.
std::optional<Decimal> rounding_unit(const NumberReading& number, ValueKind kind) {
    if (kind.divided) return divided_unit;
    if (number.kind == NumberReading::Kind::fraction || number.kind == NumberReading::Kind::ratio)
        return Decimal(1, 2);
    if (number.decimals > 0) return number.step;
    if (!number.value.is_whole()) return text::last_digit_unit(number.value);
    const Decimal unit = text::last_digit_unit(number.value);
    if (kind.measured) return unit;
    const bool round =
        number.value.mantissa() % smallest_round == 0 && number.value >= Decimal(smallest_round);
    if (round) return unit;
    return std::nullopt;
}

void set_soft(Value& value, Decimal a, Decimal b) {
    value.soft_low = std::min(a, b);
    value.soft_high = std::max(a, b);
}

void bound_above(Value& value, Decimal n, bool open, ValueKind kind) {
    value.high = n;
    value.high_open = open;
    if (kind.never_negative && n > Decimal(0)) {
        value.low = Decimal(0);
        value.low_open = true;
    }
}

void bound_below(Value& value, Decimal n, bool open) {
    value.low = n;
    value.low_open = open;
}

void set_exact(Value& value, const NumberReading& number, ValueKind kind) {
    const Decimal n = number.value;
    value.low = value.high = n;
    const auto unit = rounding_unit(number, kind);
    const Decimal half = unit ? *unit * Decimal(5, 1) : Decimal(0);
    set_soft(value, n - half, n + half);
}

Value vague_value(const NumberReading& number, std::string_view text) {
    Value value;
    value.text = text;
    value.approx = Approx::vague;
    bound_below(value, number.low, false);
    value.soft_low = number.soft_low;
    value.soft_high = number.soft_high;
    return value;
}

}  // namespace

Value value_of(const NumberReading& number, Bounds bounds, ValueKind kind, std::string_view text) {
    if (number.kind == NumberReading::Kind::vague) return vague_value(number, text);
    Value value;
    value.text = text;
    value.approx = bounds.approx;
    value.nominal = number.value;
    const Decimal n = number.value;
    switch (bounds.approx) {
        case Approx::exact:
        case Approx::vague:
            set_exact(value, number, kind);
            break;
        case Approx::about:
            set_soft(value, n - n * about_share, n + n * about_share);
            break;
        case Approx::almost:
            bound_above(value, n, true, kind);
            set_soft(value, n * almost_share, n);
            break;
        case Approx::over:
            bound_below(value, n, true);
            set_soft(value, n, n * over_share);
            break;
        case Approx::at_least:
            bound_below(value, n, bounds.open);
            break;
        case Approx::at_most:
        case Approx::up_to:
            bound_above(value, n, bounds.open, kind);
            break;
    }
    return value;
}

Value value_of_range(Decimal low, Decimal high, Bounds bounds, std::string_view text) {
    if (high < low) std::swap(low, high);
    Value value;
    value.text = text;
    value.low = value.soft_low = low;
    value.high = value.soft_high = high;
    value.approx = bounds.approx == Approx::about ? Approx::about : Approx::exact;
    if (value.approx == Approx::about) set_soft(value, low - low * about_share, high + high * about_share);
    return value;
}

}  // namespace atodds::extract
