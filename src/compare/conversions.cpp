#include <algorithm>
#include <array>
#include <string_view>

#include "compare/checks.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

Span value_of(const Claim& c) {
    for (const auto& p : c.parts)
        if (p.role == PartRole::value) return p.span;
    return c.span;
}

/// Two figures of one article, in two units of one dimension, one right behind the other.
bool stand_together(const Claim& a, const Claim& b) {
    constexpr std::uint32_t reach = 40;  // bytes between the two figures: a bracket and a few words
    const Span x = value_of(a), y = value_of(b);
    const std::uint32_t gap = x.end <= y.begin ? y.begin - x.end : y.end <= x.begin ? x.begin - y.end : 0;
    return gap > 0 && gap <= reach && a.sentence == b.sentence;
}

/// "60 km (40 miles)", "60 km, or 40 miles,": what stands between the two says that they are one; not "a 3-metre wall 12 km away".
bool says_again(const Pair& pair) {
    const Span x = value_of(pair.a), y = value_of(pair.b);
    const std::uint32_t from = std::min(x.end, y.end), to = std::max(x.begin, y.begin);
    const auto between = std::string_view(pair.corpus.articles()[pair.a.document].text).substr(from, to - from);
    constexpr std::array<std::string_view, 6> joiners{"(", "[", "/", " or ", "\u2013", "\u2014"};
    return std::ranges::any_of(joiners, [&](std::string_view mark) { return between.find(mark) != between.npos; });
}

bool is_warmth(const Claim& c) { return c.unit->id == "celsius" || c.unit->id == "fahrenheit"; }

/// Degrees are a level ("41 C (106 F)") or a difference ("1.5 C (2.7 F) of warming"): how far the two are apart, in degrees
/// Celsius, where they come nearer to each other.
Decimal warmth_apart(const Claim& a, const Claim& b) {
    constexpr int freezing = 32, fifths = 5, ninths = 9;
    const bool celsius_first = a.unit->id == "celsius";
    const Decimal celsius = *(celsius_first ? a : b).value->nominal, fahrenheit = *(celsius_first ? b : a).value->nominal;
    const auto size = [](Decimal d) { return d < Decimal(0) ? Decimal(0) - d : d; };
    const Decimal level = (fahrenheit - Decimal(freezing)) * Decimal(fifths) / Decimal(ninths), difference = fahrenheit * Decimal(fifths) / Decimal(ninths);
    return std::min(size(celsius - level), size(celsius - difference));
}

/// What rounding leaves between two temperatures that are one.
constexpr int degrees_of_slack = 2;

Value in_base_units(const Claim& claim) {
    Value v = *claim.value;
    const Decimal factor = *claim.unit->factor;
    for (auto* d : {&v.nominal, &v.low, &v.high, &v.soft_low, &v.soft_high})
        if (*d) *d = **d * factor;
    return v;
}

/// Half a unit of the last digit written: a converted figure is rounded to about as many digits as the first.
void widen(Value& v) {
    if (!v.nominal) return;
    constexpr int twentieth = 20;  // one digit of rounding on either side of a two-digit figure is 5 %
    const Decimal slack = *v.nominal / Decimal(twentieth);
    if (!v.soft_low || *v.soft_low > *v.nominal - slack) v.soft_low = *v.nominal - slack;
    if (!v.soft_high || *v.soft_high < *v.nominal + slack) v.soft_high = *v.nominal + slack;
}

}  // namespace

bool applies_to_conversions(const Claim& a, const Claim& b) {
    return a.kind == ClaimKind::quantity && b.kind == ClaimKind::quantity && a.document == b.document && a.unit && b.unit && a.value && b.value &&
           a.unit->dimension == b.unit->dimension && a.unit->dimension != Dimension::count && a.unit->id != b.unit->id &&
           ((a.unit->factor && b.unit->factor) || (is_warmth(a) && is_warmth(b) && a.value->nominal && b.value->nominal)) && stand_together(a, b);
}

Judgement judge_conversion(const Pair& pair) {
    Judgement j("conversion-mismatch");
    if (!says_again(pair)) return j.step("other-thing", "two measurements side by side: nothing says that one is the other in another unit");
    if (is_warmth(pair.a)) {
        const bool one = warmth_apart(pair.a, pair.b) <= Decimal(degrees_of_slack);
        return j.decide(one ? Verdict::agreement : Verdict::contradiction, "conversion",
                        one ? "the two temperatures are one within the rounding written" : "the two figures are one temperature in two units, and do not agree");
    }
    Value x = in_base_units(pair.a), y = in_base_units(pair.b);
    widen(x);
    widen(y);
    const auto meeting = text::meet(x, y);
    if (meeting != text::Meeting::apart)
        return j.decide(Verdict::agreement, "conversion", pair.a.value->text + " " + pair.a.unit->text + " is " + pair.b.value->text + " " + pair.b.unit->text + " within the rounding written");
    return j.decide(Verdict::contradiction, "conversion", "the two figures are one measurement in two units, and do not agree");
}

}  // namespace atodds::compare
