#include "cli/arguments.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/help.hpp"
#include "cli/option_values.hpp"
#include "cli/suggest.hpp"
#include "report/version.hpp"

namespace atodds::cli {
namespace {

namespace po = boost::program_options;

// Program_options wants a name for what stands without one; nobody can type it as an option.
constexpr const char* path_name = " path";

Error bad_option(std::string message, std::string hint) {
    return Error{ErrorCode::bad_option, std::move(message), {}, 0, 0, std::move(hint)};
}

std::string help_hint(const Command* command) {
    return command ? "see atodds " + std::string(command->name) + " --help" : "see atodds --help";
}

std::vector<const OptionInfo*> options_of(const Command& command) {
    std::vector<const OptionInfo*> result;
    for (const OptionInfo& option : all_options()) {
        if ((option.used_by & command.options) != 0) result.push_back(&option);
    }
    return result;
}

po::options_description describe(const Command& command) {
    po::options_description description;
    description.add_options()("help,h", "");
    for (const OptionInfo* option : options_of(command)) {
        std::string name(option->name);
        if (option->letter != '\0') name += std::string(",") + option->letter;
        if (option->may_stand_alone) {
            description.add_options()(name.c_str(), po::value<std::string>()->implicit_value(""), "");
        } else if (option->value.empty()) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<std::string>(), "");
        }
    }
    description.add_options()(path_name, po::value<std::vector<std::string>>(), "");
    return description;
}

Error unknown_option(const std::string& name, const Command& command) {
    std::string bare = name.substr(std::min(name.find_first_not_of('-'), name.size()));
    bare = bare.substr(0, bare.find('='));
    for (const OptionInfo& option : all_options()) {
        if (option.name == bare) {
            return bad_option("--" + bare + " is no option of " + std::string(command.name),
                              help_hint(&command));
        }
    }
    std::vector<std::string_view> names{"help"};
    for (const OptionInfo* option : options_of(command)) names.push_back(option->name);
    const std::string near = nearest(bare, names);
    return bad_option("unknown option " + name,
                      near.empty() ? help_hint(&command) : "did you mean --" + near + "?");
}

// The words of one command as Program_options takes them apart, before their values are looked at.
Result<std::vector<po::option>> take_apart(const Command& command, const std::vector<std::string>& words) {
    const po::options_description description = describe(command);
    po::positional_options_description positional;
    positional.add(path_name, -1);
    // A prefix of a name is never taken for the name: a later version may add another option that begins so.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        return po::command_line_parser(words)
            .options(description)
            .positional(positional)
            .style(style)
            .run()
            .options;
    } catch (const po::unknown_option& error) {
        return unknown_option(error.get_option_name(), command);
    } catch (const po::error_with_option_name& error) {
        return bad_option(error.what(), help_hint(&command));
    } catch (const po::error& error) {
        return bad_option(error.what(), help_hint(&command));
    }
}

std::optional<Error> check_complete(const Request& request) {
    const Command& command = *request.command;
    const bool needs_paths = command.takes_paths && command.name != "config" && command.name != "rules";
    if (needs_paths && request.options.paths.empty()) {
        return bad_option("no article, folder or - is given", help_hint(&command));
    }
    if (!command.takes_paths && !request.options.paths.empty()) {
        return bad_option(std::string(command.name) + " takes no paths", help_hint(&command));
    }
    if (command.name == "explain" && request.finding.empty() == request.claims.first.empty()) {
        return bad_option("explain needs either --finding ID or --claims A,B", help_hint(&command));
    }
    if (request.writes_baseline &&
        (!request.options.focus.empty() || !request.since.empty() || !request.changed.empty()))
        return bad_option("--write-baseline needs the whole report, without --focus, --since and --changed",
                          help_hint(&command));
    if (!request.chart.empty() && (request.format != "svg" || request.finding.empty()))
        return bad_option("--chart needs --format svg and --finding ID", help_hint(&command));
    if (command.name == "eval" && request.gold.empty())
        return bad_option("eval needs --gold FILE", help_hint(&command));
    return std::nullopt;
}

