#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atodds/error.hpp"
#include "rules/pack.hpp"

namespace atodds::rules {

/// A rule file: its name ("units.json") and its JSON text.
struct RuleFile {
    std::string_view name;
    std::string_view text;
};

enum class Inflection { none, verb, noun };
using Fields = std::vector<std::pair<std::string, std::string>>;

/// One entry of a rule as written, before inflection.
struct Entry {
    std::string text;
    RuleIndex rule = 0;
    Inflection inflection = Inflection::none;
    Fields fields;  ///< those of the entry first, then those of its rule that it does not override
};

/// All rules of a language in the order of the files.
struct RuleSet {
    std::vector<Rule> rules;
    std::vector<Entry> entries;
};

/// Reads and checks rule files: JSON, known shapes, ids that are unique. The error names file, line where
/// JSON is broken, and rule. A field's value may be a string, a number, true or false ("yes", "no"), or a
/// list of strings (joined by '|').
Result<RuleSet> read_rules(std::span<const RuleFile> files);
/// SHA-256 over the names and texts of the files, in hex.
std::string hash_of(std::span<const RuleFile> files);

}  // namespace atodds::rules
