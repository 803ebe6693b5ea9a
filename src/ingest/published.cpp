#include "ingest/published.hpp"

#include <array>
#include <chrono>

#include "text/calendar.hpp"

namespace atodds::ingest {
namespace {

// Time zones and a night between writing and printing explain this much.
constexpr std::chrono::days allowed_difference{2};

struct Ranked {
    DateSource source;
    const std::optional<PartialDate>* date;
};

}  // namespace

bool disagree(const PartialDate& a, const PartialDate& b) {
    const auto first = text::days_of(a);
    const auto second = text::days_of(b);
    if (!first || !second || !first->from || !first->to || !second->from || !second->to) return false;
    return *second->from - *first->to > allowed_difference || *first->from - *second->to > allowed_difference;
}

Published weigh_dates(const DateSources& sources) {
    const std::optional<PartialDate> none;
    const std::array order{Ranked{DateSource::flag, &sources.flag},
                           Ranked{DateSource::trusted, sources.trusted ? &sources.manifest : &none},
                           Ranked{DateSource::text, &sources.text},
                           Ranked{DateSource::manifest, sources.trusted ? &none : &sources.manifest},
                           Ranked{DateSource::header, &sources.header}};
    Published published;
    for (const Ranked& candidate : order) {
        if (!*candidate.date) continue;
        if (!published.value) {
            published.value = *candidate.date;
            published.source = candidate.source;
        } else if (!published.other && disagree(*published.value, **candidate.date)) {
            published.other = *candidate.date;
        }
    }
    return published;
}

}  // namespace atodds::ingest
