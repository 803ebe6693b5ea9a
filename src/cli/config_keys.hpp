#pragma once
/// What may stand in files of settings.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/toml_file.hpp"

namespace atodds::cli {

/// A key of atodds.toml that stands for an option of the command line.
struct ConfigKey {
    std::string_view name;          ///< of key and option
    bool is_path = false;           ///< counts from the folder of the file
    bool is_list = false;           ///< several values: the option repeated
    std::string_view command = {};  ///< empty: every command that has the option
};
std::span<const ConfigKey> config_keys();

/// An error that names the key, its place, and the nearest of the known ones.
Error unknown_key(const std::string& path, const Toml& at, const std::string& key,
                  const std::vector<std::string_view>& known);
/// Nothing when there is a rule, or a kind of notice, of that id.
std::optional<Error> check_rule(const std::string& path, const Toml& at, const std::string& rule);

}  // namespace atodds::cli
