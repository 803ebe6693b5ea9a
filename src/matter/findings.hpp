#pragma once
#include "atodds/report.hpp"

namespace atodds::matter {

/// Joins the relations of a report into matters and writes one finding for each that holds more than agreement.
/// Needs articles, claims and relations in their final order; fills Report::findings, ordered by severity, rule, id.
void find_findings(Report& report);

}  // namespace atodds::matter
