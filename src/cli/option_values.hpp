#pragma once
#include <optional>
#include <string>

#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

/// Puts the value of one option into the request. Error bad_option: a value that the option cannot have.
std::optional<Error> set_option(Request& request, const std::string& name, const std::string& value);

}  // namespace atodds::cli
