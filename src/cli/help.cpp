#include "cli/help.hpp"

#include <string_view>

#include "report/layout.hpp"

namespace atodds::cli {
namespace {

constexpr unsigned page_width = 100;
constexpr unsigned command_column = 14;
constexpr unsigned option_column = 30;

// "  name   text", the text wrapped beside its column.
std::string entry(std::string_view name, std::string_view text, unsigned column) {
    const std::string first = report::padded("  " + std::string(name) + "  ", column);
    return report::paragraph(text, first, std::string(column, ' '), page_width);
}

std::string option_name(const OptionInfo& option) {
    std::string name = option.letter == '\0' ? std::string("    ") : std::string("-") + option.letter + ", ";
    name += "--";
    name += option.name;
    if (option.may_stand_alone) return name + "[=" + std::string(option.value) + ']';
    if (!option.value.empty()) name += ' ' + std::string(option.value);
    return name;
}

std::string about(const OptionInfo& option, const Command& command) {
    std::string text(option.about);
    if (option.name != "format") return text;
    text += ": ";
    for (std::size_t i = 0; i < command.formats.size(); ++i) {
        if (i > 0) text += ", ";
        text += command.formats[i];
        if (i == 0) text += " (default)";
    }
    return text;
}

}  // namespace

std::string program_help() {
    std::string out =
        "atodds finds where news articles of several outlets are at odds.\n\n"
        "usage: atodds COMMAND [OPTION...] [PATH...]\n\n"
        "A PATH is a text file, a file of records (.ndjson, .jsonl, .json), a table of figures (.csv, .tsv),\n"
        "a folder that is searched for them, or - for the standard input.\n\ncommands:\n";
    for (const Command& command : all_commands()) out += entry(command.name, command.about, command_column);
    out += "\n" +
           entry("--help", "this page; atodds COMMAND --help for the options of a command", command_column);
    out += entry("--version", "the version", command_column);
    out +=
        "\nexit status: 0 done, 1 findings (check) or a score too low (eval), 2 error\n"
        "\nexample: atodds report articles/\n";
    return out;
}

std::string command_help(const Command& command) {
    std::string out = "usage: atodds " + std::string(command.name) + " [OPTION...]";
    if (!command.synopsis.empty()) out += ' ' + std::string(command.synopsis);
    out += "\n\n" + report::paragraph(command.details, "", "", page_width) + "\noptions:\n";
    for (const OptionInfo& option : all_options()) {
        if ((option.used_by & command.options) == 0) continue;
        out += entry(option_name(option), about(option, command), option_column);
    }
    out += entry("    --help", "this page", option_column);
    out += "\nexample: " + std::string(command.example) + "\n";
    return out;
}

}  // namespace atodds::cli
