#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "atodds/decimal.hpp"
#include "atodds/finding.hpp"
#include "atodds/options.hpp"
#include "report/graph_options.hpp"

namespace atodds::cli {

struct Command;

enum class When { automatic, always, never };

/// A value of a setting and who set it: "command line", "atodds.toml:3".
struct InForce {
    std::string value;
    std::string where;
};

/// How much of the input may be unreadable: a number, or a share of everything that was tried.
struct MaxBad {
    std::optional<std::size_t> count;
    std::optional<Decimal> percent;
};

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
    bool quiet = false;
    bool mentions = false;
    bool show = false;
    report::GraphOptions graph;
    bool group_chosen = false;  ///< --group was given; else it depends on the scope
    std::string chart;          ///< --chart; empty: the graph
    std::string finding;                         ///< --finding ID
    std::pair<std::string, std::string> claims;  ///< --claims A,B
    std::string gold;
    std::optional<double> min_precision;  ///< 0 to 1
    std::optional<double> min_recall;
    MaxBad max_bad;  ///< neither: any number
    std::string baseline;
    bool writes_baseline = false;
    std::string new_baseline;  ///< where --write-baseline writes; empty: over the baseline
    std::string suppressions;
    std::string since;
    std::vector<std::string> changed;
    std::optional<std::chrono::sys_days> today;  ///< nothing: the clock's
    std::string config;                          ///< the file of settings that was read; empty: none
    std::string wanted_config;                   ///< --config FILE
    bool no_config = false;
    bool given_map = false;  ///< columns are told on the command line
    std::map<std::string, std::vector<InForce>> in_force;  ///< by key, what was set and by whom
};

}  // namespace atodds::cli
