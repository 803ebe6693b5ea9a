#include "compare/checks.hpp"
#include "text/interval.hpp"

namespace atodds::compare {

namespace {

/// Two figures of one article, in two units of one dimension, one right behind the other ("60 km (40 miles)").
bool stand_together(const Claim& a, const Claim& b) {
    constexpr std::uint32_t reach = 40;  // bytes between the two figures: a bracket and a few words
    const auto value = [](const Claim& c) {
        for (const auto& p : c.parts)
            if (p.role == PartRole::value) return p.span;
        return c.span;
    };
    const Span x = value(a), y = value(b);
    const std::uint32_t gap = x.end <= y.begin ? y.begin - x.end : y.end <= x.begin ? x.begin - y.end : 0;
    return gap > 0 && gap <= reach && a.sentence == b.sentence;
}

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
           a.unit->dimension == b.unit->dimension && a.unit->dimension != Dimension::count && a.unit->id != b.unit->id && a.unit->factor &&
           b.unit->factor && stand_together(a, b);
}

Judgement judge_conversion(const Pair& pair) {
    Judgement j("conversion-mismatch");
    Value x = in_base_units(pair.a), y = in_base_units(pair.b);
    widen(x);
    widen(y);
    const auto meeting = text::meet(x, y);
    if (meeting != text::Meeting::apart)
        return j.decide(Verdict::agreement, "conversion", pair.a.value->text + " " + pair.a.unit->text + " is " + pair.b.value->text + " " + pair.b.unit->text + " within the rounding written");
    return j.decide(Verdict::contradiction, "conversion", "the two figures are one measurement in two units, and do not agree");
}

}  // namespace atodds::compare
