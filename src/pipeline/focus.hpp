#pragma once
#include <string>
#include <vector>

#include "atodds/report.hpp"

namespace atodds::pipeline {

/// Leaves only the findings that touch an article in focus (--focus); claims and relations stay. Without
/// focus all stay.
void keep_in_focus(Report& report, const std::vector<std::string>& focus);

}  // namespace atodds::pipeline
