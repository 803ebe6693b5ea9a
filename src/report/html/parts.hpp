#pragma once
/// The parts of the page, each as markup.
#include <string>

#include "report/html/context.hpp"

namespace atodds::report::html {

/// Counts, what was passed over, and how often outlets agree with each other.
std::string summary(const Context& context);
/// The form that chooses which findings are shown; out of sight where there is no script.
std::string filters(const Context& context);
/// All findings in reading order: alarms first, then notes.
std::string findings(const Context& context);
/// The articles that take part in findings, their claims marked.
std::string articles(const Context& context);

/// Who holds which position, and how outlets stand to each other, in one finding; empty where one outlet says
/// it all.
std::string who_says_what(const Context& context, std::size_t finding);
std::string agreement_matrix(const Context& context, std::size_t finding);
/// The same over all findings; empty for one outlet, and for so many that no screen holds them.
std::string overall_matrix(const Context& context);

/// The badge of a verdict: its sign and its word.
std::string verdict_badge(Verdict verdict);
/// The words of a verdict as filters and headings say them, first letter upper case.
std::string verdict_name(Verdict verdict);

}  // namespace atodds::report::html
