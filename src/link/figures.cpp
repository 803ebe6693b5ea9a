#include "link/figures.hpp"

#include <algorithm>

#include "rules/pack.hpp"
#include "text/interval.hpp"

namespace atodds::link {

namespace {

/// Likeness of the words around two figures, 0 to 1000, that makes them one: the fewer digits a figure has, the more.
constexpr int words_for_one_digit = 300;
constexpr int words_for_two_digits = 120;
/// Around figures that differ, the words must be nearly the same.
constexpr int words_for_other_value = 700;
/// Digits that are enough by themselves: "389 million", "143".
constexpr int telling_digits = 3;

/// "120 million" without a noun may be money; smaller bare numbers are of anything.
const Decimal least_sum(100'000);

Dimension dimension_of(const Claim& c) { return c.unit ? c.unit->dimension : Dimension::count; }

/// Digits of a number without leading and trailing zeros: 2 for 120,000,000.
int significant_digits(Decimal number) {
    std::string digits;
    for (const char c : number.text())
        if (c >= '0' && c <= '9') digits += c;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const auto last = digits.find_last_not_of('0');
    return last == std::string::npos ? 0 : static_cast<int>(last + 1);
}

Value in_base(const Claim& c) {
    Value v = *c.value;
    if (!c.unit || !c.unit->factor) return v;
    for (auto* end : {&v.nominal, &v.low, &v.high, &v.soft_low, &v.soft_high})
        if (*end) *end = **end * *c.unit->factor;
    return v;
}

/// Two kinds of money without a rate between them, two kinds of counted thing that are both named.
bool comparable_units(const Claim& a, const Claim& b) {
    if (is_bare_sum(a) != is_bare_sum(b) && (dimension_of(a) == Dimension::money || dimension_of(b) == Dimension::money)) return true;
    if (dimension_of(a) != dimension_of(b)) return false;
    if ((a.change == Change::none) != (b.change == Change::none) && dimension_of(a) != Dimension::percent) return false;
    if (dimension_of(a) == Dimension::count) return true;
    return a.unit->id == b.unit->id || (a.unit->factor && b.unit->factor) || is_open_currency(a.unit->id, b.unit->id);
}

/// Two measures that news gives for one thing: a peak and a level, those hurt and those taken to hospital.
bool of_one_family(const Claim& a, const Claim& b) {
    static const rules::PhraseTable& families = rules::Pack::english().phrases("figure-family");
    const auto family = [](const std::string& measure) {
        for (const rules::Phrase& p : families.phrases())
            if (p.base == measure) return p.get("family");
        return std::string_view();
    };
    const auto of_a = family(a.measure);
    return !of_a.empty() && of_a == family(b.measure);
}

}  // namespace

bool is_open_currency(const std::string& a, const std::string& b) {
    const auto covers = [](std::string_view general, const std::string& money) {
        if (general == "crown") return money.ends_with(" koruna") || money.ends_with(" krone") || money.ends_with(" krona");
        return general.find(' ') == std::string_view::npos && money.ends_with(" " + std::string(general));
    };
    return covers(a, b) || covers(b, a) || (a == "pound" && b == "pound sterling") || (b == "pound" && a == "pound sterling");
}

bool is_named_measure(const Claim& claim) {
    return std::any_of(claim.rules.begin(), claim.rules.end(), [](const std::string& rule) {
        return rule.starts_with("measure.") || rule.starts_with("measured.") || rule.starts_with("toll.");
    });
}

bool is_bare_sum(const Claim& claim) {
    return claim.value && claim.value->nominal && *claim.value->nominal >= least_sum && (!claim.unit || claim.unit->id.empty());
}

std::optional<Decimal> base_figure(const Claim& claim) {
    if (!claim.value || !claim.value->nominal || (claim.kind != ClaimKind::quantity && claim.kind != ClaimKind::share)) return std::nullopt;
    return claim.unit && claim.unit->factor ? *claim.value->nominal * *claim.unit->factor : *claim.value->nominal;
}

SameFigure same_figure(const Corpus& corpus, ClaimIndex a, ClaimIndex b) {
    const Claim &x = corpus.claims()[a], &y = corpus.claims()[b];
    if (!x.value || !y.value || !comparable_units(x, y)) return SameFigure::no;
    if (is_named_measure(x) && is_named_measure(y) && x.measure != y.measure && !of_one_family(x, y)) return SameFigure::no;
    if (!corpus.same_story(x.document, y.document)) return SameFigure::no;
    const text::Meeting meeting = text::meet(in_base(x), in_base(y));
    const int words = similarity(corpus, a, b);
    if (meeting == text::Meeting::apart) return words >= words_for_other_value ? SameFigure::by_words : SameFigure::no;
    const bool single = base_figure(x) && base_figure(y);
    if (!single || meeting == text::Meeting::soft_apart) return SameFigure::no;
    const int digits = std::min(significant_digits(*base_figure(x)), significant_digits(*base_figure(y)));
    const bool equal = *base_figure(x) == *base_figure(y);
    if (equal && digits >= telling_digits) return SameFigure::by_value;
    const int enough = equal && digits == 2 ? words_for_two_digits : words_for_one_digit;
    return words >= enough ? SameFigure::by_value : SameFigure::no;
}

}  // namespace atodds::link
