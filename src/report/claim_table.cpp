#include "report/claim_table.hpp"

#include "report/claim_words.hpp"
#include "report/layout.hpp"
#include "report/words.hpp"
#include "text/calendar.hpp"

namespace atodds::report {
namespace {

using Facts = std::vector<ClaimFact>;

void add(Facts& facts, std::string_view name, std::string_view text) {
    if (!text.empty()) facts.push_back({std::string(name), clean(text)});
}

/// "58 to 64", "58 and above", "below 1,000,000"; empty without bounds.
std::string interval(const std::optional<Decimal>& low, const std::optional<Decimal>& high, bool low_open,
                     bool high_open) {
    if (low && high) {
        if (*low == *high) return grouped(*low);
        return (low_open ? "above " : "") + grouped(*low) + (high_open ? " to below " : " to ") +
               grouped(*high);
    }
    if (low) return low_open ? "above " + grouped(*low) : grouped(*low) + " and above";
    if (high) return high_open ? "below " + grouped(*high) : grouped(*high) + " and below";
    return {};
}

void add_value(Facts& facts, const Claim& claim) {
    if (!claim.value) return;
    const Value& value = *claim.value;
    std::string written = value.text;
    if (value.nominal && grouped(*value.nominal) != written) written += " = " + grouped(*value.nominal);
    add(facts, "figure", written + ", " + std::string(word(value.approx)));
    add(facts, "not excluded", interval(value.low, value.high, value.low_open, value.high_open));
    add(facts, "usual reading", interval(value.soft_low, value.soft_high, false, false));
    if (claim.unit)
        add(facts, "unit", claim.unit->id + " (" + std::string(word(claim.unit->dimension)) + ")");
    if (claim.change != Change::none) add(facts, "change", word(claim.change));
}

void add_content(Facts& facts, const Claim& claim) {
    if (claim.attribute) {
        const Attribute& attribute = *claim.attribute;
        add(facts, "attribute", attribute.name + " of " + attribute.of + ": " + attribute.text);
        add(facts, "values it can have", attribute.one_value ? "one at a time" : "several");
    }
    const auto polarity = word(claim.polarity);
    if (!claim.predicate.empty())
        add(facts, "predicate", claim.predicate + (polarity ? " (" + std::string(*polarity) + ")" : ""));
    add(facts, "position", claim.position);
    add(facts, "label", claim.label);
    if (claim.timex) add(facts, "time expression", claim.timex->value + ' ' + spelled(claim.timex->range));
}

void add_entities(Facts& facts, const Claim& claim) {
    std::vector<std::string> names;
    for (const EntityRef& entity : claim.entities)
        names.push_back(entity.name + " (" + std::string(word(entity.type)) + ", " +
                        std::string(word(entity.role)) +
                        (entity.id == entity.name ? ")" : "; " + entity.id + ")"));
    add(facts, "names", joined(names, ", "));
}

void add_scope(Facts& facts, const Claim& claim) {
    if (claim.subset) {
        std::string words(word(claim.subset->relation));
        if (!claim.subset->of.empty()) words += " of " + claim.subset->of;
        if (!claim.subset->excluding.empty()) words += ", without " + listed(claim.subset->excluding);
        add(facts, "share of the whole", words);
    }
    add(facts, "population", claim.population);
    add(facts, "stock or flow", known_word(claim.flow).value_or(""));
    add(facts, "event", claim.event);
    add(facts, "place", joined(claim.place, ", "));
    if (claim.time) add(facts, "holds for", spelled(*claim.time));
    if (claim.as_of) add(facts, "as of", text::spell(*claim.as_of));
}

void add_voice(Facts& facts, const Claim& claim) {
    if (claim.speaker) {
        std::string words = claim.speaker->name;
        if (!claim.speaker->cue.empty()) words += " (“" + claim.speaker->cue + "”)";
        add(facts, "speaker", words);
    } else {
        add(facts, "speaker", "the outlet itself");
    }
    std::vector<std::string> words;
    for (Modality modality : claim.modality) words.emplace_back(word(modality));
    add(facts, "said as", joined(words, ", "));
}

void add_parts(Facts& facts, const Places& places, const Claim& claim) {
    std::vector<std::string> words;
    for (const Part& part : claim.parts)
        words.push_back(std::string(word(part.role)) + " “" + std::string(places.slice(claim, part.span)) +
                        "”");
    add(facts, "words used", joined(words, ", "));
}

}  // namespace

std::vector<ClaimFact> claim_facts(const Places& places, const Claim& claim) {
    Facts facts;
    add(facts, "kind", word(claim.kind));
    add(facts, "measure", claim.measure);
    add_value(facts, claim);
    add_content(facts, claim);
    add_entities(facts, claim);
    add_scope(facts, claim);
    add_voice(facts, claim);
    add_parts(facts, places, claim);
    add(facts, "rules", joined(claim.rules, ", "));
    add(facts, "slot", slot_of(claim));
    if (claim.inferred) add(facts, "certainty", "a step of this reading is inferred");
    return facts;
}

std::string grouped(Decimal number) {
    const std::string digits = number.text();
    const std::size_t first = number.is_negative() ? 1 : 0;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > first && at < point && (point - at) % 3 == 0) out += ',';
        out += digits[at];
    }
    return out;
}

}  // namespace atodds::report
