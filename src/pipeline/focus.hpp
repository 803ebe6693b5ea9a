#pragma once
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::pipeline {

/// Leaves only the findings that touch an article in focus (--focus); claims and relations stay. Without
/// focus all stay.
void keep_in_focus(Report& report, const std::vector<std::string>& focus);

/// True when a position or a pair of the finding has a claim of one of the articles (by index).
bool touches(const Report& report, const Finding& finding, const std::vector<bool>& articles);

}  // namespace atodds::pipeline
