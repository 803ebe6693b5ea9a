#pragma once
#include <optional>

#include "atodds/article.hpp"
#include "atodds/date.hpp"

namespace atodds::ingest {

/// Every date an article has, by where it comes from.
struct DateSources {
    std::optional<PartialDate> flag;      ///< --published
    std::optional<PartialDate> manifest;  ///< the manifest, or the field of a record
    bool trusted = false;                 ///< the manifest vouches for its date
    std::optional<PartialDate> text;      ///< the dateline
    std::optional<PartialDate> header;
};

/// The date to go by, in the contract's order of trust, and the next one that differs from it by more than
/// two days.
Published weigh_dates(const DateSources& sources);

/// True when no day of one date lies within two days of a day of the other.
bool disagree(const PartialDate& a, const PartialDate& b);

}  // namespace atodds::ingest
