#include "compare/exchange_rates.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "link/figures.hpp"
#include "rules/pack.hpp"
#include "text/utf8.hpp"

namespace atodds::compare {

namespace {

/// Bytes behind a figure in which it is said for what it is given: " to the U.S. dollar".
constexpr std::size_t reach = 32;

Span value_of(const Claim& c) {
    const auto value = std::ranges::find(c.parts, PartRole::value, &Part::role);
    return value == c.parts.end() ? c.span : value->span;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

std::string last_word(const std::string& id) { return id.substr(id.rfind(' ') + 1); }

/// " to the dollar": behind a figure stands for one of which money it is given.
bool is_given_for_one(std::string_view behind, const Unit& unit) {
    static const rules::PhraseTable& joiners = rules::Pack::english().phrases("rate-joiner");
    const std::string text = text::fold(trimmed(behind));
    const std::string money = " " + last_word(unit.id);
    return std::ranges::any_of(joiners.phrases(), [&](const rules::Phrase& joiner) {
        if (!text.starts_with(joiner.base)) return false;
        const std::string_view rest = std::string_view(text).substr(joiner.base.size());
        const auto at = rest.find(money);
        constexpr std::size_t country = 6;  // " us dollar", " u.s. dollar"
        return at != rest.npos && at <= country && rest.substr(0, at).find_first_of(",;") == rest.npos;
    });
}

/// "$1 = | 20 pesos", "one dollar buys | 20 pesos".
bool is_price_of_one(std::string_view between) {
    static const rules::PhraseTable& verbs = rules::Pack::english().phrases("rate-verb");
    const std::string text = text::fold(trimmed(between));
    return text == "=" || std::ranges::any_of(verbs.phrases(), [&](const rules::Phrase& verb) { return text == verb.base; });
}

bool is_money_of(const Claim& c, const Unit& unit) {
    return c.unit && c.value && c.value->nominal && c.unit->dimension == Dimension::money && (c.unit->id == unit.id || link::is_open_currency(c.unit->id, unit.id));
}

}  // namespace

std::optional<Decimal> stated_rate(const Pair& pair, const Claim& a, const Claim& b) {
    const std::string_view text = pair.article(a).text;
    const auto [first, last] = pair.corpus.claims_of(a.document);
    std::optional<Decimal> rate;
    for (ClaimIndex i = first; i < last; ++i) {
        const Claim& sum = pair.corpus.claims()[i];
        const bool per_one = sum.unit && sum.value && sum.value->nominal && sum.unit->id == a.unit->id + " per " + last_word(b.unit->id);
        if (!per_one && !is_money_of(sum, *a.unit)) continue;
        const Span at = value_of(sum);
        bool states = per_one || is_given_for_one(text.substr(std::min<std::size_t>(at.end, text.size()), reach), *b.unit);
        for (ClaimIndex k = first; k < last && !states; ++k) {
            const Claim& one = pair.corpus.claims()[k];
            const Span before = value_of(one);
            const bool near = is_money_of(one, *b.unit) && *one.value->nominal == Decimal(1) && before.end <= at.begin && at.begin - before.end <= reach;
            states = near && is_price_of_one(text.substr(before.end, at.begin - before.end));
        }
        if (!states) continue;
        if (rate && *rate != *sum.value->nominal) return std::nullopt;
        rate = sum.value->nominal;
    }
    return rate;
}

}  // namespace atodds::compare
