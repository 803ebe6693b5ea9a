#pragma once
#include <optional>
#include <string>
#include <vector>

#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

constexpr const char* config_name = "atodds.toml";

/// The file of settings that is in force for these paths: the nearest atodds.toml in the folder of the first
/// path (the working folder, when there is none) or above it. Nothing when there is none.
std::optional<std::string> find_config(const std::vector<std::string>& paths);

/// Puts what a file of settings says into a request, except where the command line says otherwise
/// (Request::in_force); notes where each value came from. Error bad_option with file, line and column: a key
/// or rule that is not known (with the nearest known one), a value that cannot be.
std::optional<Error> apply_config(Request& request, const std::string& path);

/// What is in force, one value a line with where it came from, and the same as JSON.
std::string write_config(const Request& request);
std::string write_config_json(const Request& request);

}  // namespace atodds::cli
