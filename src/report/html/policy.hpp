#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace atodds::report::html {

/// A Content-Security-Policy that lets these very styles and this very script work, and nothing else.
std::string content_policy(std::initializer_list<std::string_view> styles, std::string_view script);

}  // namespace atodds::report::html
