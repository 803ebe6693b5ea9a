#pragma once
#include <string_view>

namespace atodds::report {

/// The version of this build, as the build file states it ("0.1.0").
std::string_view tool_version();

}  // namespace atodds::report
