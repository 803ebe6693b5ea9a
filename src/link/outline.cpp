#include "link/outline.hpp"

#include <algorithm>
#include <cstdlib>

#include "extract/absences.hpp"
#include "extract/replies.hpp"
#include "link/blocks.hpp"
#include "link/figures.hpp"
#include "text/letters.hpp"

namespace atodds::link {

namespace {

std::int32_t number_of(std::chrono::sys_days day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// Digits of a number without leading and trailing zeros: 2 for 120,000,000.
std::uint8_t significant_digits(Decimal number) {
    std::int64_t mantissa = std::abs(number.mantissa());
    while (mantissa != 0 && mantissa % 10 == 0) mantissa /= 10;
    std::uint8_t digits = 0;
    for (; mantissa != 0; mantissa /= 10) ++digits;
    return digits;
}

void outline_figure(const Claim& claim, Outline& outline) {
    outline.has_value = claim.value.has_value();
    outline.bare_sum = is_bare_sum(claim);
    if (claim.unit) outline.dimension = claim.unit->dimension;
    const auto base = base_figure(claim);
    if (!base) return;
    outline.has_base = true;
    outline.base = *base;
    outline.digits = significant_digits(*base);
}

/// A price or a depth is of a thing, wherever it is told.
bool measures_thing(const Outline& o) {
    return o.kind == ClaimKind::quantity && o.dimension != Dimension::count && o.dimension != Dimension::percent;
}

void outline_time(const Claim& claim, Outline& outline) {
    outline.has_time = claim.time.has_value();
    if (claim.time) outline.time = days_in(*claim.time);
    outline.has_as_of = claim.as_of.has_value();
    if (claim.as_of) outline.as_of = number_of(*claim.as_of);
}

}  // namespace

Days days_in(const DayRange& range) {
    Days days;
    if (range.from) days.from = number_of(*range.from);
    if (range.to) days.to = number_of(*range.to);
    return days;
}

bool is_wide(const Claim& count) {
    return std::ranges::any_of(count.rules, [](std::string_view rule) { return text::Letters(rule).begins_with("extent."); });
}

Outline outline_of(const Claim& claim) {
    Outline outline;
    outline.document = claim.document;
    outline.kind = claim.kind;
    outline.flow = claim.flow;
    outline.worded = is_worded(claim);
    const bool of_role = text::Letters(claim.slot).begins_with("age:the ");  // "the suspect", of this case
    outline.of_event = is_of_event(claim) || of_role;
    outline.of_person = text::Letters(claim.slot).begins_with("age:");
    outline.has_slot = !claim.slot.empty();
    outline.has_subset = claim.subset.has_value();
    outline.is_change = claim.change != Change::none;
    outline.place_stated = claim.place_stated;
    outline.wide = is_wide(claim);
    outline.counts_event = claim.flow == Flow::flow || text::Letters(claim.slot) == "bombs in the attack";
    outline.denied = !claim.modality.empty() && claim.modality.front() == Modality::denied;
    outline.reply = extract::is_reply(claim);
    outline.absence = extract::is_absence(claim);
    outline_figure(claim, outline);
    // what a group or government is called is compared within a story: across years and wars it is another matter each time
    outline.of_thing = measures_thing(outline) || outline.of_event || outline.kind == ClaimKind::label;
    outline_time(claim, outline);
    return outline;
}

}  // namespace atodds::link
