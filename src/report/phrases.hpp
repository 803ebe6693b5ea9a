#pragma once
/// The words of the reports for people, so that every format says the same thing in the same way.
#include <string>
#include <string_view>
#include <vector>

#include "atodds/report.hpp"
#include "report/tally.hpp"

namespace atodds::report {

/// "3 updates", "1 difference in scope", "2 unresolved".
std::string counted(Verdict verdict, std::size_t number);
/// "2 errors".
std::string counted(Severity severity, std::size_t number);

/// "5 articles", "312 rows", "5 articles and 312 rows": what was read.
std::string read_line(const Tally& tally);
/// "5 articles of 4 outlets, 30 January 2020 to 2 February 2020".
std::string corpus_line(const Tally& tally);
/// "231 claims; 412 pairs compared: 4 contradictions, ... 60 agreements".
std::string relations_line(const Tally& tally);
/// "3 findings: 1 error, 2 notes", "no findings".
std::string findings_line(const Tally& tally);
/// findings_line and, where a baseline, a suppression or a change says so, how many are new: "3 findings: 1
/// error, 2 notes (1 new, 2 known)"; then the articles and what was passed over.
std::string check_line(const Report& report);
/// "1 new, 2 known, 1 suppressed, 1 absent"; empty where every finding is new.
std::string states_line(const Tally& tally);
/// "3 of 5 articles have no date: a.txt, ... (--published FILE=DATE ...)": what is undecided for want of a day; empty where each has one.
std::string undated_line(const Report& report);
/// True for pairs of claims that were never compared; everything else that was left out is input.
bool is_uncompared(const Skipped& skipped);
/// "passed over" or, of pairs of claims, "not compared".
std::string_view skipped_heading(const Skipped& skipped);
/// "file × 3: language without rules (a.txt, b.txt, …)".
std::string skipped_line(const Skipped& skipped);
/// "2 origins", or "5 claims of 2 origins" where an outlet says it more than once.
std::string support(const Position& position);

/// What heads the list of reasons: "Nothing in the texts explains it", "What explains it", ...
std::string_view reasons_heading(Verdict verdict);
std::string_view certainty_sentence(Certainty certainty);
/// One character that stands for a verdict where a word has no room: "≠", "→", "=".
std::string_view verdict_sign(Verdict verdict);
/// One plain line for a verdict, as a legend gives it.
std::string_view meaning(Verdict verdict);

}  // namespace atodds::report
