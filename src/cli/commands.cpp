#include "cli/commands.hpp"

#include <algorithm>
#include <array>

namespace atodds::cli {
namespace {

constexpr std::array known_options{
    OptionInfo{"published", '\0', "FILE=DATE",
               "the date of an article (YYYY, YYYY-MM or YYYY-MM-DD); repeat for more", common_option},
    OptionInfo{"outlet", '\0', "FILE=NAME", "the outlet of an article; repeat for more", common_option},
    OptionInfo{"date-order", '\0', "ORDER", "order of dates such as 4/5/2017: dmy, mdy or ymd",
               common_option},
    OptionInfo{"focus", '\0', "PATH",
               "report only what touches this article or folder, which is read too; repeat for more",
               common_option},
    OptionInfo{"map", '\0', "FIELD=COLUMN",
               "what a column of a table holds (excerpt, value, unit, measure, place, date ...); repeat for more",
               common_option},
    OptionInfo{"facts", '\0', "FILE", "a table of expected values that figures are held against; repeat for more",
               common_option},
    OptionInfo{"jobs", 'j', "N", "threads to use; 0, the default, is one a core",
               common_option | jobs_option},
    OptionInfo{"language", '\0', "LANGUAGE", "language of the articles; en is the only one with rules so far",
               common_option},
    OptionInfo{"max-bad", '\0', "N|P%",
               "end with 2 when more files and records than this cannot be read (default: any number)",
               common_option},
    OptionInfo{"config", '\0', "FILE", "settings to use in place of the nearest atodds.toml", common_option},
    OptionInfo{"no-config", '\0', "", "use no atodds.toml", common_option},
    OptionInfo{"quiet", 'q', "", "say nothing on the standard error but errors", common_option},
    OptionInfo{"format", 'f', "FORMAT", "form of the output", format_option},
    OptionInfo{"output", 'o', "FILE", "write to a file, whole or not at all", output_option},
    OptionInfo{"color", '\0', "WHEN", "auto (on a terminal, unless NO_COLOR is set), always or never",
               colour_option},
    OptionInfo{"all", '\0', "", "show everything, also what is otherwise folded into counts", all_option},
    OptionInfo{"fail-on", '\0', "SEVERITY",
               "exit with 1 at findings of this severity or above: error (default), warning, note",
               check_option},
    OptionInfo{"baseline", '\0', "FILE", "findings in this file are known and do not fail", check_option},
    OptionInfo{"write-baseline", '\0', "FILE",
               "write what is found as a baseline (over --baseline, when no FILE is given) and exit with 0",
               check_option, true},
    OptionInfo{"suppressions", '\0', "FILE", "findings that somebody accepts, each with a reason",
               check_option},
    OptionInfo{"since", '\0', "REV", "only findings fail that touch what git says has changed since REV",
               check_option},
    OptionInfo{"changed", '\0', "PATH", "only findings fail that touch this file or folder; repeat for more",
               check_option},
    OptionInfo{"today", '\0', "DATE", "the day on which suppressions end (default: the clock's)",
               check_option},
    OptionInfo{"only-new", '\0', "",
               "leave known and suppressed findings out of SARIF and JUnit, which mark them otherwise",
               check_option},
    OptionInfo{"mentions", '\0', "", "write figures and dates as they stand in the text, not claims",
               extract_option},
    OptionInfo{"finding", '\0', "ID", "the finding to explain or to draw", explain_option | graph_option},
    OptionInfo{"claims", '\0', "A,B", "two claims to explain, also when they were not compared",
               explain_option},
    OptionInfo{"scope", '\0', "SCOPE", "what is drawn: findings (default), or all claims that were compared",
               graph_option},
    OptionInfo{"entity", '\0', "NAME", "only what is about this country, place, person or body",
               graph_option},
    OptionInfo{"verdict", '\0', "VERDICT", "only findings of this verdict; repeat for more", graph_option},
    OptionInfo{"depth", '\0', "N", "go N relations further from what was chosen (0)", graph_option},
    OptionInfo{"edges", '\0', "KIND",
               "lines: relations (default), the verdicts; or links, why two claims were compared",
               graph_option},
    OptionInfo{"group", '\0', "BY",
               "frames: matter, outlet, entity, or date for a time line (matter; outlet with --scope all)",
               graph_option},
    OptionInfo{"chart", '\0', "CHART",
               "with --format svg and --finding: series, its values over time, or matter, its claims",
               graph_option},
    OptionInfo{"gold", '\0', "FILE", "what is right, as atodds-gold/1", eval_option},
    OptionInfo{"min-precision", '\0', "SHARE", "exit with 1 when the precision of alarms is below (0 to 1)",
               eval_option},
    OptionInfo{"min-recall", '\0', "SHARE", "exit with 1 when the share of conflicts found is below (0 to 1)",
               eval_option},
    OptionInfo{"show", '\0', "", "list each false alarm and each conflict that was missed", eval_option},
};

constexpr unsigned reads_and_writes = common_option | output_option | format_option;

const std::array commands{
    Command{"report",
            "PATH...",
            "find where articles are at odds, for a person to read",
            "Reads articles, compares what they claim, and writes what is at odds, most serious first.",
            "atodds report --format markdown -o report.md articles/",
            {"text", "json", "markdown", "html", "csv"},
            reads_and_writes | colour_option | all_option,
            true,
            perform_report},
    Command{"check",
            "PATH...",
            "the same for continuous integration: exit 1 when there are findings",
            "Reads and compares as report does. Exits with 1 when there are findings at or above --fail-on, "
            "the same in every format.",
            "atodds check --fail-on warning articles/",
            {"text", "json", "sarif", "junit", "github", "markdown", "csv"},
            reads_and_writes | colour_option | all_option | check_option,
            true,
            perform_check},
    Command{"graph",
            "PATH...",
            "the claims and how they stand to each other, for Graphviz",
            "Writes the graph of the claims that take part in findings; with --scope all (or --all) of every "
            "claim "
            "compared.",
            "atodds graph --format svg -o graph.svg articles/",
            {"dot", "svg", "png", "graphml", "gexf"},
            reads_and_writes | all_option | graph_option,
            true,
            perform_graph},
    Command{"extract",
            "PATH...",
            "the claims of articles, one JSON object a line",
            "Writes the claims of each article; with --mentions its figures and dates. Empty input gives "
            "empty output.",
            "atodds extract --mentions - < articles.ndjson",
            {},
            common_option | output_option | extract_option,
            true,
            perform_extract},
    Command{"pairs",
            "FILE...",
            "compare two short texts, many times: one JSON object a line in, one out",
            "Reads pairs of texts ({\"id\", \"a\", \"b\", \"published\"} a line) and writes for each what their "
            "difference means, whether a supports b, and the stance of b towards a. Empty input gives empty output.",
            "atodds pairs - < pairs.ndjson",
            {},
            jobs_option | output_option,
            true,
            perform_pairs},
    Command{
        "explain",
        "PATH... (--finding ID | --claims A,B)",
        "every step from the words to a verdict",
        "Explains a finding, or the relation of two claims. An id may be shortened while it names one only.",
        "atodds explain articles/ --finding f-3a9c",
        {"text", "json"},
        reads_and_writes | colour_option | explain_option,
        true,
        perform_explain},
    Command{"eval",
            "PATH... --gold FILE",
            "score a run on articles whose relations are known",
            "Compares the report on the articles with a gold file and writes the figures and the counts "
            "behind them.",
            "atodds eval stories/ --gold stories/gold.json --min-precision 0.8",
            {"text", "json"},
            reads_and_writes | eval_option,
            true,
            perform_eval},
    Command{"config",
            "[PATH...]",
            "the settings that are in force, and where each came from",
            "Shows what the nearest atodds.toml and the flags set for a check of these paths.",
            "atodds config articles/ --fail-on warning",
            {"text", "json"},
            common_option | output_option | format_option | check_option,
            true,
            perform_config},
    Command{"rules",
            "[ID...]",
            "what each kind of finding means, with an example and a near miss",
            "Lists the kinds of finding; with ids of rules or with verdicts only those.",
            "atodds rules count-mismatch dispute",
            {"text", "json"},
            output_option | format_option | colour_option,
            true,
            perform_rules},
};

}  // namespace

std::span<const OptionInfo> all_options() {
    return known_options;
}
std::span<const Command> all_commands() {
    return commands;
}

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(commands, name, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

}  // namespace atodds::cli
