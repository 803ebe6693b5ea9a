#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "atodds/error.hpp"

namespace atodds::cli {

/// A value of a TOML file with the place it stands at. Tables keep the order of their keys in the file.
struct Toml {
    enum class Kind { text, whole, fraction, truth, day, list, table, other };
    Kind kind = Kind::other;
    std::string text = {};  ///< of a text its value; of a number or truth value what stands for it
    std::chrono::sys_days day = {};
    std::vector<Toml> items = {};                         ///< of a list
    std::vector<std::pair<std::string, Toml>> keys = {};  ///< of a table
    std::uint32_t line = 0;                               ///< of a table's member: that of its key
    std::uint32_t column = 0;

    const Toml* find(const std::string& key) const;
};

/// Error at a place of the file: bad_option with path, line and column.
Error toml_error(const std::string& path, const Toml& at, std::string message, std::string hint = {});

/// Reads a TOML 1.0 file. Error: not_found, unreadable, or bad_option with the place of the mistake.
Result<Toml> read_toml(const std::string& path);
/// The same for a text; `path` is for messages.
Result<Toml> parse_toml(std::string_view text, const std::string& path);

/// The bytes of a file of settings. Error: not_found, unreadable.
Result<std::string> read_small_file(const std::string& path);

}  // namespace atodds::cli
