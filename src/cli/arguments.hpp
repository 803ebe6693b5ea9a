#pragma once
#include <string>
#include <variant>
#include <vector>

#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

/// What a command line asks for: a job, or a text to print (help, version).
using Parsed = std::variant<Request, std::string>;

/// Understands the words after the program's name. Error bad_option: an unknown command or option (with the
/// nearest known name), a value that cannot be, a path or option that is missing.
Result<Parsed> parse_arguments(const std::vector<std::string>& words);

}  // namespace atodds::cli
