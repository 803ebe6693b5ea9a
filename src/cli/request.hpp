#pragma once
#include <optional>
#include <string>
#include <utility>

#include "atodds/finding.hpp"
#include "atodds/options.hpp"

namespace atodds::cli {

struct Command;

enum class When { automatic, always, never };

/// A command line that has been understood.
struct Request {
    const Command* command = nullptr;
    Options options;
    std::string format;                 ///< one of the command's formats
    std::optional<std::string> output;  ///< -o FILE; nothing: the standard output
    When colour = When::automatic;
    Severity fail_on = Severity::error;
    bool all = false;
    bool only_new = false;
    bool mentions = false;
    bool show = false;
    std::string finding;                         ///< --finding ID
    std::pair<std::string, std::string> claims;  ///< --claims A,B
    std::string gold;
    std::optional<double> min_precision;  ///< 0 to 1
    std::optional<double> min_recall;
};

}  // namespace atodds::cli
