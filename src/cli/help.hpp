#pragma once
#include <string>

#include "cli/commands.hpp"

namespace atodds::cli {

/// What `atodds --help` prints.
std::string program_help();
/// What `atodds COMMAND --help` prints.
std::string command_help(const Command& command);

}  // namespace atodds::cli
