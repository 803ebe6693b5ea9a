#include "report/claim_words.hpp"

#include "report/layout.hpp"
#include "report/quotes.hpp"
#include "text/calendar.hpp"
#include "text/interval.hpp"

namespace atodds::report {
namespace {

std::string figure(const Claim& claim) {
    std::string words = claim.value->text.empty() ? text::describe(*claim.value) : claim.value->text;
    if (claim.unit && !claim.unit->text.empty() && words.find(claim.unit->text) == std::string::npos)
        words += ' ' + claim.unit->text;
    return words;
}

std::string stance(const Claim& claim) {
    if (!claim.position.empty()) return std::string(claim.position);
    return (claim.polarity == Polarity::negative ? "not: " : "") + claim.predicate;
}

std::string value_words(const Claim& claim) {
    if (claim.attribute && !claim.attribute->text.empty()) return claim.attribute->text;
    if (!claim.label.empty()) return std::string(claim.label);
    if (claim.value) return figure(claim);
    if (!claim.position.empty() || !claim.predicate.empty()) return stance(claim);
    return claim.timex && claim.timex->range.from ? spelled(claim.timex->range) : std::string();
}

}  // namespace

std::string claim_value(const Places& places, const Claim& claim, unsigned width) {
    const std::string words = clean(value_words(claim));
    return words.empty() ? short_quote(places, claim, width) : shortened(words, width);
}

std::string spelled(const DayRange& range) {
    if (range.from && range.to)
        return *range.from == *range.to ? text::spell(*range.from)
                                        : text::spell(*range.from) + " to " + text::spell(*range.to);
    if (range.from) return "since " + text::spell(*range.from);
    return range.to ? "until " + text::spell(*range.to) : std::string();
}

}  // namespace atodds::report
