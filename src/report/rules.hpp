#pragma once
#include <span>
#include <string>
#include <string_view>

#include "report/text.hpp"

namespace atodds::report {

/// One finding id as `atodds rules` shows it. The views must outlive the call.
struct RuleEntry {
    std::string_view id;
    std::string_view verdicts;       ///< the verdicts it can give, separated by commas
    std::string_view about;          ///< what it means, one sentence
    std::string_view example;        ///< what it reports
    std::string_view near_miss;      ///< what looks like it and is not reported
    std::string_view severity = {};  ///< where the verdicts do not tell it
};

/// What notices can say, as entries like those of the checks: their ids are those of Notice::rule.
std::span<const RuleEntry> notice_rules();

/// "error or warning; warning; note": the severities a rule's verdicts lead to, as the contract maps them.
std::string usual_severity(const RuleEntry& rule);

std::string write_rules(std::span<const RuleEntry> rules, const TextOptions& options);
/// {"format":"atodds-rules/1","rules":[{"id","verdicts":[],"severity","about","example","near_miss"}]}.
std::string write_rules_json(std::span<const RuleEntry> rules);

}  // namespace atodds::report
