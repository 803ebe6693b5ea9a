#include <algorithm>
#include <array>
#include <string_view>

#include "compare/checks.hpp"
#include "compare/exchange_rates.hpp"
#include "rules/listed.hpp"
#include "text/interval.hpp"
#include "text/utf8.hpp"

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

bool is_money(const Claim& c) { return c.unit->dimension == Dimension::money; }

/// "40 million pesos ($2 million)": nothing but a bracket and a word for "about" stands between.
bool is_sum_in_brackets(const Pair& pair) {
    const Span x = value_of(pair.a), y = value_of(pair.b);
    const std::uint32_t from = std::min(x.end, y.end), to = std::max(x.begin, y.begin);
    std::string_view between = std::string_view(pair.corpus.articles()[pair.a.document].text).substr(from, to - from);
    const auto mark = between.find_first_not_of(" \n");
    if (mark == between.npos || (between[mark] != '(' && between[mark] != '[')) return false;
    static const rules::Listed about("approx.before");
    const std::string rest = text::fold(between.substr(mark + 1));
    const auto first = rest.find_first_not_of(' '), last = rest.find_last_not_of(' ');
    return first == std::string::npos || about.has(std::string_view(rest).substr(first, last - first + 1));
}

/// "In 1994 the ransom was 40 million pesos": the rate of the day of print is not that of then.
bool is_long_ago(const Claim& c) {
    constexpr auto days_of_one_rate = std::chrono::days(60);
    return c.time && c.time->to && c.as_of && *c.time->to + days_of_one_rate < *c.as_of;
}

/// A sum and the same in other money, where the article says what the one is worth in the other.
Judgement judge_money(const Pair& pair, Judgement j) {
    if (!is_sum_in_brackets(pair)) return j.step("other-thing", "two sums side by side: nothing says that one is the other in other money");
    const auto rate = stated_rate(pair, pair.a, pair.b), inverse = rate ? std::nullopt : stated_rate(pair, pair.b, pair.a);
    if (!rate && !inverse) return j.step("no-rate", "the article gives no rate between the two");
    if (is_long_ago(pair.a) || is_long_ago(pair.b)) return j.step("other-time", "the sums are of a time for which the rate may not be");
    const Claim& dear = rate ? pair.b : pair.a;  // of whose money one is worth so many of the other
    Value x = *dear.value, y = *(rate ? pair.a : pair.b).value;
    for (auto* d : {&x.nominal, &x.low, &x.high, &x.soft_low, &x.soft_high})
        if (*d) *d = **d * (rate ? *rate : *inverse);
    widen(x);
    widen(y);
    const bool apart = text::meet(x, y) == text::Meeting::apart;
    return j.decide(apart ? Verdict::contradiction : Verdict::agreement, "conversion",
                    apart ? "the two sums are one in two currencies, and do not agree at the rate that the article gives" : "at the rate that the article gives the two sums are one");
}

}  // namespace

bool applies_to_conversions(const Claim& a, const Claim& b) {
    return a.kind == ClaimKind::quantity && b.kind == ClaimKind::quantity && a.document == b.document && a.unit && b.unit && a.value && b.value &&
           a.unit->dimension == b.unit->dimension && a.unit->dimension != Dimension::count && a.unit->id != b.unit->id &&
           ((a.unit->factor && b.unit->factor) || is_money(a) || (is_warmth(a) && is_warmth(b) && a.value->nominal && b.value->nominal)) && stand_together(a, b);
}

Judgement judge_conversion(const Pair& pair) {
    Judgement j("conversion-mismatch");
    if (is_money(pair.a)) return judge_money(pair, std::move(j));
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
