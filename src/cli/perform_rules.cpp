#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "compare/checks.hpp"
#include "compare/entries.hpp"
#include "report/rules.hpp"
#include "report/words.hpp"

namespace atodds::cli {

namespace {

/// What was asked for by rule ids or verdicts, in the order of the list; everything where nothing was.
Result<std::vector<report::RuleEntry>> chosen(const std::vector<report::RuleEntry>& all, const std::vector<std::string>& wanted) {
    std::vector<bool> taken(all.size(), wanted.empty());
    for (const std::string& word : wanted) {
        bool any = false;
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i < all.size(); ++i) {
            ids.push_back(all[i].id);
            if (all[i].id == word || (report::verdict_of(word) && all[i].verdicts.find(word) != std::string_view::npos)) taken[i] = any = true;
        }
        if (any) continue;
        const std::string meant = nearest(word, ids);
        return Error{ErrorCode::unknown_id, "there is no rule or verdict " + word, {}, 0, 0,
                     meant.empty() ? "atodds rules lists them" : "did you mean " + meant + "?"};
    }
    std::vector<report::RuleEntry> entries;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (taken[i]) entries.push_back(all[i]);
    return entries;
}

}  // namespace

Result<int> perform_rules(const Request& request) {
    std::vector<report::RuleEntry> entries;
    for (const compare::CheckInfo& check : compare::all_checks()) {
        entries.push_back({check.id, check.verdicts, check.about, check.example, check.near_miss});
    }
    for (const compare::TableCheck& check : compare::table_checks()) {
        entries.push_back({check.id, check.verdicts, check.about, check.example, check.near_miss});
    }
    std::vector<report::RuleEntry> known = entries;
    const auto notices = report::notice_rules();
    if (!request.options.paths.empty()) known.insert(known.end(), notices.begin(), notices.end());
    const auto wanted = chosen(known, request.options.paths);
    if (!wanted) return wanted.error();
    const std::string text = request.format == "json" ? report::write_rules_json(*wanted)
                                                      : report::write_rules(*wanted, text_options(request));
    if (auto error = write_output(request.output, text)) return *error;
    return exit_ok;
}

}  // namespace atodds::cli
