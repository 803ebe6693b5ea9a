#include "extract/derived_tolls.hpp"

#include <algorithm>

#include "extract/background.hpp"
#include "extract/draft.hpp"

namespace atodds::extract {

namespace {

/// "Nobody was hurt", "there were no casualties": so nobody was killed either.
void add_none_killed(const Reading& reading, std::vector<Claim>& out, std::size_t first) {
    static const rules::PhraseTable& any_harm = reading.document->pack->phrases("any-harm");
    for (std::size_t i = first, end = out.size(); i < end; ++i) {
        const bool none = out[i].value && out[i].value->nominal && out[i].value->nominal->is_zero();
        if (!none || !(any_harm.written(out[i].predicate) || any_harm.written(out[i].measure))) continue;
        Claim killed = out[i];
        killed.measure = killed.slot = "people killed";
        out.push_back(std::move(killed));
    }
}

/// A toll that hardly two events of one place have: no handful, and no round number.
std::optional<int> telling_toll(const Claim& c) {
    constexpr int handful = 10, round = 10;
    if (c.slot != "people killed" || !c.value || !c.value->nominal || c.value->approx != Approx::exact || !c.value->nominal->is_whole()) return std::nullopt;
    const int toll = static_cast<int>(c.value->nominal->approximate());
    return toll > handful && toll % round != 0 ? std::optional(toll) : std::nullopt;
}

/// Its sentence names the place, so that it is not the article's only.
bool names_its_place(const Reading& r, const Claim& claim) {
    if (claim.place.empty()) return false;
    return std::ranges::any_of(r.names.mentions, [&](const NameMention& m) {
        const std::uint32_t at = r.document->tokens[m.first].begin;
        return at >= claim.sentence.begin && at < claim.sentence.end && !m.inferred && r.names.entities[m.name].id == claim.place.front();
    });
}

/// "In November 2021 a strike on a bakery in Elm killed 27 people": when that was.
void add_dated_tolls(const Reading& reading, std::vector<Claim>& out, std::size_t first) {
    for (std::size_t i = first, end = out.size(); i < end; ++i) {
        const auto toll = telling_toll(out[i]);
        if (!toll || out[i].subset || !names_its_place(reading, out[i]) || !out[i].timex || !is_background(out[i])) continue;
        Claim dated = out[i];
        const std::string told = std::to_string(*toll) + " dead of " + std::string(dated.place.front());
        dated.kind = ClaimKind::date;
        dated.value = {};
        dated.unit = {};
        dated.flow = Flow::unknown;
        dated.population = dated.facet = dated.thing = BriefText();
        dated.which.clear();
        dated.measure = "date of the event with " + told;
        dated.slot = "event made:killed:" + told;
        dated.predicate = "killed";
        dated.attribute = Attribute{"the event with " + told, "date", dated.timex->value, std::nullopt, true};
        dated.inferred = true;
        out.push_back(std::move(dated));
    }
}

}  // namespace

void add_derived_tolls(const Reading& reading, std::vector<Claim>& out, std::size_t first) {
    add_none_killed(reading, out, first);
    add_dated_tolls(reading, out, first);
}

}  // namespace atodds::extract
