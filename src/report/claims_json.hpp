#pragma once
#include <string>

#include "atodds/report.hpp"
#include "report/places.hpp"

namespace atodds::report {

/// Appends one claim in the contract's form, without a line end. `places` must be of the same report.
void append_claim(std::string& out, const Report& report, const Places& places, ClaimIndex index);

/// The same for a single claim. Writing many, use the form above: it builds the line index of an article
/// once.
void append_claim(std::string& out, const Report& report, ClaimIndex index);

/// All claims of the report, one a line (`extract`).
std::string write_claims(const Report& report);

}  // namespace atodds::report
