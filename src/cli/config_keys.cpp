#include "cli/config_keys.hpp"

#include <algorithm>
#include <array>

#include "cli/suggest.hpp"
#include "compare/checks.hpp"
#include "compare/entries.hpp"
#include "report/rules.hpp"

namespace atodds::cli {
namespace {

constexpr std::array keys{
    ConfigKey{"language"},
    ConfigKey{"fail-on", false, false, "check"},
    ConfigKey{"format", false, false, "check"},
    ConfigKey{"baseline", true, false, "check"},
    ConfigKey{"suppressions", true, false, "check"},
    ConfigKey{"facts", true, true},
    ConfigKey{"max-bad"},
    ConfigKey{"date-order"},
    ConfigKey{"jobs"},
    ConfigKey{"min-precision", false, false, "eval"},
    ConfigKey{"min-recall", false, false, "eval"},
};

}  // namespace

std::span<const ConfigKey> config_keys() {
    return keys;
}

Error unknown_key(const std::string& path, const Toml& at, const std::string& key,
                  const std::vector<std::string_view>& known) {
    const std::string near = nearest(key, known);
    std::string all;
    for (const std::string_view name : known) all += (all.empty() ? "" : ", ") + std::string(name);
    return toml_error(path, at, "unknown key " + key,
                      near.empty() ? "known are " + all : "did you mean " + near + "?");
}

std::optional<Error> check_rule(const std::string& path, const Toml& at, const std::string& rule) {
    std::vector<std::string_view> ids;
    for (const compare::CheckInfo& check : compare::all_checks()) ids.push_back(check.id);
    for (const compare::TableCheck& check : compare::table_checks()) ids.push_back(check.id);
    for (const report::RuleEntry& notice : report::notice_rules()) ids.push_back(notice.id);
    if (std::ranges::find(ids, rule) != ids.end()) return std::nullopt;
    const std::string near = nearest(rule, ids);
    return toml_error(path, at, "unknown rule " + rule,
                      near.empty() ? "atodds rules lists them" : "did you mean " + near + "?");
}

}  // namespace atodds::cli
