#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "atodds/decimal.hpp"
#include "atodds/finding.hpp"

namespace atodds {

/// How far two figures may lie apart and still count as the same: an amount, or a share of the larger one.
struct Tolerance {
    Decimal amount;  ///< of a share: 0.02 for 2 percent
    bool is_share = false;
};

/// What a project wants of one rule.
struct RuleSetting {
    bool off = false;
    /// Of its contradictions, disputes, framings and quotations, in place of the usual one.
    std::optional<Severity> severity = {};
    std::map<Verdict, Severity> by_verdict = {};  ///< comes before `severity`
    std::set<Verdict> verdicts_off = {};          ///< make no finding
};

/// An outlet given to the files that match a pattern ("*" and "?" as a shell has them, "*" also across folders).
struct OutletPattern {
    std::string pattern;  ///< of the absolute path
    std::string outlet;
};

/// What a project has agreed on, from its configuration file.
struct Settings {
    std::vector<OutletPattern> outlets;           ///< the first that matches counts
    std::map<std::string, std::string> families;  ///< outlet -> publisher; outlets of one are one origin
    std::map<std::string, Tolerance> tolerances;  ///< by measure; "*" is for every other one
    std::map<std::string, RuleSetting> rules;     ///< by rule id
};

}  // namespace atodds
