#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "atodds/error.hpp"
#include "cli/request.hpp"

namespace atodds::cli {

/// Options as a set of bits, one an entry of all_options().
enum OptionBit : unsigned {
    common_option = 1U << 0U,  ///< of every command that reads articles
    output_option = 1U << 1U,  ///< of every command that writes data
    format_option = 1U << 2U,
    colour_option = 1U << 3U,
    all_option = 1U << 4U,
    check_option = 1U << 5U,
    extract_option = 1U << 6U,
    explain_option = 1U << 7U,
    eval_option = 1U << 8U,
    jobs_option = 1U << 9U,  ///< of commands that work in parallel; part of common_option's commands too
    graph_option = 1U << 16U,
};

/// One option of the command line.
struct OptionInfo {
    std::string_view name;   ///< without the dashes
    char letter = '\0';      ///< short form, 0: none
    std::string_view value;  ///< what stands for its value in the help; empty: it takes none
    std::string_view about;
    unsigned used_by = 0;          ///< OptionBit
    bool may_stand_alone = false;  ///< the value may be left out; it is then written --name=VALUE
};
std::span<const OptionInfo> all_options();

/// One command: what it is, what it takes, and the function that does it.
struct Command {
    std::string_view name;
    std::string_view synopsis;  ///< "PATH..."
    std::string_view about;     ///< one line
    std::string_view details;   ///< for its own help
    std::string_view example;
    std::vector<std::string_view> formats;  ///< the first is the default; empty: it has one form only
    unsigned options = 0;                   ///< OptionBit
    bool takes_paths = true;
    /// Does the command; the exit code, or why it could not be done.
    Result<int> (*perform)(const Request& request) = nullptr;
};
std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

Result<int> perform_report(const Request& request);
Result<int> perform_check(const Request& request);
Result<int> perform_graph(const Request& request);
Result<int> perform_extract(const Request& request);
Result<int> perform_pairs(const Request& request);
Result<int> perform_explain(const Request& request);
Result<int> perform_eval(const Request& request);
Result<int> perform_rules(const Request& request);
Result<int> perform_config(const Request& request);

}  // namespace atodds::cli
