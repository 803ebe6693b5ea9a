#pragma once
#include "atodds/report.hpp"

namespace atodds::pipeline {

/// Puts the parts of a report in the contract's order after articles, claims, relations and findings were added at the ends of
/// their lists: all indexes are followed. Claims have their ids.
void put_in_order(Report& report);

}  // namespace atodds::pipeline
