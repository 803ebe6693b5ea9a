#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "compare/checks.hpp"
#include "compare/entries.hpp"
#include "report/rules.hpp"

namespace atodds::cli {

Result<int> perform_rules(const Request& request) {
    std::vector<report::RuleEntry> entries;
    for (const compare::CheckInfo& check : compare::all_checks()) {
        entries.push_back({check.id, check.verdicts, check.about, check.example, check.near_miss});
    }
    for (const compare::TableCheck& check : compare::table_checks()) {
        entries.push_back({check.id, check.verdicts, check.about, check.example, check.near_miss});
    }
    const std::string text = request.format == "json" ? report::write_rules_json(entries)
                                                      : report::write_rules(entries, text_options(request));
    if (auto error = write_output(request.output, text)) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
