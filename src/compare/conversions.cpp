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
    if (!says_again(pair)) return j.step("other-thing", "two measurements side by side: nothing says that one is the other in another unit");
    Value x = in_base_units(pair.a), y = in_base_units(pair.b);
    widen(x);
    widen(y);
    const auto meeting = text::meet(x, y);
    if (meeting != text::Meeting::apart)
        return j.decide(Verdict::agreement, "conversion", pair.a.value->text + " " + pair.a.unit->text + " is " + pair.b.value->text + " " + pair.b.unit->text + " within the rounding written");
    return j.decide(Verdict::contradiction, "conversion", "the two figures are one measurement in two units, and do not agree");
}

}  // namespace atodds::compare