// The file of settings comes after the flags, which it does not overrule.
std::optional<Error> read_config(Request& request) {
    if ((request.command->options & common_option) == 0 || request.no_config) return std::nullopt;
    if (!request.wanted_config.empty()) return apply_config(request, request.wanted_config);
    const auto found = find_config(request.options.paths);
    return found ? apply_config(request, *found) : std::nullopt;
}

/// The form that the ending of -o names, where none was asked for by name.
std::optional<Error> format_by_ending(Request& request) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> endings{
        {{".json", "json"}, {".md", "markdown"}, {".markdown", "markdown"}, {".html", "html"}, {".htm", "html"}, {".csv", "csv"},
         {".sarif", "sarif"}, {".svg", "svg"}, {".png", "png"}, {".dot", "dot"}, {".gv", "dot"}, {".graphml", "graphml"}, {".gexf", "gexf"}}};
    const std::vector<std::string_view>& formats = request.command->formats;
    if (!request.output || formats.empty() || request.in_force.contains("format") || request.command->name == "config") return std::nullopt;
    const auto named = std::ranges::find_if(endings, [&](const auto& one) { return request.output->ends_with(one.first); });
    if (named == endings.end()) return std::nullopt;
    const std::string format(named->second);
    if (std::ranges::find(formats, format) == formats.end())
        return bad_option(std::string(request.command->name) + " writes no " + format + ", which " + *request.output + " would hold",
                          "--format " + std::string(formats.front()) + " writes that all the same");
    request.format = format;
    request.in_force["format"].push_back({format, "the ending of -o"});
    return std::nullopt;
}

// What the settings speak of, as it was given on the command line.
void note_given(Request& request, const std::string& name, const std::string& value) {
    const bool own_form = name == "format" && request.command->name == "config";
    if (name != "output" && !own_form) request.in_force[name].push_back({value, "command line"});
}

Result<Parsed> parse_command(const Command& command, const std::vector<std::string>& words) {
    auto options = take_apart(command, words);
    if (!options) return options.error();
    Request request;
    request.command = &command;
    if (!command.formats.empty()) request.format = command.formats.front();
    for (const po::option& option : *options) {
        if (option.string_key == "help") return Parsed(command_help(command));
        if (option.string_key == path_name) {
            request.options.paths.insert(request.options.paths.end(), option.value.begin(),
                                         option.value.end());
            continue;
        }
        const std::string value = option.value.empty() ? std::string() : option.value.front();
        if (auto error = set_option(request, option.string_key, value)) return *error;
        note_given(request, option.string_key, value);
    }
    for (const std::string& path : request.options.paths)
        request.in_force["paths"].push_back({path, "command line"});
    request.given_map = request.in_force.contains("map");
    if (auto error = format_by_ending(request)) return *error;
    if (auto error = read_config(request)) return *error;
    if (auto error = check_complete(request)) return *error;
    return Parsed(std::move(request));
}

}  // namespace

Result<Parsed> parse_arguments(const std::vector<std::string>& words) {
    if (words.empty()) return bad_option("no command is given", help_hint(nullptr));
    const std::string& first = words.front();
    if (first == "--help" || first == "-h" || first == "help") return Parsed(program_help());
    if (first == "--version") return Parsed("atodds " + std::string(report::tool_version()) + "\n");
    if (const Command* command = find_command(first)) {
        return parse_command(*command, {words.begin() + 1, words.end()});
    }
    if (first.starts_with('-'))
        return bad_option("unknown option " + first + " before the command", help_hint(nullptr));
    std::vector<std::string_view> names;
    for (const Command& command : all_commands()) names.push_back(command.name);
    const std::string near = nearest(first, names);
    return bad_option("unknown command " + first,
                      near.empty() ? help_hint(nullptr) : "did you mean " + near + "?");
}

}  // namespace atodds::cli
